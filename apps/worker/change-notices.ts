import type { Pool } from 'pg';

/** How long changes are collected before they are told together. */
const collectFor = 100;

/**
 * Tells listening processes which cases have changed. Apart from the transactions of the record on
 * purpose: NOTIFY inside them would make every commit wait for the one before. A notice lost with the
 * process costs a reader a refresh, never data.
 */
export class ChangeNotices {
  private waiting = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly pool: Pool) {}

  readonly changed = ({ case: id, position }: { case: string; position: number }): void => {
    this.waiting.set(id, position);
    this.timer ??= setTimeout(() => void this.tell(), collectFor);
  };

  private async tell(): Promise<void> {
    const changes = [...this.waiting].map(([id, position]) => JSON.stringify({ case: id, position }));
    this.waiting = new Map();
    this.timer = undefined;
    await this.pool
      .query(`SELECT pg_notify('marino_change', change) FROM unnest($1::text[]) change`, [changes])
      .catch(() => undefined);
  }
}
