import { templatesOnDisk } from '../../apps/worker/templates';
import { isGenuine } from '../../libs/ballots';
import type { Ballot, CountedPaper } from '../../libs/domain';
import { actor, namedPeople, Office, type OpenTask } from '../support/office';
import { refusal } from '../support/refusal';
import { renew } from '../support/renew';
import {
  putIn as putIntoBox,
  takePaper,
  type TakenPaper,
  taskOf as openTaskOf,
} from '../support/secret-ballot';
import { WorkerHere } from '../support/worker-here';

const secretary = 'paola.vismara';
const members = ['andrea.locatelli', 'serena.brambati', 'anna.sirtori'];
const [ada = '', bea = '', carlo = ''] = members;

let office: Office;
let worker: WorkerHere;

beforeAll(async () => {
  office = await Office.open({ workers: 0 });
  worker = await WorkerHere.start(office, require.resolve('../support/committee/workflow'), {
    templates: templatesOnDisk(),
  });
});
afterAll(async () => {
  await worker.stop();
  await office.close();
});

const convening = { day: '2027-03-10', time: '14:30', place: 'Palazzo Marino, sala Alessi' };
const held = { held: true, openedAt: '14:40', absent: [], remote: [] };
const minutes = { discussion: 'Si apre la discussione.', closedAt: '16:00' };

function memberOf(login: string) {
  const { person, name, offices } = actor(login);
  return { person, name, office: offices[0] ?? '' };
}

async function open(matter: 'election' | 'proposal', quorum = 2, who = members): Promise<string> {
  const start = { clockOffset: Date.UTC(2027, 2, 1, 9) - Date.now() };
  return office.openCase('committee', secretary, { members: who.map(memberOf), quorum, matter }, start);
}

/** The answer is refused with this code; who gives it has taken the task before. */
async function refused(
  id: string,
  found: OpenTask | undefined,
  login: string,
  answer: object,
  named: string[] = [],
) {
  if (!found) throw new Error('The task to be refused is not open');
  await office.command(id, 'claimTask', login, { task: found.id });
  return refusal(office, id, 'completeTask', login, {
    task: found.id,
    answer,
    people: namedPeople(...named),
  });
}

const task = async (id: string, key: string) => (await office.openTasks(id)).find((open) => open.key === key);

async function complete(id: string, step: string, login: string, answer: object, named: string[] = []) {
  const found = await task(id, `committee.${step}`);
  if (!found) throw new Error(`No ${step} is open`);
  await office.command(id, 'claimTask', login, { task: found.id });
  await office.command(id, 'completeTask', login, { task: found.id, answer, people: namedPeople(...named) });
}

async function convened(matter: 'election' | 'proposal', presence: object = {}, quorum = 2): Promise<string> {
  const id = await open(matter, quorum);
  await complete(id, 'convening', secretary, convening);
  await office.advance('2027-03-10', id);
  const chair = matter === 'election' ? { chair: ada } : {};
  await complete(id, 'presence', secretary, { ...held, ...chair, ...presence });
  return id;
}

const taskOf = (id: string, login: string) => openTaskOf(office, id, login);
const votes = async (id: string, login: string, answer: object) =>
  office.completeTask(await taskOf(id, login), login, answer);

const takesPaper = (id: string, login: string, choices: string[]) => takePaper(office, id, login, choices);
const putIn = (paper: TakenPaper) => putIntoBox(office, paper);

const facts = async (id: string, ...kinds: string[]) =>
  (await office.facts(id)).filter(({ kind }) => kinds.includes(kind));

