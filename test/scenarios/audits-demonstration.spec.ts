import { ApiDesk } from '../../apps/cli/demonstration/api-desk';
import { fillAudits, yearPlayedOn } from '../../apps/cli/demonstration/audits/fill';
import { colleague, head, lead } from '../../apps/cli/demonstration/audits/plan';
import { holderOf } from '../../apps/cli/demonstration/holders';
import type { CaseView, DashboardView, Page } from '../../libs/domain';
import { romeDateOf } from '../../libs/law';
import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../support/contributions';
import { RunningApi } from '../support/running-api';

const owner = holderOf('international-relations.director');
const year = yearPlayedOn(romeDateOf(Date.now()));

let api: RunningApi;
let desk: ApiDesk;
beforeAll(async () => {
  api = await RunningApi.start({ MARINO_REQUESTS_OF_PERSON: '0', MARINO_REQUESTS_OF_ADDRESS: '0' });
  desk = new ApiDesk(new URL(await api.app.getUrl()).origin, (login) => api.tokenOf(login));
  await fillAudits(desk, closeApplications());
});
afterAll(() => api.stop());

/** Applications that were withdrawn, for the population. */
async function closeApplications(): Promise<void> {
  const rounds = new RoundDesk(api.office, roundOf(2027, { evangelical: 1 }));
  const round = await openRound(api.office, rounds.data, '2027-06-24');
  await rounds.openIntake(round);
  for (const name of ['Alfa', 'Beta', 'Gamma', 'Delta', 'Epsilon']) {
    const id = await apply(api.office, round, applicationOf(`Chiesa ${name}`));
    await api.office.command(id, 'withdraw', holderOf('contributions.officer'), { reason: 'Rinviati.' });
  }
}

async function cases(): Promise<string[]> {
  const titles = await Promise.all(
    ['auditYear', 'auditEngagement', 'auditAction'].map(async (procedure) => {
      const { body } = await api.get(lead, `/cases?procedure=${procedure}&limit=100`);
      return (body as Page<CaseView>).items.map(
        ({ title, stage, outcome }) => `${title}: ${outcome ?? stage}`,
      );
    }),
  );
  return titles.flat().sort();
}

const filled = [
  `Contributi per edifici di culto (${year}): fieldwork`,
  `Missioni all’estero (${year}): followUp`,
  `Piano di audit ${year}: execution`,
  'R1 Ricevute illeggibili accettate: Area Relazioni Internazionali: verified',
  'R3 Rendiconti oltre il termine: Area Relazioni Internazionali: work',
];

test('a year of audits has an engagement that is reported on, one in its fieldwork, an action done and one late', async () => {
  expect(await cases()).toEqual(filled);
});

test('filled in again it is the same', async () => {
  await fillAudits(desk, Promise.resolve());
  expect(await cases()).toEqual(filled);
});

test('auditors, their head and the owner have something to do', async () => {
  const keys = async (login: string, procedure: string) =>
    (await desk.inbox(login, procedure)).map(({ key }) => key);
  expect(await keys(lead, 'auditEngagement')).toContain('fieldwork');
  expect(await keys(head, 'auditEngagement')).toEqual(['paperReview']);
  expect(await keys(owner, 'auditAction')).toEqual(['carryOut']);
});

test('the fieldwork has a population, a sample, sheets and an automatic test', async () => {
  const { body } = await api.get(colleague, '/cases?procedure=auditEngagement&limit=100');
  const { id } = (body as Page<CaseView>).items.find(({ stage }) => stage === 'fieldwork') ?? { id: '' };
  const { facts } = await desk.caseView(id);
  const states = (facts['sheets'] as { state: string }[]).map(({ state }) => state);
  expect(facts['populations']).toMatchObject([{ count: 5 }]);
  expect(facts['caseTests']).toMatchObject([{ tested: 5 }]);
  expect(states).toEqual(['Senza eccezioni', 'Con eccezioni', 'Da esaminare', 'Da esaminare']);
});

test('the dashboard counts what was concluded', async () => {
  const { panels } = (await api.get(head, '/dashboards/audit')).body as DashboardView;
  expect(panels.find(({ title }) => title.en === 'Findings by severity and year')).toMatchObject({
    bars: [{ label: { en: String(year) }, parts: [{ value: 0 }, { value: 0 }, { value: 2 }, { value: 1 }] }],
  });
});
