import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { readSettings } from '../../libs/config';
import { destroyCaseKey, type NotErased } from '../../libs/encryption';
import { databaseConnection } from '../../libs/persistence';

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;

/**
 * `marino erase <case> --reason <text>`: destroys the key of a closed case. What Temporal and the record keep of its
 * histories can then be read by nobody; journal and documents stay, and so do when, why and by which account of this machine.
 */
export async function eraseCase(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { reason: { type: 'string' } },
    allowPositionals: true,
  });
  const [caseId] = positionals;
  const reason = values.reason?.trim();
  if (!caseId || !reason) {
    process.stderr.write('Usage: npm run -s marino -- erase <case> --reason <text>\n');
    return EXIT_USAGE;
  }
  const { database, erasureAfterDays } = readSettings();
  const pool = new Pool({ ...databaseConnection(database, 'marino erase'), max: 1 });
  try {
    const by = userInfo().username;
    const refusal = await destroyCaseKey(pool, caseId, { by, reason, afterDays: erasureAfterDays });
    if (refusal) {
      process.stderr.write(`${whyNot(refusal, caseId, erasureAfterDays)}\n`);
      return EXIT_REFUSED;
    }
    process.stdout.write(`The histories of case ${caseId} can no longer be read.\n`);
    return 0;
  } finally {
    await pool.end();
  }
}

function whyNot(refusal: NotErased, caseId: string, days: number): string {
  switch (refusal) {
    case 'unknown':
      return `There is no case "${caseId}".`;
    case 'open':
      return `Case ${caseId} is open: close it first.`;
    case 'tooEarly':
      return `Case ${caseId} has not been at rest for ${days} days (MARINO_ERASURE_AFTER).`;
    case 'already':
      return `The histories of case ${caseId} were erased before.`;
    case 'notEncrypted':
      return `Case ${caseId} is from before encryption: its histories have no key to destroy.`;
  }
}
