import { perStep } from './meter.mjs';
import { built } from './stage.mjs';
import { Samples } from './statistics.mjs';

const RECEIPTS = 60;
const DAYS = ['2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11'];
/** Invented rates, the same on each day. */
const CURRENCIES = { EUR: undefined, USD: '1.1610', CHF: '0.9350', GBP: '0.8675', JPY: '171.40' };
const TRAVELLER = 'caterina.oldrati';
const OFFICER = 'valentina.corno';
const KINDS = ['board', 'travel', 'other', 'lodging'];
const WARMING_UP = 10;

/**
 * What it takes to recalculate a mission with sixty receipts: the rules alone, and the preview that the traveller's form asks
 * for while they type, over HTTP with rights and with the rates from their register.
 */
export async function measureStatements({ api, meter }, { previews }, progress) {
  const samples = new Samples();
  const { task, mission } = await progress.step('A mission on its way', () => openMission(api));
  const rules = await progress.step('A statement by its rules', () => byRules(mission, previews, samples));
  const answer = { receipts: receipts() };
  const { result: shown, used } = await progress.step('Previews of a statement', async () => {
    const ask = () => api.post(TRAVELLER, `/tasks/${task}/preview`, { answer });
    for (let round = 0; round < WARMING_UP; round += 1) await ask();
    return meter.measure(async () => {
      let last;
      for (let round = 0; round < previews; round += 1) last = await samples.time('preview over HTTP', ask);
      return last;
    });
  });
  // Whoever leaves a receipt out, or a rate, is quicker: what is compared must be the whole.
  if (shown.missing.length > 0 || shown.lines.length !== rules.lines.length)
    throw new Error(`The preview is not of the whole statement: ${JSON.stringify(shown.missing)}`);
  return {
    receipts: RECEIPTS,
    currencies: Object.keys(CURRENCIES).length,
    times: samples.summaries(),
    previewUses: perStep(used, previews),
    explained: shown.lines.length,
  };
}

/** The mission of the demonstration that its traveller is on, whose receipts are asked for from the advance on. */
async function openMission(api) {
  const { ApiDesk } = built('apps/cli/demonstration/api-desk.js');
  const { fillBudget } = built('apps/cli/demonstration/budget.js');
  const { enterRates } = built('apps/cli/demonstration/missions/fill.js');
  const { pastMissions } = built('apps/cli/demonstration/missions/missions.js');
  const { playMission } = built('apps/cli/demonstration/missions/play-mission.js');
  const desk = new ApiDesk(`http://127.0.0.1:${api.port}`, (login) => api.tokenOf(login));
  await fillBudget(desk);
  await enterRates(
    desk,
    'bench-rates',
    rates().map(({ currency, day, unitsPerEuro }) => [currency, day, unitsPerEuro]),
  );
  const own = pastMissions.find(({ account }) => account === TRAVELLER);
  // Nobody moves clocks here: it stays before its departure.
  const mission = { ...own, days: [] };
  const opening = {
    procedure: 'foreignMission',
    application: mission.proposal,
    beginsOn: mission.proposedOn,
  };
  const { id, today } = await desk.open(OFFICER, opening, 'bench-mission');
  await playMission(desk, id, mission, today);
  const task = (await desk.openTasks([id])).find(({ key }) => key === 'receipts');
  return { task: task.id, mission };
}

function byRules({ proposal }, rounds, samples) {
  const { computeStatement } = built('workflows/procedures/missions-abroad/rules');
  const { legs, privateDays, distanceKm } = proposal;
  const statement = {
    itinerary: { legs, privateDays },
    distanceKm,
    receipts: receipts(),
    hosted: [],
    ownCar: [],
    mealDeclared: false,
  };
  const quotations = { rates: rates(), petrol: [] };
  for (let round = 0; round < WARMING_UP; round += 1) computeStatement(statement, quotations);
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    computeStatement(statement, quotations);
    samples.add('rules alone', performance.now() - began);
  }
  return computeStatement(statement, quotations);
}

function receipts() {
  const currencies = Object.keys(CURRENCIES);
  return Array.from({ length: RECEIPTS }, (_, index) => {
    const kind = KINDS[index % KINDS.length];
    const isLodging = kind === 'lodging';
    const days = isLodging ? DAYS.slice(0, -1) : DAYS;
    return {
      kind,
      supplier: `Supplier ${index % 7}`,
      number: String(1000 + index),
      day: days[Math.floor(index / KINDS.length) % days.length],
      time: '14:00',
      ...(isLodging && { nights: 1 }),
      amount: `${20 + index}.${10 + index}`,
      currency: currencies[index % currencies.length],
      payer: 'traveller',
      forCompanion: false,
      document: `receipt-${index}`,
    };
  });
}

function rates() {
  return Object.entries(CURRENCIES).flatMap(([currency, unitsPerEuro]) =>
    unitsPerEuro === undefined
      ? []
      : DAYS.map((day) => ({ currency, day, unitsPerEuro, source: 'invented for a measurement' })),
  );
}
