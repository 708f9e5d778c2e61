import { openRound } from '../../../../test/support/rounds';
import { RunningApi } from '../../../../test/support/running-api';

const accountant = 'silvia.meroni';
const stranger = 'federico.lunghi';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

describe('the stream of changes', () => {
  it('tells each reader of the cases that reader may see', async () => {
    const [told, other] = [await listen(accountant), await listen(stranger)];
    const { id } = await openRound(api);
    await expect(told.next(id)).resolves.toMatchObject({ case: id });
    expect(other.heard(id)).toBe(false);
    told.close();
    other.close();
  });

  async function listen(login: string) {
    const stop = new AbortController();
    const response = await fetch(`${await api.app.getUrl()}/api/changes`, {
      headers: { authorization: `Bearer ${await api.tokenOf(login)}` },
      signal: stop.signal,
    });
    const reader = response.body?.getReader();
    let text = '';
    const heard = (id: string) => text.includes(id);
    return {
      heard,
      close: () => stop.abort(),
      async next(id: string): Promise<unknown> {
        while (!heard(id)) {
          const chunk = (await reader?.read()) as { value?: Uint8Array } | undefined;
          if (!chunk?.value) throw new Error('The stream has ended');
          text += Buffer.from(chunk.value).toString();
        }
        return JSON.parse(/data: (.*)/.exec(text.slice(text.lastIndexOf('event:')))?.[1] ?? '{}') as unknown;
      },
    };
  }
});
