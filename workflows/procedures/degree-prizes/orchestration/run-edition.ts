import { lineKeyOf, system, type TaskContext } from '../../../../libs/domain';
import { explainFixedDate, cite, formatMoney, parseMoney, yearOf } from '../../../../libs/law';
import { type Case, type Child, commitment, type Outcome } from '../../../casework';
import { application, type edition } from '../procedure';
import type { Application } from '../application-forms';
import type { PlanAnswer } from '../edition-forms';
import { duplicatesOf, type NoticeData, strands } from '../rules';
import { appoint } from './appointment';
import { bookPrizes, type EditionMoney, giveBackBooked } from './edition-money';
import { evaluate, type Thesis } from './evaluation';
import type { Examinable } from './news';
import { settlePrizes } from './prizes';
import { approveRanking } from './ranking';
import { shortNameOf, shownMoment } from './shown';

export type Edition = Case<typeof edition>;

/** An edition: its notice, the applications, the blind evaluation, the ranking, the prizes. */
export async function runEdition(kase: Edition): Promise<Outcome<typeof edition>> {
  const decided = await decide(kase);
  if (!decided) return 'notHeld';
  const { plan, money } = decided;
  const notice = await approveNotice(kase, plan, money);
  await collect(kase, notice);

  void examineAll(kase, notice);
  kase.stage('admissibility');
  await kase.children.haveReported(['examined', 'closed'], isApplication);
  kase.record({ applications: applicationsOf(kase).length, admitted: admittedOf(kase).length });
  if (admittedOf(kase).length === 0) return deserted(kase, money);

  kase.stage('commission');
  const panel = await appoint(kase, notice);
  kase.stage('evaluation');
  const theses = await evaluate(kase, notice, panel);
  if (theses.length === 0) return deserted(kase, money);
  await tellEvaluated(kase, theses);
  kase.stage('ranking');
  const ranking = await approveRanking(kase, notice, panel, theses, money);
  kase.stage('prizes');
  return settlePrizes(kase, ranking, money);
}

/** Nobody competes, so that nothing is needed of what was set aside. */
async function deserted(kase: Edition, money: EditionMoney | undefined): Promise<'deserted'> {
  if (money) await giveBackBooked(kase, money);
  else save(kase, parseMoney(kase.recall('total')));
  return 'deserted';
}

/** From here on no reader is replaced: a conflict that is learnt of later is declared in the session. */
async function tellEvaluated(kase: Edition, theses: readonly Thesis[]): Promise<void> {
  if (!kase.follows('evaluated')) return;
  await Promise.all(theses.map(({ application: id }) => kase.children.inform(id, 'evaluated', {})));
}

export const isApplication = ({ procedure }: Child): boolean => procedure === application.key;

export function applicationsOf(kase: Edition): Child[] {
  return kase.children.all.filter(isApplication);
}

/** Those that compete: admitted, and not withdrawn since. */
export function admittedOf(kase: Edition): Child[] {
  return applicationsOf(kase).filter(({ reports }) => reports.has('examined') && !reports.has('closed'));
}

/** What an edition from before the ledger has committed and does not need. */
export function save(kase: Edition, amount: bigint): void {
  if (amount > 0n)
    kase.money('saving', amount, 'Premi non assegnati', kase.recall('commitmentNumber'), system);
}

interface Decided {
  readonly plan: PlanAnswer;
  readonly money: EditionMoney | undefined;
}

/** How many prizes of how much, decided by the Chief of Cabinet on behalf of the Mayor; without cover the plan is reviewed. */
async function decide(kase: Edition): Promise<Decided | undefined> {
  const inLedger = kase.follows('ledger');
  for (let refused: TaskContext = {}; ;) {
    const year = inLedger ? { budgetYear: yearOf(kase.today()) } : undefined;
    const { answer: plan } = await kase.task('planEdition', year && { context: { ...year, ...refused } });
    const total = plan.prizes.reduce(
      (sum, { prizes, amount }) => sum + BigInt(prizes) * parseMoney(amount),
      0n,
    );
    const prizes = plan.prizes.map((row) => ({ ...row, strand: shortNameOf(row.strand) }));
    const figures = {
      prizes,
      total: formatMoney(total),
      ...(plan.chapter !== undefined &&
        year && { budgetLine: lineKeyOf({ year: year.budgetYear, chapter: plan.chapter }) }),
      ...(plan.coverage !== undefined && { coverage: plan.coverage }),
    };
    const { answer } = await kase.task('decideEdition', {
      context: { ...figures, coFunders: plan.coFunders },
    });
    if (answer.decision === 'notHeld') return undefined;
    kase.record(figures);
    if (answer.decision !== 'approved') continue;
    if (!inLedger || plan.chapter === undefined) return { plan, money: undefined };
    const money = await bookPrizes(kase, plan.chapter, total);
    if ('commitments' in money) return { plan, money };
    refused = { needed: formatMoney(total), noCover: money.text.it };
  }
}

