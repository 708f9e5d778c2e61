import type { CorrectedAct } from '../../../../libs/domain';
import type { Case, Deadline } from '../../../casework';
import type { selfCorrection } from '../procedure';

export type SelfCorrection = Case<typeof selfCorrection>;

/** What every step of a case needs to know of the act and of those whom it concerns. */
export interface Matter {
  readonly act: CorrectedAct;
  /** The day until which the act may be annulled, where there is one. */
  readonly limit: Deadline | undefined;
  /** What acts and letters say of the act. */
  readonly data: {
    readonly actTitle: string;
    readonly actNumber: string;
    readonly actDate: string;
    readonly kind: string;
    readonly grounds: string;
    readonly knownOn: string;
    readonly exception: string;
    readonly exceptionEvidence: string | undefined;
  };
  /** What tasks show of it beside their forms. */
  readonly shown: Omit<Matter['data'], 'exception'>;
}

interface Addressee {
  readonly name: string;
  readonly address: string | undefined;
}

/** Those whom the act concerns, the addressee of the act first. */
export function partiesOf({ application }: SelfCorrection): readonly Addressee[] {
  return application.parties;
}

/** The parties, and who has asked for it: everybody who hears how it goes on. */
export function recipientsOf({ application }: SelfCorrection): readonly Addressee[] {
  const { parties, requester, requesterAddress } = application;
  return requester === undefined || parties.some(({ name }) => name === requester)
    ? parties
    : [...parties, { name: requester, address: requesterAddress }];
}

/** The addressee of the act: who gets the indemnity and gives money back. */
export function beneficiaryOf(kase: SelfCorrection): Addressee {
  const [first] = partiesOf(kase);
  if (!first) throw new Error(`Case ${kase.id} has no party`);
  return first;
}
