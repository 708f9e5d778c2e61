import { addDays, earlierOf, formatMoney, laterOf, type LocalDate } from '../../../../libs/law';
import { consult, type Deadline, endEntry, enter, firstOf, refuse } from '../../../casework';
import type { CompleteTask } from '../../../../libs/domain';
import { statementProblems } from '../checks';
import {
  computeStatement,
  firstPriceDay,
  firstRateDay,
  marksInHouse,
  missingQuotations,
  type Quotations,
  type Statement,
  statementDue,
  type StatementResult,
} from '../rules';
import type { StatementAnswer } from '../task-forms';
import { type Mission, type MissionCase, returnOf } from './mission';

/** The statement: asked for when it is late, computed at the rates of its days, verified against the originals. */
export async function accounted(kase: MissionCase, mission: Mission): Promise<StatementResult> {
  kase.stage('statement');
  const limit = kase.deadline('statement', statementDue(returnOf(mission.itinerary)));
  let returned: string | undefined;
  for (let kept: readonly Kept[] = []; ;) {
    const answer = await handedIn(kase, mission, limit, returned);
    const claim = await keepReceipts(kase, answer, kept);
    ({ kept, taken: returned } = claim);
    if (returned !== undefined) continue;
    const statement = { ...answer, itinerary: mission.itinerary, distanceKm: kase.application.distanceKm };
    const result = computeStatement(statement, await quotationsFor(kase, statement));
    record(kase, result);
    const { answer: verdict } = await kase.task('verification', {
      context: {
        documented: formatMoney(result.documented),
        paid: formatMoney(result.paid),
        excess: formatMoney(result.excess),
        lines: result.lines.map(({ it }) => ({ line: it })),
      },
    });
    if (verdict.confirmed) return result;
    returned = verdict.notes;
  }
}

/** Waits for the statement; a late one is asked for and taken all the same. */
async function handedIn(
  kase: MissionCase,
  mission: Mission,
  limit: Deadline,
  returned: string | undefined,
): Promise<StatementAnswer> {
  const offer = kase.offer('statement', {
    due: limit.due,
    context: { returned },
    mayAnswer: (answer: StatementAnswer, _: CompleteTask) => mustBeRight(kase, mission, answer),
  });
  const first = await firstOf({ answered: offer.completed, late: limit.expired });
  if (first.first === 'late') {
    kase.record({ statementLate: true });
    kase.letter('statementReminder', kase.application.traveller.name, {
      address: undefined,
      destination: kase.application.destination,
      returnsOn: returnOf(mission.itinerary),
      statementUntil: limit.due,
    });
  }
  const { answer } = await offer.completed;
  limit.met();
  return answer;
}

/** Refuses what form and mission do not allow: documents that are not in the dossier, duplicates, days outside. */
function mustBeRight(kase: MissionCase, { itinerary }: Mission, answer: StatementAnswer): void {
  const documents = [answer.declaration, ...answer.receipts.flatMap(({ document }) => document ?? [])];
  if (documents.some((id) => !kase.addedDocument(id))) refuse('documentNotAdded');
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

async function askRegisters(kase: MissionCase, { receipts, ownCar }: Statement): Promise<Quotations> {
  const currencies = [...new Set(receipts.map(({ currency }) => currency))].filter((code) => code !== 'EUR');
  const rates = [];
  for (const currency of currencies) {
    const days = receipts.filter((receipt) => receipt.currency === currency).map(({ day }) => day);
    const within = { from: firstRateDay(days.reduce(earlierOf)), to: days.reduce(laterOf) };
    rates.push(...(await consult(kase, 'exchangeRates', { like: { currency }, within })));
  }
  const driven = ownCar.map(({ day }) => day);
  const petrol = driven.length === 0 ? [] : await consult(kase, 'petrolPrices', { within: periodOf(driven) });
  return { rates: rates.map(({ entry }) => entry), petrol: petrol.map(({ entry }) => entry) };
}

function periodOf(days: readonly LocalDate[]): { from: LocalDate; to: LocalDate } {
  return { from: firstPriceDay(days.reduce(earlierOf)), to: days.reduce(laterOf) };
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
    lines: lines.map(({ it }) => ({ line: it })),
    documented: formatMoney(documented),
    paid: formatMoney(paid),
    excess: formatMoney(excess),
  });
}
