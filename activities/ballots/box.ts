import type { PoolClient } from 'pg';
import { newBallotKeys, signCovered } from '../../libs/ballots';
import type { CountedPaper } from '../../libs/domain';
import { inTransaction } from '../../libs/persistence';
import type { Ports } from '../ports';

/*
 * The box of a secret ballot. Its tables say which papers were signed, by the tasks that asked for them, and what lies in the
 * box; nothing in them relates the one to the other, and no time is kept. Votes come by the API, from whoever brings a paper
 * that is signed; the workflow only opens the box and closes it.
 */

interface BallotRow {
  readonly state: 'taking' | 'open' | 'closed' | 'annulled';
  readonly private_key: string | null;
}

/** Makes the keys of a ballot and gives the public one; asked again, the same. */
export function openBallot({ database }: Ports) {
  return async function openBallot({
    ballot,
    case: caseId,
  }: {
    readonly ballot: string;
    readonly case: string;
  }): Promise<string> {
    const keys = await newBallotKeys();
    await database.query(
      `INSERT INTO ballot (id, case_id, state, public_key, private_key) VALUES ($1, $2, 'taking', $3, $4)
       ON CONFLICT (id) DO NOTHING`,
      [ballot, caseId, keys.publicKey, keys.privateKey],
    );
    const { rows } = await database.query<{ public_key: string }>(
      'SELECT public_key FROM ballot WHERE id = $1',
      [ballot],
    );
    if (!rows[0]) throw new Error(`Ballot ${ballot} was made and is not there`);
    return rows[0].public_key;
  };
}

/**
 * Signs the covered papers, throws the key away and opens the box: from then on there are never more votes than papers.
 *
 * @returns how many papers were signed; what is no paper at all was none
 */
export function openBox({ database }: Ports) {
  return async function openBox({
    ballot,
    covered,
  }: {
    readonly ballot: string;
    readonly covered: readonly { readonly paper: string; readonly covered: string }[];
  }): Promise<number> {
    return locked(database, ballot, async (client, { state, private_key }) => {
      if (state === 'taking' && private_key !== null) {
        for (const { paper, covered: text } of covered) {
          const signed = await signCovered(private_key, text).catch(() => undefined);
          if (signed !== undefined)
            await client.query('INSERT INTO ballot_paper (ballot, paper, signed) VALUES ($1, $2, $3)', [
              ballot,
              paper,
              signed,
            ]);
        }
        await client.query(`UPDATE ballot SET state = 'open', private_key = NULL WHERE id = $1`, [ballot]);
      }
      return papersOf(client, ballot);
    });
  };
}

/** What was found when the box was to be closed; without `counted` it is still open, because papers are missing. */
export interface Count {
  readonly papers: number;
  readonly inBox: number;
  readonly counted?: readonly CountedPaper[];
}

/** Closes the box and gives what lies in it, in the order of the serials; asked again, the same. */
export function countPapers({ database }: Ports) {
  return async function countPapers({
    ballot,
    fewer,
  }: {
    readonly ballot: string;
    /** Whether papers may be missing. */
    readonly fewer: boolean;
  }): Promise<Count> {
    return locked(database, ballot, async (client, { state }) => {
      const papers = await papersOf(client, ballot);
      const { rows } = await client.query<CountedPaper>(
        'SELECT serial, choices, signature FROM ballot_vote WHERE ballot = $1 ORDER BY serial COLLATE "C"',
        [ballot],
      );
      const found = { papers, inBox: rows.length };
      if (state === 'open' && rows.length < papers && !fewer) return found;
      if (state !== 'open' && state !== 'closed') throw new Error(`Ballot ${ballot} is ${state}`);
      await client.query(`UPDATE ballot SET state = 'closed' WHERE id = $1`, [ballot]);
      return { ...found, counted: rows };
    });
  };
}

/** Throws away what lies in the box, uncounted. */
export function annulBallot({ database }: Ports) {
  return async function annulBallot({ ballot }: { readonly ballot: string }): Promise<void> {
    await locked(database, ballot, async (client) => {
      await client.query('DELETE FROM ballot_vote WHERE ballot = $1', [ballot]);
      await client.query(`UPDATE ballot SET state = 'annulled', private_key = NULL WHERE id = $1`, [ballot]);
    });
  };
}

async function papersOf(client: PoolClient, ballot: string): Promise<number> {
  const { rows } = await client.query<{ papers: number }>(
    'SELECT count(*)::integer AS papers FROM ballot_paper WHERE ballot = $1',
    [ballot],
  );
  return rows[0]?.papers ?? 0;
}

/** Works on a ballot while nobody else does: votes that are on their way are in the box before, or not at all. */
async function locked<T>(
  database: Ports['database'],
  ballot: string,
  work: (client: PoolClient, row: BallotRow) => Promise<T>,
): Promise<T> {
  return inTransaction(database, async (client) => {
    const { rows } = await client.query<BallotRow>(
      'SELECT state, private_key FROM ballot WHERE id = $1 FOR UPDATE',
      [ballot],
    );
    if (!rows[0]) throw new Error(`There is no ballot ${ballot}`);
    return work(client, rows[0]);
  });
}
