import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { ApiModule } from '../../apps/api/src/api.module';
import { applicationOptions, configure } from '../../apps/api/src/application';
import { DeclaredRegisters } from '../../apps/api/src/registers/declared-registers';
import { readTokenKey } from '../../apps/api/src/session/token-key';
import { MARINO_SETTINGS } from '../../apps/api/src/settings';
import { readSettings } from '../../libs/config';
import type { CaseView, ProcedureDeclaration } from '../../libs/domain';
import { demonstration } from '../../libs/organisation';
import { keepOrganisation } from '../../libs/persistence';
import { catalogue } from '../../workflows/procedures';
import { Office } from './office';

/** People of these tests sign in again before anybody would ask them whether it is still them. */
const FRESH_FOR_MS = 60_000;

/** What came back; tests say of what kind the body is. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  readonly text: string;
}

/** The API over a throw-away office, with the people of the demonstration. */
export class RunningApi {
  private readonly tokens = new Map<string, { readonly token: string; readonly since: number }>();

  private constructor(
    readonly office: Office,
    readonly app: NestExpressApplication,
    readonly dataDir: string,
  ) {}

  /** `procedures` stand in for those of the catalogue where registers are read. */
  static async start(
    variables: Readonly<Record<string, string>> = {},
    procedures: readonly ProcedureDeclaration[] = catalogue,
  ): Promise<RunningApi> {
    const office = await Office.open();
    await keepOrganisation(office.database, demonstration);
    const dataDir = await mkdtemp(join(tmpdir(), 'marino-api-'));
    const settings = readSettings({
      ...office.environment,
      MARINO_DEMONSTRATION: 'true',
      // Tests sign in more people in a minute than a house does, all from one address.
      MARINO_SIGN_INS_OF_ADDRESS: '0',
      MARINO_DATA_DIR: dataDir,
      ...variables,
    });
    const module = await Test.createTestingModule({ imports: [ApiModule] })
      .overrideProvider(MARINO_SETTINGS)
      .useValue(settings)
      .overrideProvider(DeclaredRegisters)
      .useValue(new DeclaredRegisters(procedures))
      .compile();
    const app = module.createNestApplication<NestExpressApplication>({
      ...applicationOptions,
      logger: false,
    });
    await configure(app).listen(0, '127.0.0.1');
    return new RunningApi(office, app, dataDir);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.office.close();
    await rm(this.dataDir, { recursive: true });
  }

  /** A request without sign-in. */
  anonymous() {
    return request(this.app.getHttpServer());
  }

  /** Opens a case as the web does. */
  async openCase(login: string, opening: object): Promise<CaseView> {
    const answer = await this.post(login, '/cases', opening, { 'Idempotency-Key': randomUUID() });
    expect(answer.status).toBe(201);
    return answer.body as CaseView;
  }

  async get(login: string, path: string): Promise<Answer> {
    return this.anonymous()
      .get(`/api${path}`)
      .auth(await this.tokenOf(login), { type: 'bearer' });
  }

  async post(
    login: string,
    path: string,
    body: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return this.anonymous()
      .post(`/api${path}`)
      .auth(await this.tokenOf(login), { type: 'bearer' })
      .set(headers)
      .send(body);
  }

  async put(login: string, path: string, body: object): Promise<Answer> {
    return this.anonymous()
      .put(`/api${path}`)
      .auth(await this.tokenOf(login), { type: 'bearer' })
      .send(body);
  }

  /** The key of this machine, which signs the tokens of a demonstration. */
  tokenKey(): Promise<Uint8Array> {
    return readTokenKey(join(this.dataDir, 'token.key'));
  }

  async tokenOf(login: string): Promise<string> {
    const known = this.tokens.get(login);
    if (known && Date.now() - known.since < FRESH_FOR_MS) return known.token;
    const { body } = (await this.anonymous().post('/api/session').send({ login })) as {
      body: { token: string };
    };
    this.tokens.set(login, { token: body.token, since: Date.now() });
    return body.token;
  }
}
