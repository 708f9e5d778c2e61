import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDirectory } from '../../apps/cli/organisation/directory';
import { demonstration, type OrganisationRecord } from '../../libs/organisation';

/** On a real OpenLDAP, which test/directory/run.mjs starts: it gives five entries at once and no more. */

const work = process.env['MARINO_TEST_DIRECTORY'] ?? '';
const port = process.env['MARINO_TEST_DIRECTORY_PORT'] ?? '';
const securePort = process.env['MARINO_TEST_DIRECTORY_TLS_PORT'] ?? '';
const SUFFIX = 'dc=comune,dc=example';
const record: OrganisationRecord = { ...demonstration, mandates: [] };

const settings = {
  url: `ldaps://127.0.0.1:${securePort}`,
  certificates: join(work, 'authority.pem'),
  bindDn: `cn=marino,${SUFFIX}`,
  passwordFile: join(work, 'password'),
  people: { base: `ou=people,${SUFFIX}`, filter: '(objectClass=inetOrgPerson)' },
  groups: { base: `ou=groups,${SUFFIX}`, filter: '(objectClass=groupOfNames)' },
  offices: { capi: 'contributions.manager', istruttori: 'contributions.officer' },
  pageSize: 5,
};

async function read(changes: object = {}) {
  const file = join(work, 'directory.json');
  await writeFile(file, JSON.stringify({ ...settings, ...changes }));
  return readDirectory(file, record);
}

test.each([
  ['encrypted from the beginning', {}],
  ['encrypted after the beginning', { url: `ldap://localhost:${port}`, startTls: true }],
])('people and offices are read over pages, %s', async (_, changes) => {
  const { source, sha256 } = await read(changes);
  expect(source.holdingsOf).toEqual(['contributions.manager', 'contributions.officer']);
  expect(source.holdings?.filter(({ office }) => office === 'contributions.manager')).toEqual([
    { person: 'persona.1', office: 'contributions.manager' },
  ]);
  expect(source.holdings?.filter(({ office }) => office === 'contributions.officer')).toHaveLength(10);
  expect(source.people).toContainEqual({ login: 'persona.10', name: 'Persona 10' });
  expect(source.people?.map(({ login }) => login)).not.toContain('persona.11');
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['a server that somebody else vouches for', { certificates: join(work, 'other.pem') }, /certificate/],
  ['a wrong password', { passwordFile: join(work, 'slapd.conf') }, /cannot be read/],
  ['a group that is missing', { offices: { assenti: 'rpct' } }, /no group "assenti"/],
  ['a base that is missing', { people: { ...settings.people, base: `ou=x,${SUFFIX}` } }, /cannot be read/],
  ['a server that does not answer', { url: 'ldaps://127.0.0.1:9' }, /cannot be read/],
])('%s is told, and nothing is taken for empty', async (_, changes, says) => {
  await expect(read(changes)).rejects.toThrow(says);
});
