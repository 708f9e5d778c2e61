import { measureDutiesApart } from './duties.mjs';
import { measureRights } from './rights.mjs';
import { endRound, liveApplication, openRound, STEPS_OF_A_LIFE } from './application-life.mjs';
import { inParallel, openFloors } from './floors.mjs';
import { readHistories } from './histories.mjs';
import { added, perStep } from './meter.mjs';
import { openCasesUpTo, readInboxes, seedReaders } from './open-cases.mjs';
import { measurePopulations } from './populations.mjs';
import { bytesPerCase, exportEnded, packedBytes } from './space.mjs';
import { rounded, Samples, sum } from './statistics.mjs';

/** Cases in a round, after which the next are registered in a new one: its own history must stay ordinary. */
const CASES_PER_ROUND = 40;
const HISTORIES_READ = 5;

/** Steps of cases beside the floors, with one client and with many; what they use and what they leave. */
export async function measureSteps(stage, sizes, progress, { settle }) {
  const { api, database, engine, meter } = stage;
  const floors = await openFloors(stage);
  try {
    await progress.step('Warming up', async () => {
      const idle = new Samples();
      const round = await openRound(api, idle);
      for (let life = 0; life < Math.ceil(sizes.lives / 8); life += 1)
        await liveApplication(api, round, idle);
      await floors.updates(1, Math.ceil(sizes.floorRounds / 8), idle, 'floor');
      await floors.transactions(1, sizes.floorRounds, idle, 'floor');
    });

    meter.patient = settle;
    const one = await progress.step('One client, in turns with the floors', (tell) =>
      inTurns(
        stage,
        floors,
        { clients: 1, lives: sizes.lives, rounds: sizes.floorRounds, chunks: sizes.chunks },
        tell,
      ),
    );
    const history = await readHistories(floors, database, one.cases.slice(-HISTORIES_READ));

    const weigh = () => progress.step('Weighing the databases', () => packedBytes(engine, { settle }));
    const exportAll = () =>
      progress.step('Moving the histories of ended cases into the record', () =>
        exportEnded(engine, floors.client, database),
      );
    await exportAll();
    const before = await weigh();
    const manyLives = sizes.clients * sizes.livesOfEach;
    const many = await progress.step(`${sizes.clients} clients`, () =>
      lives(stage, { clients: sizes.clients, lives: manyLives }),
    );
    for (const round of many.rounds) await endRound(api, round, new Samples());
    const inEngine = await weigh();
    await exportAll();
    const onRecord = await weigh();
    const manyFloors = await progress.step(`${sizes.clients} clients on the floors`, () =>
      floorLoops(stage, floors, { clients: sizes.clients, rounds: Math.ceil(sizes.floorRounds / 3) }),
    );
    meter.patient = false;
    return {
      one: { times: one.samples.summaries(), ...one.used },
      many: {
        clients: sizes.clients,
        times: { ...many.samples.summaries(), ...manyFloors.samples.summaries() },
        stepsPerSecond: rounded((manyLives * STEPS_OF_A_LIFE) / many.used.seconds),
        stepUses: perStep(many.used, manyLives * STEPS_OF_A_LIFE),
        updatesPerSecond: manyFloors.updatesPerSecond,
        updateUses: manyFloors.updateUses,
        transactionsPerSecond: manyFloors.transactionsPerSecond,
      },
      history,
      space: {
        cases: manyLives,
        rounds: many.rounds.length,
        inEngine: bytesPerCase(before, inEngine, manyLives),
        onRecord: bytesPerCase(before, onRecord, manyLives),
      },
    };
  } finally {
    await floors.close();
  }
}

/** The same in small turns, so that a busy moment of the machine falls on both sides. */
async function inTurns(stage, floors, { clients, lives: all, rounds, chunks }, tell) {
  const samples = new Samples();
  const cases = [];
  const used = { steps: [], updates: [] };
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    tell(`${chunk + 1} of ${chunks}`);
    const part = await lives(stage, { clients, lives: Math.ceil(all / chunks) }, samples);
    cases.push(...part.cases);
    used.steps.push(part.used);
    const floor = await floorLoops(stage, floors, { clients, rounds: Math.ceil(rounds / chunks) }, samples);
    used.updates.push(floor.used);
  }
  return {
    samples,
    cases,
    used: {
      stepUses: perStep(added(...used.steps), cases.length * STEPS_OF_A_LIFE),
      updateUses: perStep(added(...used.updates), clients * Math.ceil(rounds / chunks) * chunks),
    },
  };
}

/** Whole lives in closed loops, the rounds they are registered in opened before. */
async function lives({ api, meter }, { clients, lives: all }, samples = new Samples()) {
  const rounds = [];
  const needed = Math.max(clients, Math.ceil(all / CASES_PER_ROUND));
  for (let round = 0; round < needed; round += 1) rounds.push(await openRound(api, samples));
  let left = all;
  const cases = [];
  const { used } = await meter.measure(() =>
    inParallel(clients, async (client) => {
      for (; left > 0;) {
        left -= 1;
        const round = clients === 1 ? rounds[Math.floor(left / CASES_PER_ROUND)] : rounds[client];
        cases.push(await liveApplication(api, round, samples));
      }
    }),
  );
  return { used, cases, rounds, samples };
}

async function floorLoops({ meter }, floors, { clients, rounds }, samples = new Samples()) {
  const updates = await meter.measure(() => floors.updates(clients, rounds, samples, 'floor: a bare Update'));
  const began = performance.now();
  await floors.transactions(clients, rounds, samples, 'floor: one transaction');
  const seconds = (performance.now() - began) / 1000;
  return {
    samples,
    used: updates.used,
    updateUses: perStep(updates.used, clients * rounds),
    updatesPerSecond: rounded((clients * rounds) / updates.used.seconds),
    transactionsPerSecond: Math.round((clients * rounds) / seconds),
  };
}

/** Pages of work by due date while more and more cases are open, and steps beside the most. */
export async function measureInboxes(stage, configured, progress) {
  const { api, database, meter } = stage;
  const { inbox, inboxRounds, lives: all } = configured;
  await seedReaders(database);
  // People who have come since the last look are known after a moment.
  await api.get('giulia.ferrari', '/session');
  const sizes = [];
  let from = 0;
  for (const count of inbox) {
    await progress.step(`Opening ${count} cases`, (tell) => openCasesUpTo(database, from, count, tell));
    from = count;
    const { result: times, used } = await progress.step(
      `Reading inboxes among ${count} open cases`,
      async () => {
        await readInboxes(api, 5);
        return meter.measure(() => readInboxes(api, inboxRounds));
      },
    );
    const pages = sum(Object.values(times).map(({ count: read }) => read));
    sizes.push({ openCases: count, times, pageUses: perStep(used, pages) });
  }
  const rights = await measureRights(stage, configured, progress);
  const dutiesApart = await measureDutiesApart(stage, configured, progress);
  const populations = await measurePopulations(stage, progress);
  const samples = new Samples();
  await progress.step('Steps beside them', async () => {
    const round = await openRound(api, samples);
    for (let life = 0; life < Math.ceil(all / 4); life += 1) await liveApplication(api, round, samples);
  });
  return { sizes, rights, dutiesApart, populations, stepsBeside: samples.summaries() };
}
