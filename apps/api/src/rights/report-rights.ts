import type { ProcedureDeclaration } from '../../../../libs/domain';
import { watchesHouse } from './case-rights';
import { holds, type Reader } from './reader';

/** Of whose late cases the reader gets the report: who watches of all procedures, a substitute of its own. */
export function proceduresReportedTo(
  reader: Reader,
  procedures: readonly ProcedureDeclaration[],
): ProcedureDeclaration[] {
  return procedures.filter(({ term }) => term && (watchesHouse(reader) || holds(reader, term.substitute)));
}
