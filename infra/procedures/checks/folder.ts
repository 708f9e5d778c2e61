import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcedureDeclaration } from '../../../libs/domain';
import type { Finding, ProcedureFolder } from './finding';

/** What stories call at their end, see `test/support/reached.ts` and `refusals.ts`. */
const ENDS = {
  describeReach: 'what the stories have reached',
  describeRefusals: 'whether a case refuses what is wrong',
};

/** What is in the folder of a procedure, and what is missing there. */
export function folderFindings({ name, path, procedures }: ProcedureFolder): Finding[] {
  const findings: Finding[] = [];
  if (!existsSync(join(path, 'README.md')))
    findings.push({
      check: 'folder',
      at: 'README.md',
      message: 'there is none: say in plain words what it does',
    });
  if (!existsSync(join(path, 'workflow.ts')))
    findings.push({ check: 'folder', at: 'workflow.ts', message: 'there is none' });
  const generated = procedures.every(isGenerated);
  const stories = generated ? [] : storiesOf(path).map((file) => readFileSync(file, 'utf8'));
  for (const [call, asked] of Object.entries(ENDS)) {
    if (!generated && !stories.some((text) => text.includes(`${call}(`)))
      findings.push({
        check: 'folder',
        at: `${name}.story.spec.ts`,
        message: `no story asks ${asked}: end them with \`${call}\``,
      });
  }
  return [...findings, ...letterFindings(path, procedures)];
}

/** Corrections and imports of registers are made from the registers' own declarations and played by one register. */
export function isGenerated({ corrects, imports }: ProcedureDeclaration): boolean {
  return corrects !== undefined || imports !== undefined;
}

function letterFindings(path: string, procedures: ProcedureFolder['procedures']): Finding[] {
  const wanted = procedures
    .flatMap(({ acts, letters }) => [...Object.values(acts), ...Object.values(letters)])
    .map(({ template }) => `${template}.md`);
  const folder = join(path, 'letters');
  const present = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : [];
  const missing = wanted
    .filter((file) => !present.includes(file))
    .map((file) => [file, 'there is no such template'] as const);
  const spare = present
    .filter((file) => !wanted.includes(file))
    .map((file) => [file, 'no act and no letter uses this template'] as const);
  const empty = present
    .filter((file) => readFileSync(join(folder, file), 'utf8').trim() === '')
    .map((file) => [file, 'the template is empty'] as const);
  return [...missing, ...spare, ...empty].map(([file, message]) => ({
    check: 'letters',
    at: `letters/${file}`,
    message,
  }));
}

function storiesOf(path: string): string[] {
  return readdirSync(path).flatMap((entry) => {
    const file = join(path, entry);
    if (statSync(file).isDirectory()) return storiesOf(file);
    return entry.endsWith('.story.spec.ts') ? [file] : [];
  });
}
