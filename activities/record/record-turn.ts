import { ApplicationFailure } from '@temporalio/common';
import type { Pool, PoolClient } from 'pg';
import {
  changesOf,
  changesOfTurn,
  type Fact,
  isOfPopulation,
  type JournalEntry,
  type PlacedChange,
  type RecordedTurn,
  type Turn,
} from '../../libs/domain';
import { inTransaction } from '../../libs/persistence';
import { type Writing, type WrittenDocument, writeDocument } from '../letters/write-document';
import type { Ports } from '../ports';
import { assignNumbers, needsNumber } from './numbers';
import { assigneesIn, DistributingOffices, givenBefore, giveOut } from './distribution';
import { decideEscalations, escalatedBefore, escalationsIn, isEscalation } from './escalations';
import { decidePopulations, populationsBefore, populationsIn } from './populations';
import { decidedBefore, decideRegisters, decisionsIn, isOfRegister } from './registers';
import { decideSpending, isSpending, lockBudget, spendingBefore, spendingIn } from './spending';

/**
 * Writes one workflow turn: journal, numbers, documents and read models in one transaction. Repeated
 * with the same turn it changes nothing and gives the same answer.
 */
export function recordTurn(ports: Ports) {
  const { database, changed } = ports;
  const distributing = new DistributingOffices(database);

  return async function recordTurn(turn: Turn): Promise<RecordedTurn> {
    const decides =
      turn.entries.some(
        ({ fact }) => isOfRegister(fact) || isEscalation(fact) || isSpending(fact) || isOfPopulation(fact),
      ) || (await distributing.concern(turn.entries));
    const full = async (decided: boolean): Promise<RecordedTurn> => {
      // Before the transaction: whoever waits for a second connection with one in hand may wait for ever.
      const letterhead = await ports.letterheads();
      return inTransaction(database, (client) =>
        recordFullTurn(client, { ...ports, letterhead }, turn, decided),
      );
    };
    const isPlain = !decides && !turn.entries.some(({ fact }) => needsTransaction(fact));
    const recorded = (isPlain && (await recordPlainTurn(turn))) || (await full(decides || isPlain));
    changed({ case: turn.case, position: recorded.position });
    return recorded;
  };

  /** Most turns only move tasks: for them one statement is the whole transaction. Undefined where something else stands. */
  async function recordPlainTurn(turn: Turn): Promise<RecordedTurn | undefined> {
    const position = await write(database, turn, turn.entries, changesOfTurn(turn.case, turn.entries));
    return position === null ? undefined : { position, numbers: {} };
  }
}

function needsTransaction(fact: Fact): boolean {
  return needsNumber(fact) || fact.kind === 'documentAdded';
}

/** @param decides whether the record decides about something, now or when it wrote this turn before */
async function recordFullTurn(
  client: PoolClient,
  ports: Writing,
  turn: Turn,
  decides: boolean,
): Promise<RecordedTurn> {
  const { entries: numbered, numbers } = await assignNumbers(client, turn);
  // The number stands in the document, so it is made while the register is locked: some milliseconds a page.
  const written = numbered.map((entry) => writeDocument(ports, entry));
  const named = written.map(({ entry }) => entry);
  const answer = (position: number, entries: readonly JournalEntry[]): RecordedTurn => ({
    position,
    numbers,
    ...(decides && {
      decisions: decisionsIn(entries),
      spending: spendingIn(entries),
      populations: populationsIn(entries),
      assignees: assigneesIn(entries),
      escalations: escalationsIn(entries),
    }),
  });
  const standing = decides ? await factsStanding(client, turn) : [];
  // With what may have to go again: nobody moves these lines until this turn is written.
  await lockBudget(client, [...named.map(({ fact }) => fact), ...standing]);
  if (standing.length > 0) {
    // Something stands under this turn: the same, or what will not count and must go before anything is decided.
    const registers = decidedBefore(named, standing);
    const decided = populationsBefore(spendingBefore(registers, standing), standing);
    const before = escalatedBefore(givenBefore(decided, standing), standing);
    const position = await write(client, turn, before, []);
    if (position !== null) return answer(position, before);
    await supersede(client, turn);
  }
  const entries = decides ? await decide(client, turn, named) : named;
  const all = changesOfTurn(turn.case, entries);
  let position = await write(client, turn, entries, all);
  if (position === null) {
    await supersede(client, turn);
    position = await write(client, turn, entries, all);
    if (position === null) throw new Error(`Turn ${turn.turn} of case ${turn.case} could not be superseded`);
  }
  for (const { document } of written) if (document) await keepDocument(client, turn.case, document);
  for (const { fact, at } of entries) {
    if (fact.kind === 'documentAdded') await keepAttachment(client, turn.case, fact, at);
  }
  return answer(position, entries);
}

