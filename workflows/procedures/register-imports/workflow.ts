import type { ProcedureDeclaration } from '../../../libs/domain';
import { type Body, type Case, endEntry, enter, type Outcome } from '../../casework';
import type { importOf } from './procedure';

type Import = ReturnType<typeof importOf>;

/**
 * Writes every row. They are pushed without a wait between them, so that one turn and one transaction has them all, or none
 * is written.
 */
async function runImport(kase: Case<Import>): Promise<Outcome<Import>> {
  const { rows, reason } = kase.application;
  const why = { by: kase.start.actor, reason };
  const count = (wanted: string): number => rows.filter(({ change }) => change === wanted).length;
  kase.record({ entered: count('new'), changed: count('changed'), ended: count('ended') });
  const written = rows.map(async ({ change, key, entry, from, to }) => {
    if (change === 'ended' && to !== undefined) await endEntry(kase, 'register', key, to, why);
    else await enter(kase, 'register', { key, entry, from, to, ...why });
  });
  await Promise.all(written);
  follow(kase);
  return 'done';
}

/** What an entry has to be watched for is the work of a case of its own, where its register says so. */
function follow(kase: Case<Import>): void {
  const { followedBy } = kase.declaration.registers.register;
  if (!followedBy) return;
  for (const { key, entry, from, follows } of kase.application.rows) {
    const application = follows ? followedBy.applicationOf(key, entry, from) : undefined;
    if (application) kase.relations.open(followedBy.procedure, application, { by: kase.start.actor });
  }
}

/** The body of every import; which register it is about follows from the declaration of the case. */
export function bodiesOf(
  imports: readonly ProcedureDeclaration[],
): Record<string, Body<ProcedureDeclaration>> {
  const body = runImport as unknown as Body<ProcedureDeclaration>;
  return Object.fromEntries(imports.map(({ key }) => [key, body]));
}
