import { describeSettings, readSettings, SettingsError } from '.';

const database = 'postgresql://marino:verysecret@127.0.0.1:5432/marino';

describe('settings', () => {
  it('takes defaults for everything but the database', () => {
    const settings = readSettings({ MARINO_DATABASE_URL: database });
    expect(settings.http).toEqual({
      host: '127.0.0.1',
      port: 4320,
      bodyLimit: 1_048_576,
      uploadLimit: 20_971_520,
    });
    expect(settings.demonstration).toBe(false);
    expect(settings.tokenKeyFile).toBe(`${settings.dataDir}/token.key`);
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

  it('never echoes a value', () => {
    const read = () => readSettings({ MARINO_DATABASE_URL: 'mysql://root:verysecret@db' });
    expect(read).toThrow(SettingsError);
    expect(read).not.toThrow(/verysecret/);
  });

  it('describes every setting in one table', () => {
    const table = describeSettings();
    expect(table).toContain('| `MARINO_DATABASE_URL` | required |');
    expect(table).toContain('| `MARINO_HTTP_PORT` | `4320` |');
    expect(table.trim().split('\n').length).toBeGreaterThan(15);
  });
});
