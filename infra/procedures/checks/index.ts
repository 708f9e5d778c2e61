/* eslint-disable @typescript-eslint/no-require-imports -- folders are found by name, as the catalogue is not yet known when
   this is compiled */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../libs/config';
import type { ProcedureDeclaration } from '../../../libs/domain';
import type { LocalDate, Parameter } from '../../../libs/law';
import { declarationFindings } from './declaration';
import type { Finding, ProcedureFolder } from './finding';
import { folderFindings } from './folder';
import { isParameter, parameterFindings } from './parameters';
import { ruleFindings } from './rules';

export { checks, type Finding, type ProcedureFolder } from './finding';
export { doubtsOf } from './parameters';
export {
  declaredThings,
  keepReach,
  keepReachOfRegister,
  lastReach,
  type Reached,
  reachedThings,
  reachFindings,
} from './reach';

/** Compiled modules beside these, or sources where a test reads sources. */
const modules = join(__dirname, '../../../workflows/procedures');

/** The folders of a catalogue, in its order. */
export function foldersOf(catalogue: readonly ProcedureDeclaration[]): ProcedureFolder[] {
  return [...new Set(catalogue.map(({ folder }) => folder))].map((name) => {
    const procedures = catalogue.filter(({ folder }) => folder === name);
    return {
      name,
      path: join(projectRoot, 'workflows/procedures', name),
      procedures,
      parameters: parametersOf(name, procedures),
    };
  });
}

/** What can be known of a declaration without running a case of it. */
export { declarationFindings };

/** What holds of a folder as a whole. */
export function findingsInFolder(folder: ProcedureFolder, today: LocalDate): Finding[] {
  return [
    ...folderFindings(folder),
    ...ruleFindings(folder.path),
    ...folder.parameters.flatMap((parameter) => parameterFindings(parameter, today)),
  ];
}

function parametersOf(name: string, procedures: readonly ProcedureDeclaration[]): Parameter<unknown>[] {
  const file = join(modules, name, 'parameters');
  const own = ['.js', '.ts'].some((ending) => existsSync(`${file}${ending}`))
    ? Object.values(require(file) as Record<string, unknown>).filter(isParameter)
    : [];
  const declared = procedures.flatMap(({ term, publicNotice }): Parameter<unknown>[] => [
    ...(term ? [term.days, ...(term.extension ? [term.extension] : [])] : []),
    ...publicNotice.parameters,
  ]);
  return [...new Map([...own, ...declared].map((parameter) => [parameter.key, parameter])).values()];
}
