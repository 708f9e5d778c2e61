import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { projectRoot, readSettings } from '../../../libs/config';
import { type CaseView, loginOfVisitor } from '../../../libs/domain';
import { addDays, type LocalDate } from '../../../libs/law';
import { demonstration, demonstrationMandates } from '../../../libs/organisation';
import { databaseConnection, keepOrganisation } from '../../../libs/persistence';
import { readTokenKey } from '../../api/src/session/token-key';
import { Tokens } from '../../api/src/session/tokens';
import { accessScenes } from './access-script';
import { ApiDesk } from './api-desk';
import { fillAudits } from './audits/fill';
import { fillBudget, fillBudgetsOfRounds } from './budget';
import { holderOf } from './holders';
import { patronageScenes } from './patronage-script';
import { play } from './player';
import { fillMissions } from './missions/fill';
import { fillNominations } from './nominations/fill';
import { representatives } from './nominations/proposers';
import { fillPrizeEdition } from './prize-edition';
import { fillReservedCase } from './reserved-case';
import { answerOf, type RoundData } from './round-script';
import type { Scene } from './scene';
import { signIns } from './sign-ins';

const officer = holderOf('contributions.officer');

/**
 * Fills the demonstration through the ordinary API, as far as it is not filled yet: the people, the round
 * of 2014 played to its end, the round of 2011 waiting with its applications, requests for access and for patronage in
 * different states, the seats of the city with a call in its intake, a case that few may read, the budget, missions abroad, an
 * edition of the degree prizes to its end, and a year of internal auditing. Prints who can sign in.
 */
export async function fillDemonstration(): Promise<number> {
  const { http, database, tokenKeyFile, demonstration: allowed } = readSettings();
  if (!allowed) throw new Error('MARINO_DEMONSTRATION is not true: nothing is filled in.');
  const address = `http://${http.host}:${http.port}`;
  const pool = new Pool({ ...databaseConnection(database), max: 2 });
  try {
    await keepOrganisation(pool, { ...demonstration, mandates: demonstrationMandates });
    // Signed with the key of this machine, which the API reads as well.
    const tokens = new Tokens(await readTokenKey(tokenKeyFile));
    const desk = new ApiDesk(address, (login) => tokens.issue(login));
    const cases = fillCases(desk, pool);
    // What waits for one case leaves time for another.
    await Promise.all([
      cases,
      fillAudits(desk, cases),
      fillPrizeEdition(desk),
      fillNominations(desk),
      introduceVisitors(pool),
      fillBudget(desk).then(() => fillMissions(desk)),
    ]);
  } finally {
    await pool.end();
  }
  process.stdout.write(signIns());
  return 0;
}

/** Those who represent proposers are known to the provider of the demonstration as if they had been at the desk before. */
async function introduceVisitors(pool: Pool): Promise<void> {
  for (const { taxCode, name } of representatives)
    await pool.query(
      'INSERT INTO visitor (id, tax_code, name) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
      [loginOfVisitor(taxCode), taxCode, name],
    );
}

async function fillCases(desk: ApiDesk, pool: Pool): Promise<void> {
  const [finished, waiting] = await Promise.all([2014, 2011].map(readRound));
  if (!finished || !waiting) throw new Error('A round of the demonstration is missing');
  await fillBudgetsOfRounds(desk, [finished, waiting]);
  await playFinishedRound(desk, finished);
  await prepareWaitingRound(desk, pool, waiting);
  for (const scene of [...accessScenes, ...patronageScenes]) await show(desk, scene);
  await fillReservedCase(desk);
}

/** A round for auditors to read, with four years of history. */
async function playFinishedRound(desk: ApiDesk, data: RoundData): Promise<void> {
  const { applicationYear } = data.round;
  const from = `${applicationYear}-03-02`;
  const key = keyOf(data);
  const round = await openRound(desk, data, from);
  await play(
    desk,
    round.id,
    {
      answer: (task, today) => answerOf(data, task, today),
      arrivals: data.applications.map(({ receivedOn, application }, index) => ({
        on: receivedOn,
        happen: async () => {
          const opening = {
            procedure: 'religiousContribution',
            parent: round.id,
            application,
            receivedOn,
          };
          return (await desk.open(officer, opening, `${key}-${index}`)).id;
        },
      })),
    },
    { from: round.today, until: `${applicationYear + 5}-01-01` },
  );
}

/** A round in its intake, with the applications that have arrived and wait to be registered. */
async function prepareWaitingRound(desk: ApiDesk, pool: Pool, data: RoundData): Promise<void> {
  const { referenceYear, applicationYear } = data.round;
  const from: LocalDate = `${applicationYear}-05-02`;
  const key = keyOf(data);
  const round = await openRound(desk, data, from);
  for (const wanted of ['computeFund', 'approveOpening', 'publishCall']) {
    const task = (await desk.openTasks([round.id])).find(({ key: open }) => open === wanted);
    if (task) await desk.complete(task, answerOf(data, task, round.today).answer);
  }
  for (const [index, { receivedOn, application }] of data.applications.entries()) {
    // Arrived in the last days before the round's present, so that registering them is the next thing to do.
    const arrived = receivedOn > from ? addDays(from, index - data.applications.length) : receivedOn;
    await pool.query(
      `INSERT INTO incoming (id, procedure, parent_id, office, sender, subject, received_on, application)
       VALUES ($1, 'religiousContribution', $2, 'contributions.officer', $3, $4, $5, $6)
       ON CONFLICT (id) DO NOTHING`,
      [
        `${key}-${index}`,
        round.id,
        application['body'],
        `Domanda di contributo per edifici di culto, anno ${referenceYear}`,
        arrived,
        JSON.stringify(application),
      ],
    );
  }
}

/** A case as far as the office has come with it; what somebody has gone on with is left alone. */
async function show(desk: ApiDesk, { name, procedure, beginsOn, application, steps }: Scene): Promise<void> {
  const opening = { procedure, application, beginsOn };
  const { id, today } = await desk.open(holderOf('cabinet.officer'), opening, `demonstration-${name}`);
  for (const [key, answer] of steps) {
    const task = (await desk.openTasks([id])).find((open) => open.key === key);
    if (!task) return;
    await desk.complete(task, typeof answer === 'function' ? answer(task, today) : answer);
  }
}

/** Opens the round on a day of its own time; filled in again it is the same round. */
function openRound(desk: ApiDesk, data: RoundData, beginsOn: LocalDate): Promise<CaseView> {
  const opening = { procedure: 'religiousContributionsRound', application: data.round, beginsOn };
  return desk.open(officer, opening, keyOf(data));
}

const keyOf = ({ round }: RoundData): string => `demonstration-${round.referenceYear}`;

async function readRound(year: number): Promise<RoundData> {
  const file = join(projectRoot, 'apps/cli/demonstration/rounds', `${year}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as RoundData;
}
