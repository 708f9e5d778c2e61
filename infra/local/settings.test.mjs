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
  assert.throws(() => readSettings(['--rest'], {}), Failure);
});
