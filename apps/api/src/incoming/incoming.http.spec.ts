import { randomUUID } from 'node:crypto';
import type { CaseView, IncomingView, Page } from '../../../../libs/domain';
import { expectProblem } from '../../../../test/support/problem';
import { application, officer, openRound } from '../../../../test/support/rounds';
import { RunningApi } from '../../../../test/support/running-api';

const otherOfficer = 'marco.colnaghi';
const manager = 'laura.beretta';
const accountant = 'silvia.meroni';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

describe('an application to a round', () => {
  const openRoundOf2012 = () =>
    openRound(api, { application: { referenceYear: 2011 }, beginsOn: '2012-03-01' });

  async function arrives(parent: string): Promise<string> {
    const id = randomUUID();
    await api.office.database.query(
      `INSERT INTO incoming (id, procedure, parent_id, office, sender, subject, received_on, application)
       VALUES ($1, 'religiousContribution', $2, 'contributions.officer', 'Curia', 'Domanda', '2012-03-05', $3)`,
      [id, parent, JSON.stringify(application)],
    );
    return id;
  }

  const register = (login: string, parent: string, incoming: string, key: string = randomUUID()) =>
    api.post(
      login,
      '/cases',
      { procedure: 'religiousContribution', parent, application, receivedOn: '2012-03-05', incoming },
      { 'Idempotency-Key': key },
    );

  it('is registered once, with a protocol number, and leaves the list of those that wait', async () => {
    const parent = await openRoundOf2012();
    const incoming = await arrives(parent.id);
    const waiting = async () =>
      ((await api.get(officer, '/incoming')).body as Page<IncomingView>).items.find(
        ({ id }) => id === incoming,
      );
    expect(await waiting()).toMatchObject({ parent: parent.id, parentTitle: parent.title });
    expectProblem(await register(accountant, parent.id, incoming), 'officeRequired');

    const key = randomUUID();
    const registered = await register(officer, parent.id, incoming, key);
    expect(registered.status).toBe(201);
    const child = registered.body as CaseView;
    expect(child).toMatchObject({
      parent: parent.id,
      number: expect.stringMatching(/^2012\/\d{7}$/) as string,
    });
    expect(await waiting()).toBeUndefined();
    expect(((await register(officer, parent.id, incoming, key)).body as CaseView).id).toBe(child.id);
    expectProblem(await register(otherOfficer, parent.id, incoming), 'incomingTaken');
    expectProblem(await register(manager, parent.id, incoming), 'incomingNotFound');

    const { items } = (await api.get(officer, `/cases/${parent.id}/children`)).body as Page<CaseView>;
    expect(items.map(({ id }) => id)).toEqual([child.id]);
  });

  it('is one case when two officers register it at the same moment', async () => {
    const parent = await openRoundOf2012();
    const incoming = await arrives(parent.id);
    await Promise.all([register(officer, parent.id, incoming), register(otherOfficer, parent.id, incoming)]);
    const { items } = (await api.get(officer, `/cases/${parent.id}/children`)).body as Page<CaseView>;
    expect(items).toHaveLength(1);
  });

  it('is registered for a round that is over, too', async () => {
    const parent = await openRoundOf2012();
    await api.post(manager, `/cases/${parent.id}/withdrawal`, { reason: 'Errore' });
    const registered = await register(officer, parent.id, await arrives(parent.id));
    expect(registered.status).toBe(201);
    expect((registered.body as CaseView).today).toBe('2012-03-01');
  });

  it('moves through time with its round', async () => {
    const parent = await openRoundOf2012();
    const { id } = (await register(officer, parent.id, await arrives(parent.id))).body as CaseView;
    const moved = await api.post(officer, '/demonstration/clock', { case: id, until: '2012-04-02' });
    expect(moved.body).toEqual({ today: '2012-04-02' });
    for (const member of [id, parent.id]) {
      expect(((await api.get(officer, `/cases/${member}`)).body as CaseView).today).toBe('2012-04-02');
    }
  });
});
