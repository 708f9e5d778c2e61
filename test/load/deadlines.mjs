import { randomUUID } from 'node:crypto';
import { liveApplication, openRound } from './application-life.mjs';
import { inParallel, openFloors } from './floors.mjs';
import { built } from './stage.mjs';
import { Samples, summary } from './statistics.mjs';

const MINUTE = 60_000;
const CLIENTS = 16;
/** Openings after which it is known how fast they are. */
const TRIAL = 300;
/** Only those cases are opened whose timers come so soon after midnight: with all of them it would only take longer. */
const WATCHED = 5 * MINUTE;
/** Thirty days after this day, a Wednesday, the term ends. */
const RECEIVED_ON = '2026-03-02';
const DAY_AFTER = '2026-04-02';

const application = {
  applicant: 'Ada Fermi',
  channel: 'certifiedMail',
  address: 'ada.fermi@pec.example.org',
  object: 'Verbali delle riunioni del 2025.',
  delivery: 'electronic',
  kind: 'generalised',
};

/**
 * Requests for access whose terms all end within the same minute, and a person who works on other cases meanwhile. The
 * clock of each case is set so that the midnight after its last day falls on its place in that minute; its timer comes when
 * the spread of timers says, and the lag is counted from there. Of as many as `deadlines` says those are there whose timers
 * come in the first minutes.
 */
export async function measureDeadlines(stage, { deadlines }, progress) {
  const { api, database } = stage;
  const { timerSpreadOf, TIMER_SPREAD_MS } = built('libs/domain');
  const watched = Math.min(WATCHED, TIMER_SPREAD_MS);
  const count = Math.ceil((deadlines * watched) / TIMER_SPREAD_MS);
  const floors = await openFloors(stage);
  const officer = actor(built('libs/organisation').demonstration);
  const midnight = built('libs/law').romeInstantOf(DAY_AFTER);
  const open = async (fireAt) => {
    let workflowId;
    do workflowId = `burst-${randomUUID()}`;
    while (timerSpreadOf(workflowId) >= watched);
    const start = {
      application,
      actor: officer,
      receivedOn: RECEIVED_ON,
      clockOffset: midnight - fireAt,
    };
    await floors.client.workflow.start('accessRequest', { workflowId, taskQueue: 'cases', args: [start] });
    await floors.client.workflow.getHandle(workflowId).executeUpdate('opened');
    return { id: workflowId, fireAt };
  };
  try {
    const began = Date.now();
    await inParallel(CLIENTS, async () => {
      for (let n = 0; n < TRIAL / CLIENTS; n += 1) await open(Date.now() + 24 * 60 * MINUTE);
    });
    const each = (Date.now() - began) / TRIAL;
    // A third longer: the openings must be over before the first deadline is.
    const burst = Date.now() + Math.ceil((each * count * 4) / 3) + MINUTE / 2;
    const cases = await progress.step(`Opening ${count} cases with a deadline`, async (tell) => {
      const opened = [];
      let next = 0;
      await inParallel(CLIENTS, async () => {
        for (; next < count;) {
          const place = next++;
          opened.push(await open(burst + Math.floor((place * MINUTE) / count)));
          if (opened.length % 100 === 0) tell(`${opened.length} of ${count}`);
        }
      });
      return opened;
    });
    if (Date.now() > burst) throw new Error('The cases were not open before their deadlines were over');

    const quiet = new Samples();
    const beside = new Samples();
    const round = await openRound(api, new Samples());
    return await progress.step('Their minute', async (tell) => {
      const work = async (until, samples) => {
        while (!(await until())) await liveApplication(api, round, samples);
      };
      await work(() => Date.now() > burst - MINUTE / 4, quiet);
      await pause(burst - Date.now());
      let expired = 0;
      await work(async () => {
        expired = await countExpired(database);
        tell(`${expired} of ${count}`);
        return expired >= count;
      }, beside);
      const recorded = await expiredAt(database);
      const lags = cases.map(({ id, fireAt }) => Math.max(0, recorded.get(id) - fireAt - timerSpreadOf(id)));
      const last = Math.max(...recorded.values());
      return {
        deadlines,
        count,
        lag: summary(lags),
        longestLag: Math.max(...lags),
        perSecond: Math.round((count / (last - burst)) * 10_000) / 10,
        before: quiet.summaries(),
        beside: beside.summaries(),
      };
    });
  } finally {
    await floors.close();
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

function actor(organisation) {
  const person = organisation.people.find(({ login }) => login === 'andrea.locatelli');
  return {
    person: person.login,
    name: person.name,
    offices: built('libs/organisation')
      .officesOf(organisation, person.login, RECEIVED_ON)
      .map(({ id }) => id),
  };
}

const EXPIRED = `FROM deadline d WHERE d.case_id LIKE 'burst-%' AND d.state = 'expired'`;

async function countExpired(database) {
  const { rows } = await database.query(`SELECT count(*)::int AS count ${EXPIRED}`);
  return rows[0].count;
}

async function expiredAt(database) {
  const { rows } = await database.query(
    `SELECT j.case_id AS id, extract(epoch FROM min(j.recorded_at)) * 1000 AS at FROM journal j
     WHERE j.case_id LIKE 'burst-%' AND j.fact->>'kind' = 'deadlineExpired' GROUP BY 1`,
  );
  return new Map(rows.map(({ id, at }) => [id, Number(at)]));
}
