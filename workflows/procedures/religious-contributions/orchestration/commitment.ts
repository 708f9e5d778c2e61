import type { LineKey } from '../../../../libs/domain';
import { lastDayOf, lineKeyOf, yearOfLine } from '../../../../libs/domain';
import { type Cents, formatMoney, yearOf } from '../../../../libs/law';
import { type Booked, commitment, made } from '../../../casework';
import { examinedOf, type Round, running } from './admitted';
import { saidBefore } from './before-ledger';
import type { Committed } from './news';
import { commitmentDue, type Split } from '../rules';

/** A grant that is committed, with the movement of the ledger that its payment follows. */
export type Granted = Split['rows'][number] & {
  /** Absent in rounds from before the ledger. */
  readonly committed?: { readonly id: string; readonly line: LineKey };
};

/**
 * Sets the money of a split aside before the board decides on it, on the line that whoever proposes it names; without cover
 * another one is asked for (TUEL art. 183 c. 3, 191 c. 1).
 */
export async function book(
  kase: Round,
  amount: Cents,
  context: { readonly ledgerRefusal?: string } = {},
): Promise<Booked> {
  for (let shown = context; ;) {
    const { answer, by } = await kase.task('bookSplit', {
      context: { distributed: formatMoney(amount), budgetYear: yearOf(kase.today()), ...shown },
    });
    const { chapter } = answer;
    const line = lineKeyOf({ year: yearOf(kase.today()), chapter });
    const moved = await kase.spending.book({ line, amount, reason: titleOf(kase) }, by);
    if (moved.done) {
      kase.record({ booked: formatMoney(amount), budgetLine: line });
      return { id: moved.id, chapter, line, amount };
    }
    shown = { ledgerRefusal: moved.text.it };
  }
}

/** What was set aside is free again. */
export async function release(kase: Round, booked: Booked | undefined): Promise<void> {
  if (booked) made(await kase.spending.release(booked.id));
}

/**
 * The determination that commits the money, executory with the visa on its cover (TUEL art. 183 c. 1 and 7). Each beneficiary
 * is the creditor of a commitment of its own. A booking that has lapsed with its year is made anew.
 */
export async function commit(
  kase: Round,
  year: number,
  split: Split,
  booked: Booked | undefined,
): Promise<readonly Granted[]> {
  kase.stage('commitment');
  const due = kase.deadline('commitment', commitmentDue(year));
  const beneficiaries = running(kase, split).filter(({ granted }) => granted > 0n);
  const rows = beneficiaries.map(({ body, granted }) => ({ body, granted: formatMoney(granted) }));
  const total = beneficiaries.reduce((sum, { granted }) => sum + granted, 0n);
  const set = { aside: booked };
  const act = await commitment(kase, 'commitment', {
    context: { beneficiaries: rows, total: formatMoney(total), ...(booked && { budgetLine: booked.line }) },
    due: due.due,
    data: {
      referenceYear: kase.application.referenceYear,
      beneficiaries: rows,
      total: formatMoney(total),
      resolutionNumber: kase.recall('resolutionNumber'),
      resolutionDate: kase.recall('resolutionDate'),
    },
    ...(booked && {
      spends: ({ commitmentNumber }) =>
        beneficiaries.map((row) => obligation(kase, row, set.aside ?? booked, commitmentNumber)),
      uncovered: async ({ text }) => {
        await release(kase, set.aside);
        set.aside = await book(kase, total, { ledgerRefusal: text.it });
        return { budgetLine: set.aside.line };
      },
    }),
  });
  due.met();
  const budgetLine = set.aside?.line ?? act.visa.budgetLine ?? '';
  const news = { determination: act.number, commitmentNumber: act.visa.commitmentNumber ?? '', budgetLine };
  kase.record({ commitmentNumber: news.commitmentNumber, budgetLine });
  if (set.aside && set.aside.amount > total) await release(kase, set.aside);
  const granted: Granted[] = [];
  for (const [index, row] of beneficiaries.entries()) {
    const moved = act.commitments[index];
    if (!moved) saidBefore(kase, 'commitment', row, news.commitmentNumber, act.signedBy);
    const told: Committed = {
      ...news,
      ...(moved && { commitment: moved.id, grantsOfYear: formatMoney(moved.grantsOfYear ?? 0n) }),
    };
    await kase.children.inform(row.id, 'committed', told);
    granted.push({ ...row, ...(moved && { committed: { id: moved.id, line: budgetLine } }) });
  }
  return granted;
}

/** What the city owes to one beneficiary. The day of payment depends on a budget that nobody has approved yet. */
function obligation(
  kase: Round,
  { id, body, granted }: Split['rows'][number],
  { id: booking, line }: Booked,
  reference: string | undefined,
) {
  const child = kase.children.all.find((one) => one.id === id);
  if (!child) throw new Error(`Application ${id} is not one of this round`);
  return {
    parts: [{ line, amount: granted }],
    creditor: { name: body, taxCode: examinedOf(child).taxCode },
    reason: titleOf(kase),
    due: lastDayOf(yearOfLine(line)),
    reference,
    booking,
    isGrant: true,
  };
}

const titleOf = ({ application }: Round): string =>
  `Contributi per edifici di culto, anno di riferimento ${application.referenceYear}`;
