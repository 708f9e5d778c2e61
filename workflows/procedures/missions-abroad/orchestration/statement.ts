import { addDays, formatMoney, type LocalDate } from '../../../../libs/law';
import { consult, type Deadline, endEntry, enter, firstOf, refuse } from '../../../casework';
import type { CompleteTask } from '../../../../libs/domain';
import { statementProblems } from '../checks';
import {
  computeStatement,
  marksInHouse,
  missingQuotations,
  quotationQuestions,
  type Quotations,
  type Statement,
  statementDue,
  type StatementResult,
} from '../rules';
import type { StatementAnswer } from '../task-forms';
import { inItalian, type Mission, type MissionCase, returnOf } from './mission';
import { atHand, shownToTraveller } from './traveller';

/** The statement: asked for when it is late, computed at the rates of its days, verified against the originals. */
export async function accounted(kase: MissionCase, mission: Mission): Promise<StatementResult> {
  kase.stage('statement');
  const limit = kase.deadline('statement', statementDue(returnOf(mission.itinerary)));
  let back: Returned = {};
  for (let kept: readonly Kept[] = []; ;) {
    const answer = await handedIn(kase, mission, limit, back);
    const claim = await keepReceipts(kase, answer, kept);
    kept = claim.kept;
    back = { returned: claim.taken, before: answer };
    if (claim.taken !== undefined) continue;
    const statement = { ...answer, itinerary: mission.itinerary, distanceKm: kase.application.distanceKm };
    const result = computeStatement(statement, await quotationsFor(kase, statement));
    record(kase, result);
    const { answer: verdict } = await kase.task('verification', {
      context: {
        documented: formatMoney(result.documented),
        paid: formatMoney(result.paid),
        excess: formatMoney(result.excess),
        lines: inItalian(result.lines),
      },
    });
    if (verdict.confirmed) return result;
    back = { returned: verdict.notes ?? '', before: answer };
  }
}

/**
 * Waits for the statement; a late one is asked for and taken all the same. A traveller who uses Marino hands it in; when it is
 * late, or has to be mended, the office may do it in their place.
 */
async function handedIn(
  kase: MissionCase,
  mission: Mission,
  limit: Deadline,
  { returned, before }: Returned,
): Promise<StatementAnswer> {
  const shared = {
    ...shownToTraveller(kase, mission, { returned }),
    due: limit.due,
    startingFrom: before ?? (mission.collected.length > 0 ? { receipts: mission.collected } : undefined),
    mayAnswer: (answer: StatementAnswer, _: CompleteTask) => mustBeRight(kase, mission, answer),
  };
  const own = mission.account && kase.offer('ownStatement', { ...shared, ...atHand(mission.account) });
  const ofOffice = own && returned === undefined ? undefined : kase.offer('statement', shared);
  const answers = [own, ofOffice].flatMap((offer) => offer?.completed ?? []);
  const first = await firstOf({ answered: Promise.race(answers), late: limit.expired });
  if (first.first === 'answered') {
    own?.cancel();
    ofOffice?.cancel();
    limit.met();
    return first.value.answer;
  }
  kase.record({ statementLate: true });
  kase.letter('statementReminder', kase.application.traveller.name, {
    address: undefined,
    destination: kase.application.destination,
    returnsOn: returnOf(mission.itinerary),
    statementUntil: limit.due,
  });
  const late = ofOffice ?? kase.offer('statement', shared);
  const { answer } = await Promise.race([...answers, late.completed]);
  own?.cancel();
  late.cancel();
  return answer;
}

/** A statement that has come back, with what was in it. */
interface Returned {
  readonly returned?: string;
  readonly before?: StatementAnswer;
}

/** Refuses what form and mission do not allow: duplicates, days outside. */
function mustBeRight(kase: MissionCase, { itinerary }: Mission, answer: StatementAnswer): void {
  const hashes = hashesOf(kase, answer.receipts);
  const problems = statementProblems(answer, itinerary, hashes);
  if (problems.length > 0) refuse('invalidForm', { problems });
}

