import { earlierOf, formatMoney, laterOf, type LocalDate } from '../../../../libs/law';
import { consult, type Deadline, enter, firstOf, refuse } from '../../../casework';
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
  for (;;) {
    const answer = await handedIn(kase, mission, limit, returned);
    returned = await refundedBefore(kase, answer);
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
    if (verdict.confirmed) {
      keepReceipts(kase, answer);
      return result;
    }
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

/** The receipts that were refunded in another mission, told to who has entered them; undefined where there are none. */
async function refundedBefore(kase: MissionCase, { receipts }: StatementAnswer): Promise<string | undefined> {
  if (receipts.length === 0) return undefined;
  const days = receipts.map(({ day }) => day);
  const within = { from: days.reduce(earlierOf), to: days.reduce(laterOf) };
  const known = (await consult(kase, 'missionReceipts', { within })).filter(
    ({ entry }) => entry.mission !== kase.id,
  );
  const hashes = hashesOf(kase, receipts);
  const found = receipts.flatMap((receipt, index) => {
    const marks = marksInHouse(receipt, hashes);
    const same = known.find(({ entry }) => entry.marks.some((mark) => marks.includes(mark)));
    return same ? [`riga ${index + 1}: ${same.title}`] : [];
  });
  return found.length === 0 ? undefined : `Ricevute già rimborsate in un’altra missione: ${found.join('; ')}`;
}

/** Keeps the receipts that are refunded here, for the statements of other missions. */
function keepReceipts(kase: MissionCase, { receipts }: StatementAnswer): void {
  const hashes = hashesOf(kase, receipts);
  receipts.forEach((receipt, index) => {
    const { day, document } = receipt;
    if (document === undefined) return;
    const { name: traveller } = kase.application.traveller;
    const marks = marksInHouse(receipt, hashes);
    void enter(kase, 'missionReceipts', {
      entry: { mission: kase.id, traveller, day, row: index + 1, marks },
      from: day,
      to: day,
    });
  });
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
