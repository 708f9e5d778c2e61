import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reportFailure } from './failure.mjs';
import { inProject } from './project.mjs';

const PROCEDURES = 'workflows/procedures';
/** What `npm run procedure:new` copies has its types, too. */
const NEW_PROCEDURE = 'infra/procedures/template';
const SHARED = 'workflows/casework/letters';

/**
 * Writes `letters.ts` of each procedure: what its templates ask for, as types. It is kept with the sources, so that the
 * compiler needs no build; a test says when it is out of date.
 */
export async function writeLetterTypes() {
  const { parseTemplate, withPartials } = await sourceOf('template-syntax.ts');
  const { declarationOfTemplates } = await sourceOf('template-types.ts');
  const read = (...path) => readFileSync(join(...path), 'utf8');
  const procedures = readdirSync(inProject(PROCEDURES)).map((name) => `${PROCEDURES}/${name}`);
  for (const procedure of [...procedures, NEW_PROCEDURE]) {
    const folder = inProject(procedure, 'letters');
    if (!existsSync(folder)) continue;
    const partOf = (name) => {
      const own = join(folder, 'parts', `${name}.md`);
      return read(existsSync(own) ? own : inProject(SHARED, `${name}.md`));
    };
    const templates = readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => [basename(file, '.md'), parseTemplate(withPartials(read(folder, file), partOf))]);
    const text = declarationOfTemplates(Object.fromEntries(templates));
    writeFileSync(inProject(procedure, 'letters.ts'), text);
  }
}

/** A module of `libs/letters` that imports nothing: it is needed before anything is compiled. */
async function sourceOf(file) {
  const { default: ts } = await import('typescript');
  const { outputText } = ts.transpileModule(readFileSync(inProject('libs/letters', file), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

if (process.argv[1] === import.meta.filename) await writeLetterTypes().catch(reportFailure);