/** The notice and its money: from here on it binds the whole procedure (L. 241/1990 art. 12 c. 1). */
async function approveNotice(
  kase: Edition,
  plan: PlanAnswer,
  money: EditionMoney | undefined,
): Promise<NoticeData> {
  kase.stage('notice');
  const { answer: draft } = await kase.task('draftNotice', {
    context: {
      strands: plan.prizes.map(({ strand }) => strand),
      prizes: kase.recall('prizes'),
      today: kase.today(),
    },
  });
  const notice: NoticeData = { ...draft, prizes: plan.prizes };
  const shown = {
    prizes: kase.recall('prizes'),
    total: kase.recall('total'),
    coverage: kase.recorded('coverage'),
    windows: draft.windows.map((row) => ({ ...row, strand: shortNameOf(row.strand) })),
    criteria: draft.criteria.map((row, index) => ({ criterion: index + 1, ...row })),
    threshold: draft.threshold,
  };
  const { windows, criteria, threshold } = shown;
  kase.record({ windows, criteria, threshold, deadline: shownMoment(draft.deadline) });
  const booked = money?.booked;
  const act = await commitment(kase, 'notice', {
    context: { ...shown, ...(booked && { budgetLine: booked.line }) },
    data: {
      ...shown,
      prizes: plan.prizes.map((row) => ({ ...row, strand: strands[row.strand].it })),
      year: kase.application.year,
      coFunders: plan.coFunders,
      deadline: shownMoment(draft.deadline),
      maxGap: draft.maxGap,
      abstractLines: draft.abstractLines,
      charactersPerLine: draft.charactersPerLine,
      shared: draft.ties === 'shared',
      movesUnassigned: draft.movesUnassigned,
      completionDays: draft.completionDays > 0 ? draft.completionDays : undefined,
      acceptanceDays: draft.acceptanceDays,
      isPrize: draft.tax === 'prize',
      booked: money !== undefined,
    },
  });
  const number = act.visa.commitmentNumber ?? '';
  if (money) kase.record({ noticeNumber: act.number, bookingNumber: number });
  else {
    // From before the ledger: what was committed with the notice.
    kase.record({
      noticeNumber: act.number,
      commitmentNumber: number,
      budgetLine: act.visa.budgetLine ?? '',
    });
    kase.money('commitment', parseMoney(kase.recall('total')), 'Premi di laurea', number, act.signedBy);
  }
  const { answer: published } = await kase.task('publishNotice', {
    context: { adoptedOn: act.adoptedOn, deadlineDay: dayOf(draft.deadline) },
  });
  kase.record({ publishedOn: published.publishedOn, publishedWhere: published.reference });
  return notice;
}

/** Intake to the last day; then what was delivered in time is registered, also what is opened later. */
async function collect(kase: Edition, notice: NoticeData): Promise<void> {
  kase.stage('intake');
  const intake = kase.deadline(
    'intake',
    explainFixedDate({ date: dayOf(notice.deadline), rule: cite('L. 241/1990', '12', '1') }),
  );
  await intake.expired;
  await kase.task('closeIntake', { context: { deadline: shownMoment(notice.deadline) } });
}

/** Every application hears what it is examined by, those that come later too. */
async function examineAll(kase: Edition, notice: NoticeData): Promise<void> {
  const told = new Set<string>();
  for (;;) {
    const { id } = await kase.children.first((child) => isApplication(child) && !told.has(child.id));
    told.add(id);
    const competing = applicationsOf(kase).map((child) => ({
      ...(child.application as Application),
      id: child.id,
    }));
    const own = competing.find((other) => other.id === id);
    const news: Examinable = {
      notice,
      duplicates: own
        ? duplicatesOf(own, competing).map(
            ({ candidate, thesisTitle, deliveredAt }) =>
              `${candidate}: ${thesisTitle} (${shownMoment(deliveredAt)})`,
          )
        : [],
    };
    await kase.recorder.alone(() => kase.children.inform(id, 'examinable', news));
  }
}

function dayOf(moment: string): string {
  return moment.slice(0, 10);
}
