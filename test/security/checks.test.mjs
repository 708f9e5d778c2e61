import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { goModules } from './bill-of-materials.mjs';
import { wrongLock, wrongVersions } from './packages.mjs';
import { secretsIn } from './secrets.mjs';

const chance = (bytes) => randomBytes(bytes).toString('base64');

describe('a secret in a file', () => {
  const found = {
    'a private key': `-----BEGIN ${'PRIVATE'} KEY-----\n${chance(60)}\n`,
    'a key of a cloud': `AKIA${'ABCDEFGHIJKLMNOP'}`,
    'a token of a code or chat service': `ghp_${'a1B2'.repeat(9)}`,
    'a signed token': `eyJ${'hbGciOiJIUzI1NiJ9'}.eyJ${'zdWIiOiIxMjM0In0'}.${'c2lnbmF0dXJlLW9mLWl0'}`,
    'a password in an address': `postgresql://marino:${randomBytes(18).toString('base64url')}@db.example.org/marino`,
    'a password or a key given as a value': `password: '${randomBytes(18).toString('base64url')}'`,
    'a master key': `2026-11-27.ab12 ${chance(32)}`,
  };
  for (const [what, text] of Object.entries(found))
    it(`${what} is found, with its line`, () => {
      assert.deepEqual(secretsIn(`one\n${text}`), [{ line: 2, what }]);
    });

  it('what only looks like one is left alone', () => {
    const texts = ['postgresql://user:password@host:5432/db', "token: '${token}'", "password: 'password'"];
    for (const text of texts) assert.deepEqual(secretsIn(text), []);
  });
});

describe('a package', () => {
  const good = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };
  const wrong = (more) => wrongLock({ packages: { '': {}, 'node_modules/a': { ...good, ...more } } });

  it('of known licence and content is taken', () => {
    assert.deepEqual(wrong({}), []);
    assert.deepEqual(wrong({ license: '(GPL-3.0-only OR MIT)' }), []);
  });

  it('is refused for each of its faults', () => {
    assert.match(wrong({ license: 'GPL-3.0-only' })[0], /licence GPL/);
    assert.match(wrong({ license: 'MIT AND GPL-3.0-only' })[0], /licence/);
    assert.match(wrong({ license: undefined })[0], /licence unknown/);
    assert.match(wrong({ integrity: 'sha1-x' })[0], /SHA-512/);
    assert.match(wrong({ resolved: 'https://example.org/a.tgz' })[0], /fixed address/);
    assert.match(wrong({ hasInstallScript: true })[0], /runs a script/);
  });

  it('is asked for in one version', () => {
    assert.deepEqual(wrongVersions({ dependencies: { a: '1.2.3', b: '1.2.3-beta.4' } }), []);
    for (const version of ['^1.2.3', '*', 'latest', 'git+https://example.org/a'])
      assert.equal(wrongVersions({ devDependencies: { a: version } }).length, 1);
  });
});

it('Go modules are named with their versions', () => {
  const text =
    'go 1.26.8\n\nrequire (\n\tcel.dev/expr v0.25.2 // indirect\n\tgo.temporal.io/server v1.32.1\n)\n';
  assert.deepEqual(
    goModules(text).map(({ purl }) => purl),
    ['pkg:golang/cel.dev/expr@v0.25.2', 'pkg:golang/go.temporal.io/server@v1.32.1'],
  );
});
