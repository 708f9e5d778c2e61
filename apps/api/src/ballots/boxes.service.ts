import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isGenuine } from '../../../../libs/ballots';
import type { BoxView } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import { Problem } from '../problem/problem';
import type { Vote } from './ballot.schema';

/** Boxes of secret ballots, as anybody sees them. */
@Injectable()
export class Boxes {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses with `ballotNotFound`. */
  async read(id: string): Promise<BoxView> {
    const [[box], signed] = await Promise.all([
      query<Omit<BoxView, 'signed'>>(
        this.dataSource,
        sql`SELECT state, public_key AS "publicKey", papers_in_box(id) AS "inBox" FROM ballot WHERE id = ${id}`,
      ),
      query<BoxView['signed'][number]>(
        this.dataSource,
        sql`SELECT paper, signed FROM ballot_paper WHERE ballot = ${id} ORDER BY paper`,
      ),
    ]);
    if (!box) throw new Problem('ballotNotFound');
    return { ...box, signed };
  }

  /** Refuses with `ballotNotFound`, with `paperNotGenuine`, and with `boxNotOpen` before and after. */
  async put(id: string, { serial, choices, signature }: Vote): Promise<void> {
    const { publicKey } = await this.read(id);
    if (!(await isGenuine(publicKey, { ballot: id, serial, choices, signature })))
      throw new Problem('paperNotGenuine');
    const [put] = await query<{ there: boolean }>(
      this.dataSource,
      sql`SELECT put_into_box(${id}, ${serial}, ${choices}, ${signature}) AS there`,
    );
    if (!put?.there) throw new Problem('boxNotOpen');
  }
}
