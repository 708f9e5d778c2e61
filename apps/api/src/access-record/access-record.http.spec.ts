import type { AccessRecordView, Page } from '../../../../libs/domain';
import { expectProblem } from '../../../../test/support/problem';
import { openRound } from '../../../../test/support/rounds';
import { RunningApi } from '../../../../test/support/running-api';

const auditor = 'nicola.sartirana';
const stranger = 'federico.lunghi';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

async function kept(filter: string): Promise<Page<AccessRecordView>> {
  const answer = await api.get(auditor, `/access-record?${filter}`);
  expect(answer.status).toBe(200);
  return answer.body as Page<AccessRecordView>;
}

describe('the access record', () => {
  it('keeps a sign-in with its request and address', async () => {
    const { headers } = await api.anonymous().post('/api/session').send({ login: 'silvia.meroni' });
    const { items } = await kept('person=silvia.meroni&kind=signedIn');
    expect(items[0]).toMatchObject({
      name: 'Silvia Meroni',
      detail: { requestId: headers['x-request-id'], address: '127.0.0.1' },
    });
  });

  it('keeps a sign-in that was refused, with the name that was tried', async () => {
    await api.anonymous().post('/api/session').send({ login: 'nobody.at-all' });
    const { items } = await kept('person=nobody.at-all');
    expect(items.map(({ kind }) => kind)).toEqual(['signInRefused']);
  });

  it('keeps that a token was refused, and never the token', async () => {
    await api.anonymous().get('/api/cases').auth('secret.of.somebody', { type: 'bearer' });
    const { items } = await kept('kind=tokenRefused');
    expect(items[0]?.detail).toMatchObject({ code: 'tokenInvalid', path: '/api/cases' });
    expect(JSON.stringify(items)).not.toContain('secret.of.somebody');
  });

  it('keeps who was refused a case, a few times a minute', async () => {
    const { id } = await openRound(api);
    for (let count = 0; count < 8; count += 1)
      expectProblem(await api.get(stranger, `/cases/${id}`), 'caseNotFound');
    const { items } = await kept(`person=${stranger}&kind=rightsRefused`);
    expect(items.length).toBeGreaterThanOrEqual(5);
    // Eight refusals may fall into two minutes, and then the room is twice that of one.
    expect(items.length).toBeLessThanOrEqual(8);
    expect(items.at(-1)).toMatchObject({ case: id, detail: { code: 'caseNotFound' } });
    expect(items.some(({ detail }) => detail.furtherNotKept === true)).toBe(true);
  });

  it('is for those who watch over the house', async () => {
    expectProblem(await api.get(stranger, '/access-record'), 'officeRequired');
  });

  it('can be read for a period of days in Rome, the last one included', async () => {
    const { items } = await kept('limit=1');
    const today = new Date(items[0]?.at ?? '').toLocaleDateString('sv', { timeZone: 'Europe/Rome' });
    expect((await kept(`from=${today}&to=${today}`)).items.length).toBeGreaterThan(0);
    expect((await kept('to=2001-01-01')).items).toEqual([]);
    expect((await kept('from=2999-12-31')).items).toEqual([]);
  });

  it('comes in pages, the latest first', async () => {
    const first = await kept('limit=2');
    const second = await kept(`limit=2&after=${first.next}`);
    const numbers = [...first.items, ...second.items].map(({ no }) => Number(no));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(new Set(numbers).size).toBe(4);
  });

  it.each(['UPDATE access_record SET person = NULL', 'DELETE FROM access_record', 'TRUNCATE access_record'])(
    'cannot be changed: %s',
    async (statement) => {
      await expect(api.office.database.query(statement)).rejects.toThrow(/only grows/);
    },
  );
});
