import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import pg from 'pg';
import { makeAuthority } from '../../test/support/certificates.mjs';
import { startHttpsFront, TlsVisitor } from '../../test/support/https-front.mjs';
import { openDataFolder } from './data-folder.mjs';
import { withClient } from './database-client.mjs';
import { prepareDatabase, prepareTemporal } from './existing-servers.mjs';
import { findFreePorts, TEMPORAL_PORTS } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { built, inProject } from './project.mjs';
import { obtainTemporal } from './temporal-binaries.mjs';
import { registerNamespaces, startTemporal } from './temporal.mjs';

const { databaseConnection } = built('libs/persistence/connection.js');
const { engineConnection, whyRefused } = built('libs/engine/connection.js');
const NAMESPACE = 'marino-tls';

const dataDir = mkdtempSync(join(tmpdir(), 'marino-tls-'));
const certificates = join(dataDir, 'certificates');
const file = (name) => join(certificates, name);
let folder;
let postgres;
let temporalAddress;
const running = [];

/** A PostgreSQL and a Temporal that let nobody in without a certificate of ours. */
before(async () => {
  folder = await openDataFolder(dataDir);
  mkdirSync(certificates);
  const [ours, theirs] = [await makeAuthority('Marino'), await makeAuthority('Altri')];
  write('ca.crt', ours.certificate);
  write('other-ca.crt', theirs.certificate);
  await writePair('server', ours.issue('localhost', { addresses: ['127.0.0.1'] }));
  await writePair('named', ours.issue('localhost'));
  await writePair('postgres', ours.issue('postgres'));
  await writePair('somebody', ours.issue('somebody'));
  await writePair('expired', ours.issue('postgres', { days: -1 }));
  await writePair('stranger', theirs.issue('postgres'));

  const first = await findFreePorts(1 + TEMPORAL_PORTS);
  write(
    'pg_hba.conf',
    [
      'hostssl marino all 127.0.0.1/32 scram-sha-256 clientcert=verify-full',
      'host marino all 127.0.0.1/32 reject',
      // Of Temporal and of the test itself.
      'host all all 127.0.0.1/32 scram-sha-256',
    ].join('\n'),
  );
  postgres = await startPostgres({
    folder,
    port: first,
    extraSettings: {
      ssl: 'on',
      ssl_cert_file: file('named.crt'),
      ssl_key_file: file('named.key'),
      ssl_ca_file: file('ca.crt'),
      hba_file: file('pg_hba.conf'),
    },
    ownFiles: ['named.crt', 'named.key', 'ca.crt', 'pg_hba.conf'].map(file),
  });
  const binaries = await obtainTemporal({ step: (_, work) => work(), note: () => undefined });
  const started = await startTemporal({
    folder,
    port: first + 1,
    binaries,
    postgres,
    namespaces: [],
    config: write(
      'temporal.yaml',
      withCertificates(readFileSync(inProject('infra/temporal/server.yaml'), 'utf8')),
    ),
  });
  temporalAddress = started.address;
  await registerNamespaces(engineConnection(temporalAccess()), [{ name: NAMESPACE }]);
});

after(async () => {
  for (const child of running) child.kill('SIGKILL');
  await folder?.stopParts();
  rmSync(dataDir, { recursive: true, force: true });
});

function write(name, text) {
  writeFileSync(file(name), text, { mode: 0o600 });
  return file(name);
}

async function writePair(name, issued) {
  const { certificate, key } = await issued;
  write(`${name}.crt`, certificate);
  write(`${name}.key`, key);
}

function withCertificates(yaml) {
  const tls = `
  tls:
    frontend:
      server:
        certFile: ${file('server.crt')}
        keyFile: ${file('server.key')}
        clientCaFiles: [${file('ca.crt')}]
        requireClientAuth: true
      client: { serverName: localhost, rootCaFiles: [${file('ca.crt')}] }
    systemWorker:
      certFile: ${file('postgres.crt')}
      keyFile: ${file('postgres.key')}
      client: { serverName: localhost, rootCaFiles: [${file('ca.crt')}] }
`;
  return yaml.replace('\nglobal:\n', `\nglobal:${tls}`);
}

function databaseAccess({ ca = 'ca', as = 'postgres', host = 'localhost' } = {}) {
  const url = new URL(postgres.url('marino'));
  url.hostname = host;
  return {
    url: url.href,
    tls:
      ca === null
        ? undefined
        : { ca: file(`${ca}.crt`), ...(as && { cert: file(`${as}.crt`), key: file(`${as}.key`) }) },
  };
}

function temporalAccess({ ca = 'ca', as = 'postgres', serverName } = {}) {
  return {
    address: temporalAddress,
    tls:
      ca === null
        ? undefined
        : {
            ca: file(`${ca}.crt`),
            ...(as && { cert: file(`${as}.crt`), key: file(`${as}.key`) }),
            serverName,
          },
  };
}

