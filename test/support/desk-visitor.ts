import { randomUUID } from 'node:crypto';
import { Sessions } from '../../apps/api/src/session/sessions.service';
import { loginOfVisitor, type Visitor } from '../../libs/domain';
import type { Answer, RunningApi } from './running-api';

/** Somebody who has signed in at the desk, at the address of the API itself. */
export class DeskVisitor {
  private constructor(
    private readonly api: RunningApi,
    readonly visitor: Visitor,
    private readonly cookie: string,
  ) {}

  /** As if the provider had vouched for them: `provider.http.spec.ts` goes the whole way. */
  static async arrive(api: RunningApi, visitor: Visitor): Promise<DeskVisitor> {
    const token = await api.app.get(Sessions).begin({
      issuer: 'tests',
      subject: visitor.taxCode,
      person: loginOfVisitor(visitor.taxCode),
      visitor,
      authenticatedAt: Date.now(),
    });
    return new DeskVisitor(api, visitor, `marino_session=${token}`);
  }

  async get(path: string): Promise<Answer> {
    return this.api.anonymous().get(`/api${path}`).set('Cookie', this.cookie);
  }

  async send(method: 'post' | 'put' | 'delete', path: string, body: object = {}): Promise<Answer> {
    return this.api
      .anonymous()
      [method](`/api${path}`)
      .set({ Cookie: this.cookie, 'X-Marino': '1', 'Idempotency-Key': randomUUID() })
      .send(body);
  }

  /** Brings a file and gives its id. */
  async bring(title: string, content: string): Promise<string> {
    const answer = (await this.api
      .anonymous()
      .post('/api/desk/files')
      .set({ Cookie: this.cookie, 'X-Marino': '1', 'Content-Type': 'text/plain', 'X-Title': title })
      .send(content)) as Answer;
    if (answer.status !== 201) throw new Error(`The file was refused: ${answer.text}`);
    return (answer.body as { file: string }).file;
  }

  /** Brings a document to what was filed before. */
  async add(filing: string, title: string): Promise<Answer> {
    return this.api
      .anonymous()
      .post(`/api/desk/filings/${filing}/documents`)
      .set({
        Cookie: this.cookie,
        'X-Marino': '1',
        'Content-Type': 'text/plain',
        'X-Title': encodeURIComponent(title),
        'Idempotency-Key': randomUUID(),
      })
      .send('Contenuto');
  }

  async file(body: object, key: string = randomUUID()): Promise<Answer> {
    return this.api
      .anonymous()
      .post('/api/desk/filings')
      .set({ Cookie: this.cookie, 'X-Marino': '1', 'Idempotency-Key': key })
      .send(body);
  }
}