/** A receipt that this statement keeps from other missions, by one of its marks. */
interface Kept {
  readonly key: string;
  readonly day: LocalDate;
}

/**
 * Keeps the receipts of a statement, these and no others, from being refunded in another mission. Where one has some of them
 * none is kept, and what is answered says so.
 */
async function keepReceipts(
  kase: MissionCase,
  { receipts }: StatementAnswer,
  before: readonly Kept[],
): Promise<{ readonly kept: readonly Kept[]; readonly taken?: string }> {
  const hashes = hashesOf(kase, receipts);
  const { name: traveller } = kase.application.traveller;
  const marked = receipts.flatMap((receipt, index) =>
    receipt.document === undefined
      ? []
      : marksInHouse(receipt, hashes).map((mark) => ({ mark, day: receipt.day, row: index + 1 })),
  );
  const entered = await Promise.all(
    marked.map(async ({ mark, day, row }) => ({
      row,
      day,
      // From its day on and for good: the day of one document may be typed in two ways.
      ...(await enter(kase, 'missionReceipts', {
        entry: { mission: kase.id, traveller, day, row, mark },
        from: day,
        instead: true,
      })),
    })),
  );
  const mine = entered.flatMap((one) => (one.entered ? [{ key: one.key, day: one.day }] : []));
  const taken = entered.flatMap((one) => (one.entered ? [] : [`riga ${one.row}: ${one.takenBy.title}`]));
  const kept = taken.length > 0 ? [] : mine;
  const given = [...before, ...mine].filter(({ key }) => !kept.some((one) => one.key === key));
  const ends = new Map(given.map(({ key, day }) => [key, day]));
  await Promise.all([...ends].map(([key, day]) => endEntry(kase, 'missionReceipts', key, addDays(day, -1))));
  return taken.length === 0
    ? { kept }
    : { kept, taken: `Ricevute già presentate in un’altra missione: ${[...new Set(taken)].join('; ')}` };
}

function hashesOf(kase: MissionCase, receipts: StatementAnswer['receipts']): Record<string, string> {
  return Object.fromEntries(
    receipts.flatMap(({ document }) => {
      const added = document === undefined ? undefined : kase.addedDocument(document);
      return document === undefined || !added ? [] : [[document, added.sha256]];
    }),
  );
}

/** What the registers say of the days of the expenses; where they say nothing, Accounts is asked until they do. */
async function quotationsFor(kase: MissionCase, statement: Statement): Promise<Quotations> {
  for (;;) {
    const quotations = await askRegisters(kase, statement);
    const missing = missingQuotations(statement, quotations);
    if (missing.length === 0) return quotations;
    await kase.task('quotations', {
      context: {
        missing: missing.map((one) => ({
          what: one.kind === 'rate' ? one.currency : 'benzina',
          day: one.day,
        })),
      },
    });
  }
}

async function askRegisters(kase: MissionCase, statement: Statement): Promise<Quotations> {
  const questions = quotationQuestions(statement);
  const rates = [];
  for (const question of questions.rates) rates.push(...(await consult(kase, 'exchangeRates', question)));
  const petrol = [];
  for (const question of questions.petrol) petrol.push(...(await consult(kase, 'petrolPrices', question)));
  return { rates: rates.map(({ entry }) => entry), petrol: petrol.map(({ entry }) => entry) };
}

function record(kase: MissionCase, { stretches, lines, documented, paid, excess }: StatementResult): void {
  kase.record({
    stretches: stretches.map((stretch) => ({
      number: stretch.number,
      ceiling: formatMoney(stretch.ceiling),
      documented: formatMoney(stretch.documented),
      paid: formatMoney(stretch.paid),
      excess: formatMoney(stretch.excess),
    })),
    lines: inItalian(lines),
    documented: formatMoney(documented),
    paid: formatMoney(paid),
    excess: formatMoney(excess),
  });
}
