import {
  type Cents,
  cite,
  compareDates,
  displayDate,
  executoryRule,
  formatMoney,
  valueOn,
} from '../../../../libs/law';
import {
  boardResolution,
  type Booked,
  type Child,
  made,
  type Outcome,
  type Resolved,
} from '../../../casework';
import {
  admittedOf,
  candidatesOf,
  examinedOf,
  isAnybodyLeft,
  movedOf,
  type Round,
  running,
  turnAway,
} from './admitted';
import { savedBefore } from './before-ledger';
import { book, commit, type Granted, release } from './commitment';
import type { Awarded, Payable } from './news';
import * as parameters from '../parameters';
import type { round } from '../procedure';
import {
  applicationYearOf,
  confessionName,
  displayRate,
  fundOf,
  fundTable,
  intakeClosing,
  isLate,
  paymentDue,
  type Split,
  splitDue,
  splitFund,
  splitTable,
} from '../rules';

/** The yearly round of LR Lombardia 12/2005 art. 73: a fund, the applications, the split, its execution. */
export async function runRound(kase: Round): Promise<Outcome<typeof round>> {
  const year = applicationYearOf(kase.application);
  const fund = await openRound(kase);
  if (fund === 0n) return 'noFunds';
  if (kase.follows('publishCall')) await publishCall(kase, year);

  const admitted = await collect(kase, year);
  if (admitted.length === 0) return 'deserted';

  const decided = await decideSplit(kase, year, fund, admitted);
  if (!decided) return 'deserted';
  const { split, resolution, booked } = decided;
  if (kase.follows('latecomers')) void turnAway(kase, split, resolution);
  await award(kase, split, resolution, booked);
  const committed = await commit(kase, year, split, booked);
  const saved = await openPayments(kase, committed);

  kase.stage('execution');
  await kase.children.haveReported(['closed']);
  kase.stage('closing');
  kase.record({
    paid: formatMoney(totalOf(kase, 'paid')),
    recovered: formatMoney(totalOf(kase, 'recovered')),
    ...(booked && { saved: formatMoney(saved) }),
  });
  return 'completed';
}

/** The fund of the reference year, computed by Accounting and approved by the head of the unit. */
async function openRound(kase: Round): Promise<Cents> {
  const { referenceYear } = kase.application;
  kase.record({ referenceYear, applicationYear: applicationYearOf(kase.application) });
  for (;;) {
    const { answer: components } = await kase.task('computeFund', { context: { referenceYear } });
    const fund = fundOf(components);
    const figures = {
      fundComponents: fundTable(components),
      shareApplied: components.shareApplied,
      fund: formatMoney(fund),
    };
    kase.record(figures);
    const { answer: approval } = await kase.task('approveOpening', {
      context: { referenceYear, ...figures, source: components.source },
    });
    if (approval.approved) return fund;
  }
}

/**
 * The call and the form, on the office's pages: who applies must know the criteria beforehand (L. 241/1990 art. 12 c. 1,
 * D.Lgs. 33/2013 art. 26 c. 1).
 */
async function publishCall(kase: Round, year: number): Promise<void> {
  const intakeUntil = intakeClosing(year).due;
  const { answer: call } = await kase.task('publishCall', {
    context: { approvedOn: kase.today(), intakeUntil, fund: kase.recall('fund') },
    due: intakeUntil,
  });
  kase.record(
    { callPublishedOn: call.publishedOn, callReference: call.reference },
    cite('D.Lgs. 33/2013', '26', '1'),
  );
}

/** Intake until 30 June, then the examination of every application that came in time. */
async function collect(kase: Round, year: number): Promise<Child[]> {
  kase.stage('intake');
  const closing = intakeClosing(year);
  const intake = kase.deadline('intake', closing);
  kase.record({ intakeUntil: intake.due });
  await intake.expired;

  kase.stage('examination');
  // A late application is registered and refused by its own case: the round does not wait for it.
  const inTime = ({ receivedOn }: Child): boolean => !isLate(receivedOn, closing);
  await kase.children.haveReported(['examined', 'closed'], inTime);
  if (admittedOf(kase).length === 0) await isAnybodyLeft(kase);
  const admitted = admittedOf(kase);
  kase.record({ applications: kase.children.all.length, admitted: admitted.length });
  return admitted;
}

