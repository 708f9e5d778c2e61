import { isInterrupted } from './processes.mjs';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Says what is going on and how long it takes: a ticking line on a terminal, a line now and then in a log. `stream` is
 * standard error where standard output belongs to the answer of a command.
 */
export function createProgress(stream = process.stdout) {
  // A terminal that has gone must not bring down the process that still has to stop everything in order.
  stream.on('error', () => undefined);
  const live = stream.isTTY === true;
  const write = (text) => stream.write(text);

  return {
    note: (text) => write(`${text}\n`),
    /** Runs `work`, which may tell by its argument what it is at. */
    async step(title, work) {
      const began = Date.now();
      let detail = '';
      const line = () => `  ${title}${detail ? ` (${detail})` : ''} ... ${seconds(began)}`;
      const show = () =>
        write(live ? `\r\x1b[2K${line().slice(0, (stream.columns || 120) - 1)}` : `${line()}\n`);
      const ticking = setInterval(show, live ? 200 : 30_000);
      if (live) show();
      const end = (outcome) => {
        clearInterval(ticking);
        write(`${live ? '\r\x1b[2K' : ''}  ${title} ${outcome} (${seconds(began)})\n`);
      };
      try {
        const result = await work((text) => (detail = text));
        end('- done');
        return result;
      } catch (error) {
        end(isInterrupted() ? '- interrupted' : '- failed');
        throw error;
      }
    },
  };
}

/** For callers that show nothing. */
export const silent = { note: () => undefined, step: (_title, work) => work(() => undefined) };
