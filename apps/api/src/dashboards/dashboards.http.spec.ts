import type { DashboardView, PersonView } from '../../../../libs/domain';
import { AuditDesk, head, owner } from '../../../../test/support/audits';
import { RunningApi } from '../../../../test/support/running-api';

let api: RunningApi;

beforeAll(async () => {
  api = await RunningApi.start();
  const desk = new AuditDesk(api.office);
  const { id, dialogue } = await desk.upToHearing({});
  await desk.answer(dialogue, {
    finding: 'R1',
    position: 'agrees',
    remedy: 'action',
    action: 'Nuova lista.',
    due: await desk.todayOf(dialogue),
  });
  await desk.do(id, 'report');
  await desk.task(await desk.childOf(id, 'auditAction'), 'carryOut');
});
afterAll(() => api.stop());

test.each([head, 'nicola.sartirana', 'claudia.radice', 'enrica.mandelli'])(
  '%s reads what has been reported and what is open',
  async (login) => {
    const { status, body } = await api.get(login, '/dashboards/audit');
    expect(status).toBe(200);
    const { panels } = body as DashboardView;
    const bars = (title: string) => panels.find((panel) => panel.title.en === title);
    expect(panels[0]).toMatchObject({ figures: expect.arrayContaining([]) as unknown });
    expect(bars('Open actions by age')).toMatchObject({
      register: 'auditActions',
      bars: [{ parts: [{ value: 0 }, { value: 0 }, { value: 1 }, { value: 0 }] }, {}, {}, {}],
    });
    const person = (await api.get(login, '/session')).body as PersonView;
    expect(person.dashboards?.map(({ key }) => key)).toEqual(['audit']);
  },
);

test.each([owner, 'andrea.locatelli'])(
  '%s does not find it, and it is in no menu of theirs',
  async (login) => {
    expect((await api.get(login, '/dashboards/audit')).body).toMatchObject({ code: 'dashboardNotFound' });
    expect(((await api.get(login, '/session')).body as PersonView).dashboards).toEqual([]);
  },
);

test('what is no dashboard is not found', async () => {
  const { status, body } = await api.get(head, '/dashboards/none');
  expect([status, body]).toMatchObject([404, { code: 'dashboardNotFound' }]);
});
