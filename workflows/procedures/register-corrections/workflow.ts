import type { Actor, ProcedureDeclaration } from '../../../libs/domain';
import { addDays } from '../../../libs/law';
import { applyAll, type Body, type Case, endEntry, enter, type Outcome } from '../../casework';
import type { correctionOf } from './procedure';

type Correction = ReturnType<typeof correctionOf>;

/** Makes the change that the officer asked for, and ends with what became of it. */
export async function runCorrection(kase: Case<Correction>): Promise<Outcome<Correction>> {
  const { action, key = '', entry, from, to, reason } = kase.application;
  const why = { by: kase.start.actor, reason };
  if (kase.declaration.registers.register.drawnOn) return correctDrawnOn(kase, why);
  if (action === 'end')
    return (await endEntry(kase, 'register', key, addDays(from, -1), why)) ? 'done' : 'unknown';
  const change = await enter(kase, 'register', {
    key: key || undefined,
    entry,
    from,
    to,
    instead: action === 'move',
    ...why,
  });
  if (change.entered) return 'done';
  kase.record({ takenBy: change.takenBy.title });
  return 'taken';
}

/** The same for what others draw on: nothing is left less than is used of it. */
async function correctDrawnOn(
  kase: Case<Correction>,
  why: { by: Actor; reason: string },
): Promise<Outcome<Correction>> {
  const { action, key = '', entry, from, to } = kase.application;
  const change =
    action === 'end'
      ? { ends: key, lastDay: addDays(from, -1) }
      : { key: key || undefined, entry, from, to, instead: action === 'move' };
  const [kept] = await applyAll(kase, 'register', [change], why);
  if (!kept) return 'done';
  if (kept.why !== 'belowUse') return 'unknown';
  kase.record({ used: kept.used });
  return 'belowUse';
}

/** The body of every correction; which register it is about follows from the declaration of the case. */
export function bodiesOf(
  corrections: readonly ProcedureDeclaration[],
): Record<string, Body<ProcedureDeclaration>> {
  const body = runCorrection as unknown as Body<ProcedureDeclaration>;
  return Object.fromEntries(corrections.map(({ key }) => [key, body]));
}
