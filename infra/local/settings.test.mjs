import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Failure } from './failure.mjs';
import { readSettings } from './settings.mjs';

it('takes a flag before the environment, and the environment before the initial value', () => {
  assert.equal(readSettings([], {}).httpPort, 4320);
  assert.equal(readSettings([], { MARINO_HTTP_PORT: '5000' }).httpPort, 5000);
  assert.equal(readSettings(['--http-port=6000'], { MARINO_HTTP_PORT: '5000' }).httpPort, 6000);
});

it('refuses what it cannot use and names the setting', () => {
  assert.throws(() => readSettings([], { MARINO_HTTP_PORT: 'http' }), /MARINO_HTTP_PORT must be a port/);
  assert.throws(() => readSettings([], { MARINO_DEMONSTRATION: 'maybe' }), /MARINO_DEMONSTRATION must be/);
  assert.throws(() => readSettings([], { MARINO_TEMPORAL_PORT: '65529' }), /from 1 to 65528/);
  assert.throws(
    () => readSettings([], { MARINO_TEMPORAL_ADDRESS: 'http://host:7233' }),
    /expected host:port/,
  );
  assert.throws(() => readSettings([], { MARINO_TEMPORAL_NAMESPACE: `it's` }), /MARINO_TEMPORAL_NAMESPACE/);
  assert.throws(() => readSettings(['--rest'], {}), Failure);
});

it('takes the address of a database only whole, and does not repeat it', () => {
  const read = (url) => readSettings([], { MARINO_DATABASE_URL: url }).databaseUrl;
  for (const url of ['postgresql://a:b@host:5432/marino', 'postgres:///marino?host=/run/postgresql']) {
    assert.equal(read(url), url);
  }
  for (const url of [
    'host:5432/marino',
    'postgresql://a:secret@host:5432',
    'postgresql://a:secret#@host/x',
  ]) {
    assert.throws(
      () => read(url),
      (error) => /expected postgresql:/.test(error.message) && !error.message.includes('secret'),
    );
  }
});
