import { type Cents, parseMoney } from '../../../../libs/law';
import type { Case, Child, Resolved } from '../../../casework';
import type { round } from '../procedure';
import type { Admitted, Split } from '../rules';
import type { Examined, Moved, NothingLeft } from './news';

export type Round = Case<typeof round>;

export function admittedOf(kase: Round): Child[] {
  return kase.children.all.filter(({ reports }) => reports.has('examined') && !reports.has('closed'));
}

export function examinedOf({ reports }: Child): Examined {
  return reports.get('examined') as Examined;
}

/** What an application has reported, in money. */
export function movedOf(kase: Round, id: string, milestone: 'liquidated' | 'paid' | 'recovered'): Cents {
  const child = kase.children.all.find((one) => one.id === id);
  const moved = child?.reports.get(milestone) as Moved | undefined;
  return moved ? parseMoney(moved.amount) : 0n;
}

/**
 * Who shares in the fund: those admitted when the examination ended, as far as they are still there, and who has been
 * admitted since, a late application that was readmitted. Until the board has decided it is treated like the others.
 */
export function candidatesOf(kase: Round, inTime: readonly Child[]): Admitted[] {
  const known = new Set(inTime.map(({ id }) => id));
  const admitted = admittedOf(kase);
  const isKnown = ({ id }: Child): boolean => known.has(id);
  const candidates = kase.follows('latecomers') ? admitted : admitted.filter(isKnown);
  return candidates.map((child) => {
    const { body, confession, admissibleCost } = examinedOf(child);
    return { id: child.id, body, confession, admissibleCost: parseMoney(admissibleCost) };
  });
}

/**
 * Whether anybody is there to share the fund. Where nobody is, it is whole: applications still under examination, being
 * late, may be readmitted and find it, so they are waited for.
 */
export async function isAnybodyLeft(kase: Round): Promise<boolean> {
  const isOpen = ({ reports }: Child): boolean => !reports.has('closed');
  if (!kase.children.all.some(isOpen) || !kase.follows('latecomers')) return false;
  if (admittedOf(kase).length === 0) await kase.children.haveReported(['examined', 'closed']);
  return admittedOf(kase).length > 0;
}

/** The rows of the split whose applications are still running. */
export function running(kase: Round, { rows }: Pick<Split, 'rows'>): Split['rows'] {
  const open = new Set(admittedOf(kase).map(({ id }) => id));
  return rows.filter(({ id }) => open.has(id));
}

/** Who is admitted after the board has decided finds nothing left, and is told so at once. */
export async function turnAway(kase: Round, split: Split, { number, adoptedOn }: Resolved): Promise<void> {
  const answered = new Set(split.rows.map(({ id }) => id));
  const news: NothingLeft = { resolutionNumber: number, resolutionDate: adoptedOn };
  for (;;) {
    const { id } = await kase.children.first(
      (child) => child.reports.has('examined') && !child.reports.has('closed') && !answered.has(child.id),
    );
    answered.add(id);
    await kase.recorder.alone(() => kase.children.inform(id, 'nothingLeft', news));
  }
}
