import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTokenKey } from '../../apps/api/src/session/token-key';
import { Tokens } from '../../apps/api/src/session/tokens';
import { ApiDesk } from '../../apps/cli/demonstration/api-desk';
import { projectRoot } from '../../libs/config';
import { demonstration } from '../../libs/organisation';
import { keepOrganisation } from '../../libs/persistence';
import { Office } from '../support/office';
import { ProjectCopy } from '../support/project-copy';

const officer = 'andrea.locatelli';
const catalogue = 'workflows/procedures/index.ts';
const folder = 'workflows/procedures/historical-shop-signs';

let copy: ProjectCopy;
beforeAll(async () => {
  copy = await ProjectCopy.make();
  await copy.run('infra/procedures/new.mjs', 'historical-shop-signs', '--en', 'Use of a shop sign');
});
afterAll(() => copy.remove());

test('adding a procedure touches its own folder and its entry in the catalogue', async () => {
  const changed = await copy.changes(
    'workflows',
    'libs',
    'activities',
    'apps/api',
    'apps/worker',
    'apps/cli',
  );
  expect(changed.filter((path) => !path.startsWith(`${folder}/`))).toEqual([catalogue]);

  const [before, after] = await Promise.all(
    [projectRoot, copy.root].map(async (root) => (await readFile(join(root, catalogue), 'utf8')).split('\n')),
  );
  expect(after?.filter((line) => !before?.includes(line))).toEqual([
    "import { historicalShopSigns } from './historical-shop-signs/procedure';",
    '    procedures: [historicalShopSigns],',
    "    orchestration: () => require('./historical-shop-signs/workflow') as Orchestration,",
  ]);
  expect(before?.filter((line) => !after?.includes(line))).toEqual([]);
});

test('what the command has made is formatted', async () => {
  await expect(
    copy.run('node_modules/prettier/bin/prettier.cjs', '--check', folder, catalogue),
  ).resolves.toContain('All matched files use Prettier code style!');
});

describe('the application built with it', () => {
  beforeAll(() => copy.run('infra/local/build.mjs'), 240_000);

  test('plays a case of it through the API', async () => {
    const office = await Office.open({ project: copy.root });
    await keepOrganisation(office.database, demonstration);
    const api = await Api.start(office, copy.root);
    try {
      const desk = new ApiDesk(api.address, (login) => api.tokenOf(login));
      const application = {
        applicant: 'Bottega di prova',
        certifiedMail: 'bottega@pec.example.org',
        object: 'Insegna storica',
        reasons: 'La bottega ha cent’anni.',
        identityDocument: true,
      };
      const { id } = await desk.open(
        officer,
        { procedure: 'historicalShopSigns', application },
        'historical-shop-signs-1',
      );
      const answers = { examination: { complete: true, founded: true }, 'decision.draft': {} };
      const signature = { 'decision.signature': { decision: 'signed' } };
      for (const [key, answer] of Object.entries({ ...answers, ...signature })) {
        const task = (await desk.openTasks([id])).find((open) => open.key === key);
        if (!task) throw new Error(`The case has no open task ${key}`);
        await desk.complete(task, answer);
      }
      expect(await desk.caseView(id)).toMatchObject({ procedure: 'historicalShopSigns', outcome: 'granted' });

      const notice = await fetch(`${api.address}/api/public/procedures/historicalShopSigns`, {
        headers: { 'Accept-Language': 'en' },
      });
      expect(await notice.json()).toMatchObject({ title: { en: 'Use of a shop sign' } });
    } finally {
      await api.stop();
      await office.close();
    }
  });

  test('passes its own tests and plays its stories, which reach everything it declares', async () => {
    const only = ['--selectProjects', 'unit', 'engine', '--runInBand', '--testTimeout=120000'];
    await copy.run('node_modules/jest/bin/jest.js', ...only, `${folder}/`);
    await expect(
      copy.run('dist/infra/procedures/report.js', '--played', 'historical-shop-signs'),
    ).resolves.toContain('Nothing wrong');
  });
});

/** The compiled API in a process of its own, as it runs in an office. */
class Api {
  private constructor(
    readonly address: string,
    private readonly process: ChildProcess,
    private readonly dataDir: string,
  ) {}

  static async start(office: Office, project: string): Promise<Api> {
    const port = await freePort();
    const dataDir = await mkdtemp(join(tmpdir(), 'marino-api-'));
    const child = spawn(process.execPath, [join(project, 'dist/apps/api/main.js')], {
      env: {
        ...office.environment,
        MARINO_DEMONSTRATION: 'true',
        MARINO_DATA_DIR: dataDir,
        MARINO_HTTP_PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise<void>((ready, failed) => {
      child.once('message', () => ready());
      child.once('exit', (code) => failed(new Error(`The API ended with ${code} before it was ready`)));
    });
    return new Api(`http://127.0.0.1:${port}`, child, dataDir);
  }

  /** As `marino token` makes it. */
  async tokenOf(login: string): Promise<string> {
    return new Tokens(await readTokenKey(join(this.dataDir, 'token.key'))).issue(login);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
    await rm(this.dataDir, { recursive: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