/** Everything that the record and no case decides, each where nobody else decides about the same. */
async function decide(
  client: PoolClient,
  turn: Turn,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const registers = await decideRegisters(client, turn, entries);
  const spending = await decideSpending(client, turn, registers);
  const populations = await decidePopulations(client, turn, spending);
  return giveOut(client, turn, await decideEscalations(client, populations));
}

/** What stands under this turn or a later one of its run. */
async function factsStanding(client: PoolClient, turn: Turn): Promise<Fact[]> {
  const { rows } = await client.query<{ fact: Fact }>('SELECT fact FROM live_entries($1, $2, $3)', [
    turn.case,
    turn.run,
    turn.turn,
  ]);
  return rows.map(({ fact }) => fact);
}

/** Marks the unconfirmed turn as superseded and makes the read models anew from what counts. */
async function supersede(client: PoolClient, turn: Turn): Promise<void> {
  const at = new Date(turn.entries[0]?.at ?? 0).toISOString();
  await client.query('SELECT supersede_turn($1, $2, $3, $4, $5)', [
    turn.case,
    turn.run,
    turn.turn,
    turn.event,
    at,
  ]);
  await client.query('SELECT forget_register_entries($1)', [turn.case]);
  for (const table of ['duty_done', 'spending_movement'])
    await client.query(
      `DELETE FROM ${table} d USING superseded_range s
       WHERE d.case_id = $1 AND s.case_id = d.case_id AND d.position BETWEEN s.first AND s.last`,
      [turn.case],
    );
  const { rows } = await client.query<Pick<JournalEntry, 'fact' | 'actor'> & { at: Date; position: number }>(
    `SELECT j.position, j.fact, j.at, j.actor FROM journal j
     WHERE j.case_id = $1 AND NOT EXISTS (
       SELECT FROM superseded_range s WHERE s.case_id = j.case_id AND j.position BETWEEN s.first AND s.last)
     ORDER BY j.position`,
    [turn.case],
  );
  const live: PlacedChange[] = rows.flatMap(({ position, fact, at, actor }) =>
    changesOf(turn.case, { fact, at: at.getTime(), actor }).map((change) => ({ ...change, entry: position })),
  );
  await client.query(
    `SELECT apply_change(c, (c->>'entry')::integer) FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY l (c, n) ORDER BY n`,
    [JSON.stringify(live)],
  );
}

/** @returns the position reached, or null when another content stands under this turn */
async function write(
  client: Pool | PoolClient,
  turn: Turn,
  entries: readonly JournalEntry[],
  all: readonly PlacedChange[],
): Promise<number | null> {
  try {
    const { rows } = await client.query<{ position: number | null }>({
      name: 'record-turn',
      text: 'SELECT record_turn($1, $2, $3, $4, $5::json, $6::jsonb) AS position',
      values: [
        turn.case,
        turn.run,
        turn.turn,
        turn.event,
        JSON.stringify(entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() }))),
        JSON.stringify(all),
      ],
    });
    return rows[0]?.position ?? null;
  } catch (error) {
    throw isSecondOpening(error) ? secondOpening(turn.case, error as Error) : error;
  }
}

/** What the database answers to a run that opens a case which another run has opened. */
function isSecondOpening(error: unknown): boolean {
  return (error as { constraint?: unknown }).constraint === 'case_opened_once';
}

/** Trying again would change nothing: the run has to end. */
function secondOpening(caseId: string, cause: Error): ApplicationFailure {
  return ApplicationFailure.create({
    message: `Case ${caseId} has been opened before`,
    type: 'caseOpenedBefore',
    nonRetryable: true,
    cause,
  });
}

async function keepDocument(client: PoolClient, caseId: string, document: WrittenDocument): Promise<void> {
  const { id, kind, title, mediaType, content, sha256, number, at, text } = document;
  await client.query({
    name: 'keep-document',
    text: `WITH kept AS (
      INSERT INTO document (id, case_id, kind, title, media_type, size, sha256, number, at, content)
      VALUES ($1, $2, $3, $4, $5, length($6::bytea), $7, $8, $9, $6) ON CONFLICT (id) DO NOTHING)
    INSERT INTO document_text (sha256, text) VALUES ($7, $10) ON CONFLICT (sha256) DO NOTHING`,
    values: [id, caseId, kind, title, mediaType, content, sha256, number, new Date(at).toISOString(), text],
  });
}

/** Keeps what was brought, here or to the case from which it was taken over: its content never travels through a workflow. */
async function keepAttachment(
  client: PoolClient,
  caseId: string,
  { document, title, upload, taken, filed }: Extract<Fact, { kind: 'documentAdded' }>,
  at: number,
): Promise<void> {
  await client.query(
    `INSERT INTO document (id, case_id, kind, title, media_type, size, sha256, at, content)
     SELECT $1, $2, 'attachment', coalesce($5, title), media_type, size, sha256, $4, content FROM upload WHERE id = $3
     ON CONFLICT (id) DO NOTHING`,
    [document, caseId, upload, new Date(at).toISOString(), (taken ?? filed) ? title : null],
  );
}
