import type { QueryClient } from '@tanstack/react-query';
import { connection } from './connection';
import { keys } from './keys';

/** Changes come in bursts, such as a round that informs all its applications; reads are refreshed once per burst. */
const GATHER_MS = 250;

/** Listens to the changes of all cases the reader may see and refreshes what shows them. Returns how to stop. */
export function listenToChanges(client: QueryClient): () => void {
  const source = new EventSource('/api/changes');
  const changed = new Set<string>();
  let timer: number | undefined;
  let interrupted = false;

  function refresh() {
    timer = undefined;
    const cases = [...changed];
    changed.clear();
    void client.invalidateQueries({ queryKey: keys.tasks });
    void client.invalidateQueries({ queryKey: keys.cases });
    void client.invalidateQueries({ queryKey: keys.incoming });
    void client.invalidateQueries({ queryKey: keys.registers });
    for (const id of cases) void client.invalidateQueries({ queryKey: keys.case(id) });
  }

  source.addEventListener('change', (event: MessageEvent<string>) => {
    changed.add((JSON.parse(event.data) as { case: string }).case);
    timer ??= window.setTimeout(refresh, GATHER_MS);
  });
  source.addEventListener('open', () => {
    connection.set('connected');
    // What happened while nobody listened is unknown: everything on the screen is read again.
    if (interrupted) void client.invalidateQueries();
    interrupted = false;
  });
  source.addEventListener('error', () => {
    interrupted = true;
    connection.set('lost');
    // A stream that is refused is given up by the browser, unlike one that breaks: perhaps the session is over.
    if (source.readyState === EventSource.CLOSED) void client.invalidateQueries({ queryKey: keys.session });
  });

  return () => {
    window.clearTimeout(timer);
    source.close();
  };
}