/**
 * Weights, split, the money set aside for it and board resolution; a rejected split goes back to the weights.
 *
 * @returns undefined when every applicant has withdrawn
 */
async function decideSplit(kase: Round, year: number, fund: Cents, admitted: readonly Child[]) {
  const due = kase.deadline('split', splitDue(year));
  for (let candidates = admitted; ; candidates = admittedOf(kase)) {
    const split = await proposeSplit(kase, fund, candidates);
    if (!split) {
      if (await isAnybodyLeft(kase)) continue;
      return undefined;
    }
    if (split.rows.some(({ id }) => !admitted.some((child) => child.id === id)))
      kase.record({ applications: kase.children.all.length, admitted: split.rows.length });
    const booked =
      kase.follows('ledger') && split.distributed > 0n ? await book(kase, split.distributed) : undefined;
    kase.stage('resolution');
    const figures = {
      fund: formatMoney(fund),
      splitTable: kase.recall('splitTable'),
      distributed: formatMoney(split.distributed),
      left: formatMoney(split.left),
    };
    const resolution = await boardResolution(kase, 'split', {
      context: { ...figures, ...(booked && { budgetLine: booked.line }) },
      due: due.due,
      data: {
        ...figures,
        budgetLine: booked?.line,
        referenceYear: kase.application.referenceYear,
        fundComponents: kase.recall('fundComponents'),
        weights: kase.recall('weights'),
        weightsNote: kase.recall('weightsNote'),
        applications: kase.recall('applications'),
        admitted: kase.recall('admitted'),
        splitDue: due.due,
        late: compareDates(kase.today(), due.due) > 0,
      },
      executoryRule: valueOn(executoryRule, kase.today()),
      posting: 'albo',
    });
    if (resolution.result !== 'adopted') {
      await release(kase, booked);
      continue;
    }
    due.met();
    return { split, resolution, booked };
  }
}

/** Weights and the split they lead to, among those who are there when it is proposed. */
async function proposeSplit(
  kase: Round,
  fund: Cents,
  admitted: readonly Child[],
): Promise<Split | undefined> {
  const on = kase.today();
  const maxRate = valueOn(parameters.maxRate, on);
  const rules = { maxRate, withinDenomination: valueOn(parameters.withinDenominationRule, on) };
  for (;;) {
    let candidates = candidatesOf(kase, admitted);
    if (candidates.length === 0) return undefined;
    const weights = await weightsOf(kase, candidates);
    candidates = candidatesOf(kase, admitted);
    // Without anybody who has a weight, or with one of whom Statistics has not heard, new ones are needed.
    while (
      candidates.some(({ confession }) => weights.get(confession)) &&
      candidates.every(({ confession }) => weights.has(confession))
    ) {
      kase.stage('split');
      const split = splitFund(fund, candidates, weights, rules);
      const figures = {
        splitTable: splitTable(split).map((row) => ({ ...row, maxRate: displayRate(maxRate) })),
        distributed: formatMoney(split.distributed),
        left: formatMoney(split.left),
      };
      kase.record(figures);
      const { answer: proposal } = await kase.task('proposeSplit', {
        context: { fund: formatMoney(fund), ...figures },
      });
      if (!proposal.confirmed) break;
      const present = candidatesOf(kase, admitted);
      if (idsOf(present) === idsOf(candidates)) return split;
      candidates = present;
    }
  }
}

const idsOf = (candidates: readonly { id: string }[]): string => candidates.map(({ id }) => id).join();

