import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Visitor } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import type { ProvenIdentity } from '../oidc/proven-identity';
import { Problem } from '../problem/problem';
import { MARINO_SETTINGS, type Settings } from '../settings';
import type { SessionSignIn } from './sign-in';

/** How exact the time of the last request is; a write for each would be one too many. */
const NOTED_EVERY_MS = 30_000;
const SECOND_MS = 1000;

/** Why a session has ended. */
export type SessionEnd =
  'signedOut' | 'signedOutEverywhere' | 'providerSignedOut' | 'signedInAgain' | 'withoutOffice';

export interface EndedSession {
  readonly id: string;
  readonly person: string;
  readonly id_token: string | null;
}

interface SessionRow {
  readonly id: string;
  readonly person: string;
  readonly acr: string | null;
  readonly authenticated_at: Date;
  readonly over: boolean;
  readonly unused_ms: number;
  /** Somebody of the house who holds an office, or somebody at the desk while it is open. */
  readonly belongs: boolean;
  readonly tax_code: string | null;
  readonly visitor_name: string | null;
}

/**
 * Sessions of browsers. What the browser holds is 256 random bits; the record keeps their hash, so that reading it lets
 * nobody in.
 */
@Injectable()
export class Sessions {
  private readonly limits: { readonly idle: number; readonly whole: number };
  private readonly deskIsOpen: boolean;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(MARINO_SETTINGS) { signIn }: Settings,
  ) {
    this.deskIsOpen = signIn.taxCodeClaim !== undefined;
    this.limits = { idle: signIn.idleMs / SECOND_MS, whole: signIn.limitMs / SECOND_MS };
  }

  /** A new session; what is returned goes to the browser and is kept nowhere else. */
  async begin(identity: ProvenIdentity) {
    const { issuer, subject, person, visitor, sid, assurance, authenticatedAt, idToken } = identity;
    const token = randomBytes(32).toString('base64url');
    if (visitor) await this.know(person, visitor);
    await query(
      this.dataSource,
      sql`INSERT INTO session (token_hash, person, visitor, issuer, subject, sid, acr, authenticated_at, ends_at, id_token)
          VALUES (${hashOf(token)}, ${visitor ? null : person}, ${visitor ? person : null}, ${issuer}, ${subject}, ${sid ?? null}, ${assurance ?? null},
            ${new Date(authenticatedAt)}, now() + make_interval(secs => ${this.limits.whole}), ${idToken ?? null})`,
    );
    await query(this.dataSource, sql`DELETE FROM session WHERE ends_at < now() - interval '30 days'`);
    return token;
  }

  /**
   * Who holds this token, and notes that they were here. Refuses with `tokenInvalid` what is no session, with
   * `tokenExpired` one that has ended, with `withoutOffice` whoever holds no office any more.
   */
  async use(token: string, { noted = true } = {}): Promise<SessionSignIn> {
    const [row] = await query<SessionRow>(
      this.dataSource,
      sql`SELECT s.id, coalesce(s.person, s.visitor) AS person, s.acr, s.authenticated_at, NOT (${this.isRunning()}) AS over,
            extract(epoch FROM now() - s.last_used_at)::float8 * 1000 AS unused_ms, ${this.belongs()} AS belongs,
            v.tax_code, v.name AS visitor_name
          FROM session s LEFT JOIN visitor v ON v.id = s.visitor WHERE s.token_hash = ${hashOf(token)}`,
    );
    if (!row) throw new Problem('tokenInvalid');
    if (row.over) throw new Problem('tokenExpired');
    if (!row.belongs) {
      await this.endWhere(sql`s.id = ${row.id}`, 'withoutOffice');
      throw new Problem('withoutOffice');
    }
    if (noted && row.unused_ms > Math.min(NOTED_EVERY_MS, (this.limits.idle * SECOND_MS) / 10)) {
      await query(this.dataSource, sql`UPDATE session SET last_used_at = now() WHERE id = ${row.id}`);
    }
    return {
      session: row.id,
      person: row.person,
      authenticatedAt: row.authenticated_at.getTime(),
      ...(row.acr !== null && { assurance: row.acr }),
      ...(row.tax_code !== null &&
        row.visitor_name !== null && { visitor: { taxCode: row.tax_code, name: row.visitor_name } }),
    };
  }

  /** The session of this token, ended by it; undefined when there was none to end. */
  async end(token: string, by: SessionEnd): Promise<EndedSession | undefined> {
    const [ended] = await this.endWhere(sql`s.token_hash = ${hashOf(token)}`, by);
    return ended;
  }

  /** Ends every session of a person, and makes every token that was issued to them until now worthless. */
  async endEverywhere(person: string): Promise<EndedSession[]> {
    await query(
      this.dataSource,
      sql`INSERT INTO signed_out_everywhere (person, at) VALUES (${person}, clock_timestamp())
          ON CONFLICT (person) DO UPDATE SET at = excluded.at`,
    );
    return this.endWhere(sql`s.person = ${person}`, 'signedOutEverywhere');
  }

  /** Ends what the provider says has ended: one session of its own, or all of somebody. */
  async endAtProvider(
    issuer: string,
    { sid, subject }: { sid?: string; subject?: string },
  ): Promise<EndedSession[]> {
    const which = sid === undefined ? sql`s.subject = ${subject}` : sql`s.sid = ${sid}`;
    const ofSubject = sid !== undefined && subject !== undefined ? sql` AND s.subject = ${subject}` : sql``;
    return this.endWhere(sql`s.issuer = ${issuer} AND ${which}${ofSubject}`, 'providerSignedOut');
  }

  /** Those of these sessions that still run, of people who still belong to the house. */
  async running(sessions: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await query<{ id: string }>(
      this.dataSource,
      sql`SELECT s.id FROM session s
          WHERE s.id = ANY (${sessions}::uuid[]) AND ${this.isRunning()} AND ${this.belongs()}`,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Of these people, those who belong to the house, each with the moment before which their tokens are worthless. */
  async tokensHold(people: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await query<{ login: string; at: Date | null }>(
      this.dataSource,
      sql`SELECT p.login, e.at FROM person p LEFT JOIN signed_out_everywhere e ON e.person = p.login
          WHERE p.login = ANY (${people}::text[]) AND holds_an_office(p.login)`,
    );
    return new Map(rows.map(({ login, at }) => [login, at?.getTime() ?? 0]));
  }

  /** Visitors come as long as there is a desk. */
  private belongs() {
    return sql`(s.visitor IS NOT NULL AND ${this.deskIsOpen}::boolean OR s.person IS NOT NULL AND holds_an_office(s.person))`;
  }

  /** Names are as the provider says them now. */
  private async know(id: string, { taxCode, name }: Visitor): Promise<void> {
    await query(
      this.dataSource,
      sql`INSERT INTO visitor (id, tax_code, name) VALUES (${id}, ${taxCode}, ${name})
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, seen_at = now()`,
    );
  }

  private isRunning() {
    return sql`s.ended_at IS NULL AND now() < s.ends_at
      AND now() - s.last_used_at < make_interval(secs => ${this.limits.idle})`;
  }

  private endWhere(which: ReturnType<typeof sql>, by: SessionEnd): Promise<EndedSession[]> {
    return query<EndedSession>(
      this.dataSource,
      // Two CTEs see the row as it was: the token is shown to the provider once and is then gone.
      sql`WITH ended AS (SELECT s.id, coalesce(s.person, s.visitor) AS person, s.id_token FROM session s WHERE ${which} AND s.ended_at IS NULL FOR UPDATE),
          done AS (UPDATE session u SET ended_at = now(), ended_by = ${by}, id_token = NULL FROM ended WHERE u.id = ended.id)
          SELECT id, person, id_token FROM ended`,
    );
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