const flagsOf = (cookie) =>
  cookie?.attributes.filter((attribute) => /^(HttpOnly|Secure|SameSite=)/i.test(attribute)).toSorted();

function askDatabase(access) {
  return withClient(
    access.url,
    async (client) => {
      const { rows } = await client.query('SELECT client_dn FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
      return rows[0].client_dn;
    },
    { ...databaseConnection(access), connectionTimeoutMillis: 10_000 },
  );
}

describe('PostgreSQL with certificates', () => {
  before(async () => {
    await withClient(postgres.url('postgres'), (client) => client.query('CREATE DATABASE marino'));
  });

  it('lets in who shows the right one, by its name', async () => {
    assert.equal(await askDatabase(databaseAccess()), '/CN=postgres');
  });

  const refused = {
    'no encryption': [{ ca: null }, /rejects connection.*no encryption/],
    'no certificate of the client': [{ as: null }, /certificate/],
    'a certificate of another name': [{ as: 'somebody' }, /certificate|authentication failed/],
    'a certificate that has expired': [{ as: 'expired' }, /expired/],
    'a certificate of strangers': [{ as: 'stranger' }, /unknown ca/],
    'a server that strangers vouch for': [{ ca: 'other-ca' }, /certificate/],
    'a server of another name': [{ host: '127.0.0.1' }, /IP: 127.0.0.1 is not in the cert's list/],
  };
  for (const [what, [access, reason]] of Object.entries(refused))
    it(`refuses ${what}`, { timeout: 120_000 }, () =>
      assert.rejects(askDatabase(databaseAccess(access)), reason),
    );

  it('takes no weaker word of the address', async () => {
    const access = databaseAccess({ ca: 'other-ca' });
    await assert.rejects(askDatabase({ ...access, url: `${access.url}?sslmode=no-verify` }), /certificate/);
  });
});

describe('Temporal with certificates', () => {
  const refused = {
    'no certificate of the client': [{ as: null }, /certificate.?required/i],
    'a certificate that has expired': [{ as: 'expired' }, /certificate.?expired/i],
    'a certificate of strangers': [{ as: 'stranger' }, /unknown.?ca/i],
    'a server that strangers vouch for': [{ ca: 'other-ca' }, /UnknownIssuer|unable to verify|self-signed/],
    'a server of another name': [{ serverName: 'altrove.example.org' }, /NotValidForName|altnames/],
  };

  it('lets the API and the worker in with the right one', async () => {
    const client = await Connection.connect(engineConnection(temporalAccess()));
    await client.close();
    const worker = await NativeConnection.connect(engineConnection(temporalAccess()));
    await worker.close();
  });

  for (const [what, [access, reason]] of Object.entries(refused)) {
    it(`refuses ${what} to a worker`, { timeout: 120_000 }, () =>
      assert.rejects(NativeConnection.connect(engineConnection(temporalAccess(access)))),
    );

    it(`refuses ${what} to a client, and says why when asked`, { timeout: 120_000 }, async () => {
      const options = { ...engineConnection(temporalAccess(access)), connectTimeout: 1_000 };
      await assert.rejects(Connection.connect(options));
      assert.match(await whyRefused(engineConnection(temporalAccess(access))), reason);
    });
  }

  it('refuses who does not encrypt', { timeout: 120_000 }, () =>
    assert.rejects(NativeConnection.connect(engineConnection(temporalAccess({ ca: null })))),
  );

  it('has nothing to say against the right one', async () => {
    assert.equal(await whyRefused(engineConnection(temporalAccess())), undefined);
  });
});

describe('Marino on both', () => {
  const settings = () => {
    const { tls: database, url } = databaseAccess();
    const bare = new URL(url);
    bare.password = '';
    const { tls: temporal } = temporalAccess();
    return {
      ...process.env,
      MARINO_DATABASE_URL: bare.href,
      MARINO_DATABASE_PASSWORD_FILE: write('password', `${postgres.password}\n`),
      MARINO_DATABASE_CA: database.ca,
      MARINO_DATABASE_CERT: database.cert,
      MARINO_DATABASE_KEY: database.key,
      MARINO_TEMPORAL_ADDRESS: temporalAddress,
      MARINO_TEMPORAL_NAMESPACE: NAMESPACE,
      MARINO_TEMPORAL_TLS_CA: temporal.ca,
      MARINO_TEMPORAL_TLS_CERT: temporal.cert,
      MARINO_TEMPORAL_TLS_KEY: temporal.key,
      MARINO_HTTP_PORT: '0',
      MARINO_DATA_DIR: dataDir,
      MARINO_DEMONSTRATION: 'true',
    };
  };
  const start = (app, env, ...args) => {
    const ipc = args.length === 0 ? ['ipc'] : [];
    const child = spawn(process.execPath, [inProject('dist/apps', app, 'main.js'), ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', ...ipc],
    });
    running.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    return new Promise((resolve) => {
      child.once('message', () => resolve({ ready: true, output }));
      child.once('exit', (code) => resolve({ code, output }));
    });
  };

  it('starts from the settings alone, the command line included', { timeout: 240_000 }, async () => {
    const migrated = await start('cli', settings(), 'migrate');
    assert.equal(migrated.code, 0, migrated.output);
    const token = await start('cli', settings(), 'token', 'nobody');
    assert.match(token.output, /Nobody signs in/);
    for (const app of ['worker', 'api']) {
      const { ready, output } = await start(app, settings());
      assert.ok(ready, output);
    }
  });

  it(
    'signs people in behind a proxy that ends TLS, with cookies for TLS alone',
    { timeout: 120_000 },
    async () => {
      const port = await findFreePorts(1);
      const [cert, key, ca] = ['named.crt', 'named.key', 'ca.crt'].map((name) => readFileSync(file(name)));
      const front = await startHttpsFront({ cert, key, target: () => port });
      try {
        const { url, tls } = databaseAccess();
        const pool = new pg.Pool(databaseConnection({ url, tls }));
        await built('libs/persistence').keepOrganisation(pool, built('libs/organisation').demonstration);
        await pool.end();
        const { ready, output } = await start('api', {
          ...settings(),
          MARINO_HTTP_PORT: String(port),
          MARINO_PUBLIC_URL: front.origin,
          MARINO_TRUSTED_PROXIES: 'loopback',
          // The API looks up the provider at its public address.
          NODE_EXTRA_CA_CERTS: file('ca.crt'),
        });
        assert.ok(ready, output);

        const visitor = new TlsVisitor(ca);
        const people = await visitor.go(`${front.origin}/api/session/start?returnTo=/inbox`);
        assert.equal(people.status, 200, people.text);
        const kept = [...visitor.cookies];
        const [, pending] = kept.find(([name]) => name.startsWith('__Secure-marino_sign_in_')) ?? [];
        assert.deepEqual(flagsOf(pending), ['HttpOnly', 'SameSite=Lax', 'Secure']);
        const back = await visitor.go(people.url.href, { method: 'POST', body: 'login=giulia.ferrari' });
        assert.equal(back.url.href, `${front.origin}/inbox`);
        const session = visitor.cookies.get('__Secure-marino_session');
        assert.deepEqual(flagsOf(session), ['HttpOnly', 'SameSite=Strict', 'Secure']);
        const who = await visitor.go(`${front.origin}/api/session`);
        assert.equal(JSON.parse(who.text).login, 'giulia.ferrari');
        // Nothing that was set on the way can travel without TLS.
        for (const [name, { attributes }] of [...kept, ...visitor.cookies])
          assert.ok(
            attributes.some((one) => one.toLowerCase() === 'secure'),
            name,
          );
      } finally {
        await front.stop();
      }
    },
  );

  it('ends with a word that says why, and without the password', { timeout: 240_000 }, async () => {
    const strangers = file('other-ca.crt');
    const database = await start('cli', { ...settings(), MARINO_DATABASE_CA: strangers }, 'migrate');
    assert.equal(database.code, 1);
    assert.match(database.output, /certificate/);
    const temporal = await start('worker', { ...settings(), MARINO_TEMPORAL_TLS_CA: strangers });
    assert.equal(temporal.code, 1);
    assert.match(temporal.output, /cannot be used: (unable to verify|self-signed)/);
    const missing = await start('cli', { ...settings(), MARINO_DATABASE_CERT: file('none.crt') }, 'migrate');
    assert.match(missing.output, /none\.crt cannot be read: ENOENT/);
    for (const { output } of [database, temporal, missing]) assert.ok(!output.includes(postgres.password));
  });

  it('finds servers of somebody else by them', { timeout: 240_000 }, async () => {
    const before = { ...process.env };
    Object.assign(process.env, settings());
    try {
      const { MARINO_DATABASE_URL: url } = process.env;
      await prepareDatabase(url);
      await prepareTemporal(temporalAddress, { name: NAMESPACE });
      process.env.MARINO_TEMPORAL_TLS_CERT = file('expired.crt');
      process.env.MARINO_TEMPORAL_TLS_KEY = file('expired.key');
      await assert.rejects(prepareTemporal(temporalAddress, { name: NAMESPACE }), /certificate.?expired/i);
      process.env.MARINO_DATABASE_CA = file('other-ca.crt');
      await assert.rejects(prepareDatabase(url), /MARINO_DATABASE_CA/);
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
  });
});
