import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { ProcedureDeclaration } from '../../../../../libs/domain';
import type { importOf } from '../../../../../workflows/procedures/register-imports/procedure';
import { Problem } from '../../problem/problem';
import { lastWritten } from './last-written';

type Import = z.output<ReturnType<typeof importOf>['opening']['form']>;

/**
 * Refuses with `registerChanged` an import whose rows were checked against what the register no longer says, and names
 * them. The case looks once more in the transaction that writes.
 */
export async function requireUnchanged(
  dataSource: DataSource,
  { imports }: ProcedureDeclaration,
  application: unknown,
): Promise<void> {
  if (imports === undefined) return;
  const last = await lastWritten(dataSource, imports);
  const problems = (application as Import).rows.flatMap(({ line, key, seen = 0 }, index) =>
    seen === (last.get(key) ?? 0)
      ? []
      : [
          {
            path: ['application', 'rows', index, 'key'],
            line,
            message: {
              it: `Riga ${line}: l’iscrizione «${key}» è cambiata dopo il controllo.`,
              en: `Row ${line}: the entry “${key}” has changed since the check.`,
            },
          },
        ],
  );
  if (problems.length === 0) return;
  const lines = problems.map(({ line }) => line).join(', ');
  throw new Problem('registerChanged', {
    detail: {
      it: `Il registro è cambiato dopo il controllo della tabella, nelle righe ${lines}: nulla è stato scritto.`,
      en: `The register has changed since the table was checked, in rows ${lines}: nothing was written.`,
    },
    problems: problems.map(({ path, message }) => ({ path, message })),
  });
}