describe('a meeting', () => {
  it('is convened with notice, or with reasons of urgency', async () => {
    const id = await open('proposal');
    const soon = { ...convening, day: '2027-03-05' };
    expect(await refused(id, await task(id, 'committee.convening'), secretary, soon)).toMatchObject({
      code: 'invalidForm',
    });
    expect(
      await refused(id, await task(id, 'committee.convening'), secretary, {
        ...soon,
        day: '2027-02-28',
        urgency: 'Subito.',
      }),
    ).toMatchObject({ code: 'invalidForm' });
    await complete(id, 'convening', secretary, { ...soon, urgency: 'Il bando scade.' });
    expect(await facts(id, 'letterSent')).toMatchObject(
      members.map((login) => ({ addressee: actor(login).name })),
    );
  });

  it('does not take place without a quorum, and is convened again', async () => {
    const id = await open('proposal');
    await complete(id, 'convening', secretary, convening);
    await office.advance('2027-03-10', id);
    const few = { ...held, absent: [bea, carlo] };
    expect(await refused(id, await task(id, 'committee.presence'), secretary, few)).toMatchObject({
      code: 'invalidForm',
      details: { problems: [{ path: ['held'] }] },
    });
    expect(
      await refused(id, await task(id, 'committee.presence'), secretary, { ...held, absent: [secretary] }),
    ).toMatchObject({
      details: { problems: [{ path: ['absent', 0] }] },
    });
    expect(
      await refused(id, await task(id, 'committee.presence'), secretary, { ...held, absent: [ada] }),
    ).toMatchObject({
      details: { problems: [{ path: ['chair'] }] },
    });
    await complete(id, 'presence', secretary, { ...few, held: false, reasons: 'Manca il numero legale.' });
    expect(await task(id, 'committee.convening')).toMatchObject({ context: { attempt: 2 } });
    expect(await facts(id, 'meetingOpened')).toEqual([]);
  });

  it('decides by the open votes of those who are there, each of their own', async () => {
    const id = await convened('proposal');
    const asked = await taskOf(id, bea);
    expect(
      await refusal(office, id, 'assignTask', secretary, {
        task: asked.id,
        assignee: { ...memberOf(ada), offices: actor(ada).offices },
        reason: 'Prova.',
      }),
    ).toMatchObject({ code: 'taskIsPersonal' });
    expect(await refusal(office, id, 'releaseTask', bea, { task: asked.id, reason: 'Prova.' })).toMatchObject(
      { code: 'taskIsPersonal' },
    );
    expect(
      await refusal(office, id, 'completeTask', ada, { task: asked.id, answer: { vote: 'favour' } }),
    ).toMatchObject({ code: 'taskHeldByAnother' });
    await votes(id, ada, { vote: 'favour' });
    await votes(id, bea, { vote: 'favour', statement: 'Con favore.' });
    expect(await refused(id, await taskOf(id, carlo), carlo, { vote: 'conflict' })).toMatchObject({
      code: 'invalidForm',
    });
    await votes(id, carlo, { vote: 'conflict', reasons: 'Parentela.' });
    expect(await facts(id, 'voteTaken')).toMatchObject([
      { favour: 2, against: 0, abstained: 0, conflicted: [{ person: carlo }], needed: 2, adopted: true },
    ]);
    await complete(id, 'minutes', secretary, minutes);
    const signature = await taskOf(id, ada);
    await office.completeTask(signature, ada, { decision: 'returned', reasons: 'Completare.' });
    await complete(id, 'minutes', secretary, minutes);
    await office.completeTask(await taskOf(id, ada), ada, { decision: 'signed' });
    expect(await office.caseFile(id)).toMatchObject({
      outcome: 'adopted',
      facts: { minutes: expect.stringMatching(/^\d{4}\//) as string },
    });
    const { rows } = await office.database.query<{ text: string }>(
      `SELECT convert_from(content, 'UTF8') AS text FROM document WHERE case_id = $1 AND kind = 'act'`,
      [id],
    );
    expect(rows[0]?.text).toContain('Voti favorevoli 2, contrari 0, astenuti 0');
    expect(rows[0]?.text).toContain(`per conflitto di interessi: ${actor(carlo).name}`);
  });

  it('cannot decide any more when too many have left', async () => {
    const id = await convened('proposal', {}, 3);
    const leave = { member: carlo, presence: 'left', at: '15:00' };
    await office.command(id, 'makeRequest', secretary, {
      request: 'committee.attendance',
      answer: leave,
      people: namedPeople(carlo),
    });
    expect((await office.openTasks(id)).filter(({ key }) => key === 'committee.vote')).toHaveLength(2);
    await votes(id, ada, { vote: 'favour' });
    await votes(id, bea, { vote: 'favour' });
    expect(await facts(id, 'voteTaken', 'quorumMissing')).toMatchObject([
      { kind: 'quorumMissing', present: 2, quorum: 3 },
    ]);
  });
});

describe('a secret ballot', () => {
  it('elects who has the majority, says who took part and nowhere how they voted', async () => {
    const id = await convened('election');
    const papers = [
      await takesPaper(id, ada, [bea]),
      await takesPaper(id, bea, [bea]),
      await takesPaper(id, carlo, []),
    ];
    // The box opened by itself, and the key that has signed the papers is no more.
    const { rows } = await office.database.query('SELECT state, private_key FROM ballot WHERE case_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ state: 'open', private_key: null }]);
    expect(await putIn(papers[0] as TakenPaper)).toBe(true);
    expect(await putIn(papers[0] as TakenPaper)).toBe(true);
    await complete(id, 'count', secretary, { decision: 'count' });
    expect(await facts(id, 'papersMissing')).toMatchObject([{ inBox: 1, papers: 3 }]);
    expect(await task(id, 'committee.count')).toMatchObject({ context: { inBox: 1, papersTaken: 3 } });
    for (const paper of papers.slice(1)) expect(await putIn(paper)).toBe(true);
    await complete(id, 'count', secretary, { decision: 'count' });

    const [closed] = (await facts(id, 'ballotClosed')) as unknown as { papers: CountedPaper[] }[];
    const [opened] = (await facts(id, 'ballotOpened')) as unknown as Ballot[];
    expect(closed?.papers.map(({ choices }) => choices.join()).sort()).toEqual(['', bea, bea]);
    for (const paper of closed?.papers ?? [])
      expect(await isGenuine(opened?.publicKey ?? '', { ballot: opened?.ballot ?? '', ...paper })).toBe(true);
    // Each finds their own paper, and nobody else can.
    expect(closed?.papers.map(({ serial }) => serial)).toEqual(
      papers.map(({ filled }) => filled.serial).sort(),
    );
    const completed = (await facts(id, 'taskCompleted')).filter(({ key }) => key === 'committee.paper');
    expect(completed).toHaveLength(3);
    for (const { filled } of papers) expect(JSON.stringify(completed)).not.toContain(filled.serial);

    await renew(office, id);
    await complete(id, 'minutes', secretary, minutes);
    await office.completeTask(await taskOf(id, ada), ada, { decision: 'signed' });
    expect(await office.caseFile(id)).toMatchObject({ outcome: 'adopted', facts: { chair: bea } });
  });

  it('is repeated while nobody has the majority, and ends without result', async () => {
    const id = await convened('election', { absent: [carlo] });
    for (const round of [1, 2]) {
      const papers = [await takesPaper(id, ada, [ada]), await takesPaper(id, bea, [bea])];
      for (const paper of papers) await putIn(paper);
      expect(await task(id, 'committee.count')).toMatchObject({ context: { round } });
      await complete(id, 'count', secretary, { decision: 'count' });
    }
    await complete(id, 'minutes', secretary, minutes);
    await office.completeTask(await taskOf(id, ada), ada, { decision: 'signed' });
    expect(await office.caseFile(id)).toMatchObject({ outcome: 'undecided' });
    expect(await facts(id, 'ballotOpened')).toMatchObject([{ round: 1 }, { round: 2 }]);
  });

  it('goes on without those who do not take their paper, and can be annulled', async () => {
    const id = await convened('election');
    const paper = await takesPaper(id, ada, [bea]);
    await votes(id, bea, { takesPart: 'conflict', reasons: 'Sono candidata.' });
    await complete(id, 'box', secretary, {});
    expect((await office.openTasks(id)).map(({ key }) => key)).toEqual(['committee.count']);
    await putIn(paper);
    expect(
      await refused(id, await task(id, 'committee.count'), secretary, { decision: 'annul' }),
    ).toMatchObject({ code: 'invalidForm' });
    const count = await task(id, 'committee.count');
    await complete(id, 'count', secretary, { decision: 'annul', reasons: 'Mancava un componente.' });
    // A ballot is not closed twice, and what was put in is gone.
    expect(
      await refusal(office, id, 'completeTask', secretary, {
        task: count?.id,
        answer: { decision: 'count' },
      }),
    ).toMatchObject({ code: 'taskClosed' });
    const { rows } = await office.database.query(
      `SELECT state, (SELECT count(*)::integer FROM ballot_vote v WHERE v.ballot = b.id) AS votes
       FROM ballot b WHERE case_id = $1 ORDER BY length(id), id`,
      [id],
    );
    expect(rows).toEqual([
      { state: 'annulled', votes: 0 },
      { state: 'taking', votes: 0 },
    ]);
    expect(await putIn(paper)).toBe(false);
  });

  it('signs no second paper of one member, and nothing that is no paper', async () => {
    const id = await convened('election');
    const asked = await taskOf(id, ada);
    for (const paper of ['', 'AAAA', 'x'.repeat(343)])
      expect(await refused(id, asked, ada, { takesPart: 'votes', paper })).toMatchObject({
        code: 'invalidForm',
      });
    await takesPaper(id, ada, [bea]);
    expect(
      await refusal(office, id, 'completeTask', ada, {
        task: asked.id,
        answer: { takesPart: 'votes', paper: 'A'.repeat(342) },
      }),
    ).toMatchObject({ code: 'taskClosed' });
  });
});
