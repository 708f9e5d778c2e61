import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from '../local/dependencies.mjs';
import { Failure, reportFailure } from '../local/failure.mjs';
import { createProgress } from '../local/progress.mjs';
import { inProject, requireNode } from '../local/project.mjs';

const TEMPLATE = inProject('infra/procedures/template');
const PROCEDURES = inProject('workflows/procedures');
const CATALOGUE = join(PROCEDURES, 'index.ts');

/** What the template calls itself. */
const EXAMPLE = {
  name: 'example-procedure',
  key: 'exampleProcedure',
  code: 'X00',
  it: 'Istanza al Gabinetto del Sindaco',
  en: 'Application to the Mayor’s Cabinet',
  kit: '../../../workflows/casework',
};

const USAGE = `Usage: npm run procedure:new -- <name> [--code P07] [--it 'Titolo'] [--en 'Title']
  <name>   English words with hyphens, such as hall-use: the name of the folder
  --code   the number of the procedure in the office's list; the next free X01, X02, … where it is not yet known
  --it     its title in Italian
  --en     its title in English`;

/** `npm run procedure:new`: a folder with a small procedure that passes every check, and its entry in the catalogue. */
async function main() {
  requireNode();
  const wanted = readArguments();
  const procedure = { ...wanted, ...namesFor(wanted.name), kit: '../../casework' };
  const taken = keysAndCodes();
  mustBeFree(procedure, taken);
  procedure.code ??= freeCode(taken);
  const catalogue = withEntry(readFileSync(CATALOGUE, 'utf8'), procedure);
  await ensureDependencies(createProgress(process.stderr));

  const files = filesIn(TEMPLATE).map((path) => [renamed(path, procedure), read(path)]);
  for (const [path, text] of files) {
    const target = join(PROCEDURES, procedure.name, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await formatted(target, renamed(text, procedure)));
  }
  writeFileSync(CATALOGUE, await formatted(CATALOGUE, catalogue));
  process.stdout.write(
    told(
      procedure,
      files.map(([path]) => path),
    ),
  );
}

function readArguments() {
  const options = { code: { type: 'string' }, it: { type: 'string' }, en: { type: 'string' } };
  let parsed;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${error.message}\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new Failure(USAGE);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Failure(
      `“${name}” is no name for a folder: use small letters, digits and hyphens, such as hall-use.`,
    );
  if (values.code !== undefined && !/^[A-Z]\d{2}$/.test(values.code))
    throw new Failure(`“${values.code}” is no code: it is a capital letter and two digits, such as P07.`);
  for (const title of [values.it, values.en])
    if (title !== undefined && (title.trim() === '' || /["\\`\n$]/.test(title)))
      throw new Failure(`“${title}” is no title: it has neither quotes nor backslashes, and is not empty.`);
  const typographic = (title) => title?.trim().replaceAll("'", '’');
  return {
    name,
    code: values.code,
    it: typographic(values.it) ?? EXAMPLE.it,
    en: typographic(values.en) ?? EXAMPLE.en,
  };
}

/** The names in code that follow from that of the folder. */
function namesFor(name) {
  const key = name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  return { key };
}

function mustBeFree({ name, key, code }, taken) {
  if (existsSync(join(PROCEDURES, name))) throw new Failure(`workflows/procedures/${name} is already there.`);
  if (taken.keys.has(key)) throw new Failure(`The key “${key}” is already taken: choose another name.`);
  if (code !== undefined && taken.codes.has(code))
    throw new Failure(
      `The code “${code}” is already taken. Taken are: ${[...taken.codes].sort().join(', ')}.`,
    );
  const used = [CATALOGUE, ...filesIn(TEMPLATE).map((path) => join(TEMPLATE, path))].map((path) =>
    readFileSync(path, 'utf8'),
  );
  if (!isIdentifier(key) || used.some((text) => new RegExp(`\\b${key}\\b`).test(text)))
    throw new Failure(
      `“${name}” says too little: the code of every procedure has something called “${key}”.`,
    );
}

function isIdentifier(key) {
  try {
    new Function(`'use strict'; let ${key};`);
    return true;
  } catch {
    return false;
  }
}

/** Keys and codes in the declarations that are there, whether or not the catalogue names them. */
function keysAndCodes() {
  const texts = filesIn(PROCEDURES)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(PROCEDURES, path), 'utf8'));
  const found = (pattern) =>
    new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, value]) => value)));
  return { keys: found(/\bkey: '(\w+)'/g), codes: found(/\bcode: '([A-Z]+\d*)'/g) };
}

function freeCode({ codes }) {
  for (let number = 1; ; number += 1) {
    const code = `X${String(number).padStart(2, '0')}`;
    if (!codes.has(code)) return code;
  }
}

/** The catalogue with the declaration and the body of the procedure, last in its list. */
function withEntry(text, { name, key }) {
  const imports = [...text.matchAll(/^import .* from '\.\/.*';\n/gm)].at(-1);
  const list = /^const folders: readonly Folder\[\] = \[\n[^]*?^(?=\];)/m.exec(text);
  if (!imports || !list)
    throw new Failure(
      'workflows/procedures/index.ts has no list of folders that this command knows: add it by hand.',
    );
  const afterImports = imports.index + imports[0].length;
  const afterList = list.index + list[0].length;
  return [
    text.slice(0, afterImports),
    `import { ${key} } from './${name}/procedure';\n`,
    text.slice(afterImports, afterList),
    `  { procedures: [${key}], orchestration: () => require('./${name}/workflow') as Orchestration },\n`,
    text.slice(afterList),
  ].join('');
}

function renamed(text, procedure) {
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  return text
    .replaceAll(EXAMPLE.kit, procedure.kit)
    .replaceAll(EXAMPLE.name, procedure.name)
    .replaceAll(EXAMPLE.key, procedure.key)
    .replaceAll(capital(EXAMPLE.key), capital(procedure.key))
    .replaceAll(EXAMPLE.code, procedure.code)
    .replaceAll(EXAMPLE.it, procedure.it)
    .replaceAll(EXAMPLE.en, procedure.en);
}

const read = (path) => readFileSync(join(TEMPLATE, path), 'utf8');

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** As Prettier writes it; letters stay as they are. */
async function formatted(path, text) {
  const prettier = await import('prettier');
  const { ignored, inferredParser } = await prettier.getFileInfo(path, {
    ignorePath: inProject('.prettierignore'),
  });
  if (ignored || !inferredParser) return text;
  return prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
}

function told({ name, key, code }, files) {
  return `Procedure ${key} (${code}) is in workflows/procedures/${name} and in the catalogue:
${files.map((file) => `  ${file}`).join('\n')}

It can be played as it is. Now make it yours: its texts and its law, then forms, rules and steps.
  npm run -s procedure:check -- ${name}   what is wrong with it
  npm test -- types lint unit ${name}     types, rules, letters
  npm test -- engine ${name}              its stories
docs/adding-a-procedure.md explains each file.
`;
}

main().catch(reportFailure);
