import { createHash } from 'node:crypto';
import type { DocumentView, Page } from '../../../../libs/domain';
import { pagesOf } from '../../../../test/support/pdf';
import { expectProblem } from '../../../../test/support/problem';
import { openApplication, openRound } from '../../../../test/support/rounds';
import { RunningApi } from '../../../../test/support/running-api';

const manager = 'laura.beretta';
const stranger = 'federico.lunghi';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

describe('a case', () => {
  it('takes a document and gives it back', async () => {
    const { id } = await openRound(api);
    const sent = await api
      .anonymous()
      .post(`/api/cases/${id}/documents`)
      .auth(await api.tokenOf(manager), { type: 'bearer' })
      .set({ 'Content-Type': 'text/plain', 'X-Title': encodeURIComponent('Nota più lunga') })
      .send('contenuto');
    expect(sent.status).toBe(200);
    const { body } = await api.get(manager, `/cases/${id}/documents`);
    const [document] = (body as Page<{ title: string; content: string; size: number }>).items;
    expect(document).toMatchObject({ title: 'Nota più lunga', size: 9 });
    const content = await api.get(manager, (document?.content ?? '').replace('/api', ''));
    expect(content.text).toBe('contenuto');
    expect(content.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('gives a letter as the file that was registered and as its text', async () => {
    const { id } = await openApplication(api);
    const { body } = await api.get(manager, `/cases/${id}/documents`);
    const receipt = (body as Page<DocumentView>).items.find(({ kind }) => kind === 'letter');
    const { content = '', text = '', number = '' } = receipt ?? {};
    const file = await api
      .anonymous()
      .get(content)
      .auth(await api.tokenOf(manager), { type: 'bearer' })
      .responseType('blob');
    const bytes = file.body as Buffer;
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.headers['content-disposition']).toContain(`UTF-8''${number.replace('/', '-')}%20Ricevuta`);
    expect(file.headers['content-disposition']).toMatch(/\.pdf$/);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(receipt?.sha256);
    expect(pagesOf(bytes)[0]?.map((shown) => shown.text)).toContain('Pagina 1 di 1');
    const markdown = await api.get(manager, text.replace('/api', ''));
    expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(markdown.text).toContain(`Prot. n. ${number} – Milano`);
    expectProblem(await api.get(stranger, text.replace('/api', '')), 'caseNotFound');
  });
});
