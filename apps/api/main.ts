import { SettingsError } from '../../libs/config';
import { createApplication } from './src/application';
import { MARINO_SETTINGS, type Settings } from './src/settings';

/** Starts the API and keeps it until the process is told to stop, or until whoever started it is gone. */
async function main(): Promise<void> {
  const app = await createApplication();
  const { http } = app.get<Settings>(MARINO_SETTINGS);

  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= app.close().then(() => {
      if (process.connected) process.disconnect();
    });
    stopping.catch(fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.on('disconnect', stop);

  await app.listen(http.port, http.host);
  process.send?.('ready');
}

function fail(error: unknown): void {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}

main().catch(fail);
