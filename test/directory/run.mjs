import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureDependencies } from '../../infra/local/dependencies.mjs';
import { runSuite } from '../support/opt-in-suite.mjs';
import { Failure, reportFailure } from '../../infra/local/failure.mjs';
import { findFreePorts } from '../../infra/local/ports.mjs';
import { launch, run, tailOf } from '../../infra/local/processes.mjs';
import { createProgress } from '../../infra/local/progress.mjs';
import { requireNode } from '../../infra/local/project.mjs';

const PATIENCE_MS = 20_000;
const SUFFIX = 'dc=comune,dc=example';
/** More than the server gives at once. */
const PEOPLE = 12;
const SCHEMAS = '/etc/ldap/schema';

const progress = createProgress();

/** `npm run test:directory`: reads a real OpenLDAP, which has to be installed (slapd). Not a part of `npm test`. */
async function main() {
  requireNode();
  const slapd = ['/usr/sbin/slapd', '/usr/libexec/slapd', '/usr/lib/openldap/slapd'].find(existsSync);
  if (!slapd || !existsSync(SCHEMAS)) throw new Failure('OpenLDAP (slapd) was not found: install it first.');
  await ensureDependencies(progress);
  const work = mkdtempSync(join(tmpdir(), 'marino-directory-'));
  const port = await findFreePorts(2);
  const secure = port + 1;
  await prepare(work, slapd);
  const server = launch({
    name: 'OpenLDAP',
    command: slapd,
    args: [
      '-f',
      join(work, 'slapd.conf'),
      '-h',
      `ldap://127.0.0.1:${port} ldaps://127.0.0.1:${secure}`,
      '-d',
      '0',
    ],
    cwd: work,
    env: process.env,
    logFile: join(work, 'slapd.log'),
    patience: 10_000,
  });
  try {
    await progress.step('Starting OpenLDAP', () => untilReady(server, secure));
    process.exitCode = await runSuite('directory', 60_000, {
      ...process.env,
      MARINO_TEST_DIRECTORY: work,
      MARINO_TEST_DIRECTORY_PORT: String(port),
      MARINO_TEST_DIRECTORY_TLS_PORT: String(secure),
    });
  } finally {
    await server.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

async function prepare(work, slapd) {
  const { makeAuthority } = await import('../support/certificates.mjs');
  const authority = await makeAuthority('Directory of the test');
  const { certificate, key } = await authority.issue('localhost', { addresses: ['127.0.0.1'] });
  const files = {
    'authority.pem': authority.certificate,
    'other.pem': (await makeAuthority('Somebody else')).certificate,
    'server.pem': certificate,
    'server.key': key,
    password: 'segreta\n',
    'slapd.conf': configuration(work),
    'content.ldif': content(),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(work, name), text, { mode: 0o600 });
  mkdirSync(join(work, 'data'));
  await run(slapd, ['-T', 'add', '-f', join(work, 'slapd.conf'), '-l', join(work, 'content.ldif')], {
    cwd: work,
  });
}

function configuration(work) {
  return [
    ...['core', 'cosine', 'inetorgperson'].map((schema) => `include ${SCHEMAS}/${schema}.schema`),
    `pidfile ${work}/slapd.pid`,
    ...(existsSync('/usr/lib/ldap/back_mdb.la') ? ['modulepath /usr/lib/ldap', 'moduleload back_mdb'] : []),
    `TLSCACertificateFile ${work}/authority.pem`,
    `TLSCertificateFile ${work}/server.pem`,
    `TLSCertificateKeyFile ${work}/server.key`,
    'database mdb',
    `suffix "${SUFFIX}"`,
    `rootdn "cn=admin,${SUFFIX}"`,
    'rootpw amministrazione',
    `directory ${work}/data`,
    // Pages of at most five; who reads all needs several.
    `limits dn.exact="cn=marino,${SUFFIX}" size.soft=5 size.hard=5 size.pr=5 size.prtotal=unlimited`,
    'access to attrs=userPassword by anonymous auth by * none',
    `access to * by dn.exact="cn=marino,${SUFFIX}" read by * none`,
    '',
  ].join('\n');
}

/** People `persona.1` and on, one of them with another name; the first two head something, all but the last two work. */
function content() {
  const people = Array.from({ length: PEOPLE }, (_, index) => `persona.${index + 1}`);
  const dn = (login) => `uid=${login},ou=people,${SUFFIX}`;
  const group = (name, members) =>
    [
      `dn: cn=${name},ou=groups,${SUFFIX}`,
      'objectClass: groupOfNames',
      `cn: ${name}`,
      ...members.map((login) => `member: ${dn(login)}`),
    ].join('\n');
  return `${[
    `dn: ${SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\no: Comune\ndc: comune`,
    `dn: ou=people,${SUFFIX}\nobjectClass: organizationalUnit\nou: people`,
    `dn: ou=groups,${SUFFIX}\nobjectClass: organizationalUnit\nou: groups`,
    `dn: cn=marino,${SUFFIX}\nobjectClass: organizationalRole\nobjectClass: simpleSecurityObject\ncn: marino\nuserPassword: segreta`,
    ...people.map(
      (login, index) =>
        `dn: ${dn(login)}\nobjectClass: inetOrgPerson\nuid: ${login}\ncn: Persona ${index + 1}\nsn: Prova`,
    ),
    group('capi', people.slice(0, 1)),
    group('istruttori', people.slice(0, -2)),
    group('estranei', people.slice(-2)),
  ].join('\n\n')}\n`;
}

async function untilReady(server, port) {
  let ended;
  void server.ended.then((how) => (ended = how));
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    if (await answers(port)) return;
    if (ended !== undefined || Date.now() > end)
      throw new Failure(`OpenLDAP ${ended ?? 'does not answer'}.\n${tailOf(server.logFile, 40)}`);
    await sleep(100);
  }
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

main().catch(reportFailure);
