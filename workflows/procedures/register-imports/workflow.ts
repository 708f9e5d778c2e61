import type { ProcedureDeclaration } from '../../../libs/domain';
import { applyAll, type Body, type Case, type Outcome } from '../../casework';
import type { importOf } from './procedure';

type Import = ReturnType<typeof importOf>;

/** Writes every row, or none where another case has written one of the entries since the table was checked. */
async function runImport(kase: Case<Import>): Promise<Outcome<Import>> {
  const { rows, reason } = kase.application;
  const changes = rows.map(({ change, key, entry, from, to, seen = 0 }) =>
    change === 'ended' && to !== undefined
      ? { ends: key, lastDay: to, seen }
      : { key, entry, from, to, seen },
  );
  const unwritten = await applyAll(kase, 'register', changes, { by: kase.start.actor, reason });
  const keptBy = (why: string) => {
    const keys = unwritten.filter((one) => one.why === why).map(({ key }) => key);
    return rows.filter(({ key }) => keys.includes(key)).map(({ line, key }) => ({ line, key }));
  };
  if (keptBy('outdated').length > 0) {
    kase.record({ outdated: keptBy('outdated') });
    return 'outdated';
  }
  if (keptBy('belowUse').length > 0) {
    kase.record({ belowUse: keptBy('belowUse') });
    return 'belowUse';
  }
  const count = (wanted: string): number => rows.filter(({ change }) => change === wanted).length;
  kase.record({ entered: count('new'), changed: count('changed'), ended: count('ended') });
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