/** The note of Statistics: a weight for each denomination that takes part. */
async function weightsOf(
  kase: Round,
  candidates: readonly { confession: string }[],
): Promise<ReadonlyMap<string, bigint>> {
  kase.stage('weighting');
  const confessions = [...new Set(candidates.map(({ confession }) => confession))];
  const { answer: note } = await kase.task('recordWeights', {
    context: { confessions, names: confessions.map((confession) => confessionName(confession).it) },
  });
  kase.record({
    weights: note.weights.map(({ confession, weight }) => ({
      confession: confessionName(confession).it,
      weight,
    })),
    weightsNote: `${note.noteReference}, ${displayDate(note.noteDate, 'it')}`,
  });
  return new Map(note.weights.map(({ confession, weight }) => [confession, BigInt(weight)]));
}

/** Every applicant learns of its grant; those whose case has ended meanwhile leave theirs as a saving. */
async function award(
  kase: Round,
  split: Split,
  resolution: Resolved,
  booked: Booked | undefined,
): Promise<void> {
  kase.record({
    resolutionNumber: resolution.number,
    resolutionDate: resolution.adoptedOn,
    executoryOn: resolution.executoryOn,
  });
  for (const row of running(kase, split)) {
    const news: Awarded = {
      granted: formatMoney(row.granted),
      cap: formatMoney(row.cap),
      share: formatMoney(row.share),
      grantedThisYear: formatMoney(othersOf(kase, split, row)),
      why: row.why.map(({ it }) => it).join(' '),
      resolutionNumber: resolution.number,
      resolutionDate: resolution.adoptedOn,
      executoryOn: resolution.executoryOn,
      ...(booked && { budgetLine: booked.line }),
    };
    await kase.children.inform(row.id, 'awarded', news);
  }
}

/**
 * Payment waits for the budget of the year: its term runs from the day that resolution takes effect.
 *
 * @returns what was committed and not needed
 */
async function openPayments(kase: Round, committed: readonly Granted[]): Promise<Cents> {
  kase.stage('execution');
  const { answer: budget } = await kase.task('recordBudget');
  const news: Payable = { budgetExecutoryOn: budget.executoryOn };
  kase.record({
    budgetResolution: `${budget.resolution.number}, ${displayDate(budget.resolution.date, 'it')}`,
    budgetExecutoryOn: budget.executoryOn,
  });
  for (const { id } of running(kase, { rows: committed })) await kase.children.inform(id, 'payable', news);

  const term = kase.deadline('payment', paymentDue(budget.executoryOn), 'accounts.officer');
  const saved = await Promise.all(committed.map((one) => givenBack(kase, one)));
  term.met();
  if (!kase.follows('ledger')) savedBefore(kase, committed);
  return saved.reduce((sum, amount) => sum + amount, 0n);
}

/** When a beneficiary has been paid or is out, what was committed to it and not liquidated goes back to the line (TUEL art. 183 c. 1). */
async function givenBack(kase: Round, { id, body, granted, committed }: Granted): Promise<Cents> {
  await kase.children.haveReported(['paid', 'closed'], (child) => child.id === id);
  if (!committed) return 0n;
  const amount = granted - movedOf(kase, id, 'liquidated');
  if (amount === 0n) return 0n;
  const { id: commitment, line } = committed;
  made(await kase.spending.reduce({ commitment, line, amount, reason: `Economia sul contributo a ${body}` }));
  return amount;
}

/** What other applications of the same body get in this round. */
function othersOf(kase: Round, { rows }: Split, { id }: { id: string }): Cents {
  const taxCodes = new Map(admittedOf(kase).map((child) => [child.id, examinedOf(child).taxCode]));
  return rows
    .filter((row) => row.id !== id && taxCodes.get(row.id) === taxCodes.get(id))
    .reduce((sum, { granted }) => sum + granted, 0n);
}

function totalOf(kase: Round, milestone: 'paid' | 'recovered'): Cents {
  return kase.children.all.reduce((sum, { id }) => sum + movedOf(kase, id, milestone), 0n);
}
