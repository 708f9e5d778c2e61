import { describeSettings, readSettings, SettingsError } from '.';

const database = 'postgresql://marino:verysecret@127.0.0.1:5432/marino';

describe('settings', () => {
  it('takes defaults for everything but the database', () => {
    const settings = readSettings({ MARINO_DATABASE_URL: database });
    expect(settings.http).toMatchObject({
      host: '127.0.0.1',
      port: 4320,
      bodyLimit: 1_048_576,
      uploadLimit: 20_971_520,
    });
    expect(settings.demonstration).toBe(false);
    expect(settings.tokenKeyFile).toBe(`${settings.dataDir}/token.key`);
    expect(settings.masterKeyFile).toBe(`${settings.dataDir}/master.keys`);
  });

  it('reads what the environment says', () => {
    const settings = readSettings({
      MARINO_DATABASE_URL: database,
      MARINO_DEMONSTRATION: 'true',
      MARINO_HTTP_PORT: '0',
      MARINO_DATA_DIR: '/srv/marino',
    });
    expect(settings.demonstration).toBe(true);
    expect(settings.http.port).toBe(0);
    expect(settings.tokenKeyFile).toBe('/srv/marino/token.key');
  });

  it('takes an empty variable for an absent one', () => {
    expect(readSettings({ MARINO_DATABASE_URL: database, MARINO_HTTP_PORT: '' }).http.port).toBe(4320);
  });

  it('names every wrong setting and what is expected', () => {
    const read = () => readSettings({ MARINO_HTTP_PORT: '70000', MARINO_DEMONSTRATION: 'yes' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/MARINO_DATABASE_URL is missing: expected `postgresql:/);
    expect(read).toThrow(/MARINO_HTTP_PORT is wrong: expected whole port, 0 to 65535/);
    expect(read).toThrow(/MARINO_DEMONSTRATION is wrong: expected `true` or `false`/);
  });

  it('signs nobody in by itself outside a demonstration', () => {
    const providerOf = (variables: Record<string, string>) =>
      readSettings({ MARINO_DATABASE_URL: database, ...variables }).signIn.provider;
    expect(providerOf({})).toBe('none');
    expect(providerOf({ MARINO_DEMONSTRATION: 'true' })).toBe('embedded');
    expect(providerOf({ MARINO_DEMONSTRATION: 'true', MARINO_EMBEDDED_PROVIDER: 'false' })).toBe('none');
    expect(providerOf({ MARINO_EMBEDDED_PROVIDER: 'true' })).toBe('embedded');
    const issuer = { MARINO_OIDC_ISSUER: 'https://login.example.org' };
    expect(providerOf({ ...issuer, MARINO_DEMONSTRATION: 'true' })).toBe('external');
  });

  it.each([
    ['an issuer without encryption elsewhere', { MARINO_OIDC_ISSUER: 'http://login.example.org' }],
    ['an issuer that only looks like this machine', { MARINO_OIDC_ISSUER: 'http://localhost.example.org' }],
    ['an audience that ID tokens have', { MARINO_OIDC_AUDIENCE: 'marino' }],
    ['no password on a network', { MARINO_EMBEDDED_PROVIDER: 'true', MARINO_HTTP_HOST: '0.0.0.0' }],
    ['programs without a person', { MARINO_OIDC_PROGRAMS: 'scanner' }],
    ['a public address with a path', { MARINO_PUBLIC_URL: 'https://example.org/marino' }],
  ])('refuses %s', (_, variables) => {
    expect(() => readSettings({ MARINO_DATABASE_URL: database, ...variables })).toThrow(SettingsError);
  });

  it('never echoes a value', () => {
    const read = () => readSettings({ MARINO_DATABASE_URL: 'mysql://root:verysecret@db' });
    expect(read).toThrow(SettingsError);
    expect(read).not.toThrow(/verysecret/);
  });

  it('does not echo an address that cannot be read either', () => {
    const read = () => readSettings({ MARINO_DATABASE_URL: 'postgresql://marino:verysecret@db:port/marino' });
    expect(read).toThrow(/MARINO_DATABASE_URL is wrong/);
    expect(read).not.toThrow(/verysecret/);
  });

  it('asks for what belongs together', () => {
    const read = (more: Record<string, string>) => () =>
      readSettings({ MARINO_DATABASE_URL: database, ...more });
    expect(read({ MARINO_DATABASE_CERT: 'a.crt' })).toThrow(
      /MARINO_DATABASE_KEY is missing: MARINO_DATABASE_CERT needs it/,
    );
    expect(read({ MARINO_TEMPORAL_TLS_SERVER_NAME: 'temporal' })).toThrow(
      /MARINO_TEMPORAL_TLS_CA is missing/,
    );
    const whole = {
      MARINO_DATABASE_CA: 'ca.crt',
      MARINO_DATABASE_CERT: 'a.crt',
      MARINO_DATABASE_KEY: 'a.key',
    };
    expect(read(whole)).not.toThrow();
  });

  it('describes every setting in one table', () => {
    const table = describeSettings();
    expect(table).toContain('| `MARINO_DATABASE_URL` | required |');
    expect(table).toContain('| `MARINO_HTTP_PORT` | `4320` |');
    expect(table.trim().split('\n').length).toBeGreaterThan(15);
  });
});
