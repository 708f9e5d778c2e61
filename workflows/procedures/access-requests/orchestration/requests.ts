import type { z } from 'zod';
import type { Actor } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { commonData } from '../letter-data';
import type { appealForm, ombudsmanRequestForm, reviewRequestForm } from '../remedy-forms';
import {
  conclusionDue,
  type Holder,
  holders,
  type Kind,
  kinds,
  remedyUntil,
  transparencyUnit,
} from '../rules';
import { type AccessCase, type AccessFile, type Outcome, Turn } from './file';
import { tellRegister } from './register-row';

/** Somebody goes against the decision, or against there being none. */
export type Remedy =
  | ({ readonly remedy: 'review' } & z.output<typeof reviewRequestForm>)
  | ({ readonly remedy: 'ombudsman' } & z.output<typeof ombudsmanRequestForm>)
  | ({ readonly remedy: 'appeal' } & z.output<typeof appealForm>);

export interface PartyReview {
  readonly party: string;
  readonly receivedOn: LocalDate;
  readonly reasons: string;
}

/** What may turn a case from its course. */
export interface Turns {
  /** The request is of another kind than it seemed. */
  readonly reclassified: Turn<Kind>;
  /** The applicant goes against a denial, or against silence. */
  readonly remedy: Turn<Remedy>;
  /** A third party goes against access (D.Lgs. 33/2013 art. 5 c. 9). */
  readonly partyReview: Turn<PartyReview>;
  /** The applicant has let the days pass in which to go against a silent refusal. */
  readonly refusedInSilence: Turn<LocalDate>;
}

/** Requests that may come whatever the case is waiting for, each where the law has it. */
export function acceptRequests(kase: AccessCase, file: AccessFile): Turns {
  const turns: Turns = {
    reclassified: new Turn(),
    remedy: new Turn(),
    partyReview: new Turn(),
    refusedInSilence: new Turn(),
  };

  kase.onRequest(
    'reclassify',
    ({ kind, reasons }, by) => {
      kase.startOver();
      Object.assign(file, { found: undefined, heard: undefined, observations: undefined, narrowed: false });
      void classifyAs(kase, file, { kind, holder: file.holder, reasons, by });
      // The applicant learns only now that silence has refused.
      if (hasExpired(kase)) refuseInSilence(kase, file, turns, kase.today());
      turns.reclassified.happens(kind);
    },
    () => file.classified && !isDecided(kase) && !file.order && file.sought.size === 0,
  );

  // Who gives up after a decision leaves it as it stands.
  const end = (outcome: Outcome): void => {
    void tellRegister(kase, file, { outcome });
    kase.finish(outcome);
  };
  kase.onWithdrawal(() => end(file.standing ?? 'withdrawn'));
  kase.onPartyCeased(() => end('lapsed'));

  const seek = (remedy: Remedy): void => {
    // What is being prepared would come too late: whoever re-examines decides from here.
    if (!file.standing && file.sought.size === 0) kase.startOver();
    file.sought.add(remedy.remedy);
    turns.remedy.happens(remedy);
  };
  const mayBeSought = (remedy: Remedy['remedy'], known: boolean): boolean =>
    // One at a time: the days for the next begin when this one is decided.
    known &&
    !file.sought.has(remedy) &&
    file.order?.favour !== 'applicant' &&
    ((file.standing && file.window?.isRunning) || isSilent(kase, file));
  kase.onRequest(
    'review',
    (answer) => seek({ remedy: 'review', ...answer }),
    () => mayBeSought('review', kinds[file.kind].review),
  );
  kase.onRequest(
    'ombudsman',
    (answer) => seek({ remedy: 'ombudsman', ...answer }),
    () => mayBeSought('ombudsman', kinds[file.kind].ombudsman),
  );
  kase.onRequest(
    'appeal',
    (answer) => seek({ remedy: 'appeal', ...answer }),
    () => mayBeSought('appeal', true),
  );
  kase.onRequest(
    'thirdPartyReview',
    (answer) => {
      file.awaitingParties = false;
      turns.partyReview.happens(answer);
    },
    () => file.awaitingParties,
  );

  void kase.clock?.deadline.expired.then(() => refuseInSilence(kase, file, turns));
  return turns;
}

interface Classified {
  readonly kind: Kind;
  readonly holder: Holder;
  readonly reasons?: string;
  /** The object as the register of access words it, where it has been worded now. */
  readonly object?: string;
  readonly by: Actor;
}

/** The request is of this kind: its term holds from the day of receipt, and the applicant is told where it is another. */
export async function classifyAs(
  kase: AccessCase,
  file: AccessFile,
  { kind, holder, reasons, object, by }: Classified,
): Promise<void> {
  file.classified = true;
  const { title } = kinds[file.kind];
  const another = kind !== file.kind;
  file.kind = kind;
  entrust(kase, file, holder, by);
  if (another) tellOfAnotherKind(kase, file, title.it, reasons);
  await tellRegister(kase, file, { ...(object && { object }) });
}

function tellOfAnotherKind(
  kase: AccessCase,
  file: AccessFile,
  asked: string,
  reasons: string | undefined,
): void {
  kase.clock?.lasts(conclusionDue(file.kind, kase.receivedOn));
  kase.letter('reclassification', kase.application.applicant, {
    ...commonData(kase, file),
    asked,
    reasons,
  });
  kase.record({ kind: kinds[file.kind].title.it });
}

/** The structure that holds the documents works the request; what should have been published goes to transparency. */
export function entrust(kase: AccessCase, file: AccessFile, holder: Holder, by: Actor): void {
  file.holder = holder;
  kase.entrust(file.kind === 'simple' ? transparencyUnit : holders[holder], by);
  kase.record({ holder: holders[holder].title.it });
}

/**
 * L. 241/1990 art. 25 c. 4: thirty days without an answer refuse a request for documents. The office may still decide;
 * the applicant has thirty days to turn to court or ombudsman.
 */
function refuseInSilence(
  kase: AccessCase,
  file: AccessFile,
  { refusedInSilence }: Turns,
  knownOn = kase.clock?.due ?? kase.today(),
): void {
  if (!kase.clock || kinds[file.kind].silence !== 'refusal') return;
  kase.record({ silentlyRefusedOn: kase.clock.due });
  file.window = kase.deadline('remedies', remedyUntil(knownOn));
  void file.window.expired.then(() => refusedInSilence.happens(knownOn));
}

function isSilent(kase: AccessCase, file: AccessFile): boolean {
  return hasExpired(kase) && file.decision === undefined && !isDecided(kase);
}

function hasExpired(kase: AccessCase): boolean {
  return kase.clock?.deadline.hasExpired === true;
}

/** Whether the act is signed: asked when a command comes, which may be before the act has its number. */
function isDecided(kase: AccessCase): boolean {
  const signature = kase.board.lastAnswer('decision.signature') as { decision: string } | undefined;
  return signature?.decision === 'signed';
}
