import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import { eventually } from './eventually';
import type { Office } from './office';

/** Played once, however many stories stand on it. */
export function once<T>(play: () => Promise<T>): () => Promise<T> {
  let played: Promise<T> | undefined;
  return () => (played ??= play());
}

/** Exactly these tasks are open, at the latest when what the clock has set off is on record. */
export async function opens(office: Office, id: string, keys: string[]): Promise<void> {
  await eventually(`open tasks ${keys.join()} of case ${id}`, async () =>
    isDeepStrictEqual(await keysOf(office, id), keys) ? true : undefined,
  );
}

export async function sends(office: Office, id: string, ...letters: string[]): Promise<void> {
  await eventually(`letters ${letters.join()} of case ${id}`, async () => {
    const sent = await lettersOf(office, id);
    return letters.every((letter) => sent.includes(letter)) ? true : undefined;
  });
}

export async function keysOf(office: Office, id: string): Promise<string[]> {
  return (await office.openTasks(id)).map(({ key }) => key).toSorted();
}

export async function lettersOf(office: Office, id: string): Promise<string[]> {
  return (await office.facts(id))
    .filter(({ kind }) => kind === 'letterSent')
    .map(({ letter }) => String(letter));
}

/** The deadline has passed, and what follows from it is on record. */
export function expires(office: Office, id: string, key: string): Promise<true> {
  return eventually(`deadline ${key} of case ${id} has expired`, async () =>
    (await office.deadlines(id)).some((deadline) => deadline.key === key && deadline.state === 'expired')
      ? true
      : undefined,
  );
}

/** The text of the last document with this title. */
export async function document(database: Pool, id: string, title: string): Promise<string> {
  const { rows } = await database.query<{ text: string }>(
    `SELECT text FROM document JOIN document_text USING (sha256) WHERE case_id = $1 AND title = $2
     ORDER BY at DESC LIMIT 1`,
    [id, title],
  );
  if (!rows[0]) throw new Error(`Case ${id} has no document ${title}`);
  return rows[0].text;
}

/** The case is refused, with the paths of the form's problems where it is the form. */
export async function refused(
  command: Promise<unknown>,
  code: string,
  paths: (string | number)[][] = [],
): Promise<void> {
  const refusal = await command.then(
    () => undefined,
    (error: unknown) => error as { code: string; details?: { problems?: { path: unknown }[] } },
  );
  expect(refusal?.code).toBe(code);
  expect((refusal?.details?.problems ?? []).map(({ path }) => path)).toEqual(paths);
}

export function stageOf(office: Office, id: string, stage: string): Promise<true> {
  return eventually(`stage ${stage} of case ${id}`, async () =>
    (await office.caseFile(id)).stage === stage ? true : undefined,
  );
}
