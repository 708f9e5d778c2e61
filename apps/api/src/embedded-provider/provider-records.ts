import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { query, sql } from '../../../../libs/persistence';

interface Row {
  readonly payload: AdapterPayload;
  readonly consumed: number | null;
}

/** Keeps what the embedded provider remembers of one kind, so that a restart signs nobody out. */
export class ProviderRecords implements Adapter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kind: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    // Something that has no end is given none.
    const seconds = Number.isFinite(expiresIn) ? expiresIn : null;
    await query(this.dataSource, sql`DELETE FROM oidc_record WHERE expires_at < now() - interval '1 minute'`);
    await query(
      this.dataSource,
      sql`INSERT INTO oidc_record (kind, id, payload, grant_id, uid, expires_at)
          VALUES (${this.kind}, ${id}, ${JSON.stringify(payload)}::jsonb, ${payload.grantId ?? null},
            ${payload.uid ?? null}, now() + make_interval(secs => ${seconds}::float8))
          ON CONFLICT (kind, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
            uid = excluded.uid, expires_at = excluded.expires_at`,
    );
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.findBy(sql`id = ${id}`);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.findBy(sql`uid = ${uid}`);
  }

  /** Codes are typed on devices that have no keyboard; there are none here. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async consume(id: string): Promise<void> {
    await query(
      this.dataSource,
      sql`UPDATE oidc_record SET consumed_at = now() WHERE kind = ${this.kind} AND id = ${id}`,
    );
  }

  async destroy(id: string): Promise<void> {
    await query(this.dataSource, sql`DELETE FROM oidc_record WHERE kind = ${this.kind} AND id = ${id}`);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await query(
      this.dataSource,
      sql`DELETE FROM oidc_record WHERE kind = ${this.kind} AND grant_id = ${grantId}`,
    );
  }

  private async findBy(which: ReturnType<typeof sql>): Promise<AdapterPayload | undefined> {
    const [row] = await query<Row>(
      this.dataSource,
      sql`SELECT payload, extract(epoch FROM consumed_at)::float8 AS consumed FROM oidc_record
          WHERE kind = ${this.kind} AND ${which} AND (expires_at IS NULL OR expires_at > now())`,
    );
    if (!row) return undefined;
    return row.consumed === null ? row.payload : { ...row.payload, consumed: Math.floor(row.consumed) };
  }
}
