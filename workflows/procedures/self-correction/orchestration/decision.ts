import { executoryRule, type LocalDate, valueOn } from '../../../../libs/law';
import { boardResolution, determination } from '../../../casework';
import type { Assessment } from '../form';
import type { Observation } from './hearing';
import { beneficiaryOf, type Matter, type SelfCorrection } from './matter';

export type Decision =
  | {
      readonly removed: true;
      readonly number: string;
      readonly adoptedOn: LocalDate;
      readonly effectiveOn: LocalDate;
    }
  | { readonly removed: false; readonly reasons: string };

/**
 * The decision of the organ that adopted the act (L. 241/1990 art. 21-quinquies c. 1, 21-nonies c. 1). `onAdopted` is told
 * before the act takes effect: the limit counts up to its adoption.
 */
export async function decide(
  kase: SelfCorrection,
  matter: Matter,
  { reasons, balance = '', indemnity, recovery }: Assessment,
  observations: readonly Observation[],
  due: LocalDate,
  onAdopted: () => void,
): Promise<Decision> {
  const decided = {
    observations: observations.length > 0 ? observations : undefined,
    assessment: reasons,
    balance,
    limit: matter.limit?.due,
    beneficiary: beneficiaryOf(kase).name,
    indemnity: amountOf(indemnity),
    recovery,
  };
  const data = { ...matter.data, ...decided };
  const context = { ...matter.shown, ...decided };
  if (matter.act.organ === 'manager') {
    const signed = await determination(kase, 'decision', { context, due, data });
    onAdopted();
    return { removed: true, ...signed, effectiveOn: signed.adoptedOn };
  }
  const resolved = await boardResolution(kase, 'resolution', {
    context,
    due,
    data,
    executoryRule: valueOn(executoryRule, kase.today()),
    posting: 'albo',
    onAdopted,
  });
  if (resolved.result === 'adopted') return { removed: true, ...resolved, effectiveOn: resolved.executoryOn };
  return { removed: false, reasons: resolved.result === 'rejected' ? resolved.reasons : reasons };
}

/** No indemnity is no amount. */
export function amountOf(indemnity: string | undefined): string | undefined {
  return indemnity === '0.00' ? undefined : indemnity;
}
