import { demonstration } from '../../../libs/organisation';
import { sourceFrom } from './directory';
import { directoryFile } from './directory-settings';

const record = { offices: demonstration.offices, people: [{ login: 'zoe', name: 'Zoe Neri' }] };
const ada = { dn: 'uid=ada,ou=people,dc=example', login: 'ada', name: 'Ada Fermi' };
const bea = { dn: 'uid=bea,ou=people,dc=example', login: 'bea', name: 'Bea Rossi' };
const offices = { heads: 'contributions.manager', officers: 'contributions.officer' };

test('members of a group hold its office, by the name of their entry or their sign-in name', () => {
  const groups = [
    { id: 'heads', members: ['UID=ada, ou=people, dc=example'] },
    { id: 'officers', members: ['bea', 'ada'] },
    { id: 'others', members: ['nobody'] },
  ];
  expect(sourceFrom([ada, bea], groups, { offices }, record)).toEqual({
    people: [
      { login: 'zoe', name: 'Zoe Neri' },
      { login: 'ada', name: 'Ada Fermi' },
      { login: 'bea', name: 'Bea Rossi' },
    ],
    holdings: [
      { person: 'ada', office: 'contributions.manager' },
      { person: 'ada', office: 'contributions.officer' },
      { person: 'bea', office: 'contributions.officer' },
    ],
    holdingsOf: ['contributions.manager', 'contributions.officer'],
  });
});

test('a group or a person that is missing stops the import, all of them told at once', () => {
  const groups = [{ id: 'heads', members: ['uid=gone,dc=example'] }];
  expect(() => sourceFrom([ada], groups, { offices: { ...offices, x: 'nowhere' } }, record)).toThrow(
    [
      'The member "uid=gone,dc=example" of the group "heads" is no person with a sign-in name and a name.',
      'The directory has no group "officers", whose members are to hold contributions.officer.',
      'The directory has no group "x", whose members are to hold nowhere.',
      'There is no office "nowhere", which the members of the group "x" are to hold.',
    ].join('\n'),
  );
});

test.each([
  ['ldaps://directory.example.org', false, true],
  ['ldap://directory.example.org', true, true],
  ['ldap://127.0.0.1:1389', false, true],
  ['ldap://directory.example.org', false, false],
  ['https://directory.example.org', false, false],
])('%s, encrypted afterwards: %s, is taken: %s', (url, startTls, taken) => {
  const searched = { base: 'dc=example', filter: '(objectClass=*)' };
  const file = {
    url,
    startTls,
    bindDn: 'cn=m',
    passwordFile: 'p',
    people: searched,
    groups: searched,
    offices,
  };
  expect(directoryFile.safeParse(file).success).toBe(taken);
});
