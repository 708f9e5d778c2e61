import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../libs/config';

/** What the command says and how it ends; none of these gets as far as writing anything. */
function answerTo(...args: string[]): { status: number | null; said: string } {
  const command = join(projectRoot, 'infra/procedures/new.mjs');
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  return { status, said: stderr };
}

test.each([
  ['no name', [], 'Usage: npm run procedure:new -- <name>'],
  ['two names', ['hall-use', 'hall'], 'Usage: npm run procedure:new -- <name>'],
  ['an option nobody knows', ['hall-use', '--folder'], "Unknown option '--folder'"],
  ['a name with capitals', ['HallUse'], '“HallUse” is no name for a folder'],
  ['a path', ['../hall-use'], '“../hall-use” is no name for a folder'],
  ['a name that is there', ['patronage'], 'workflows/procedures/patronage is already there'],
  ['a key that is taken', ['access-request'], 'The key “accessRequest” is already taken'],
  ['a word of the language', ['class'], '“class” says too little'],
  ['a word of the template', ['office'], '“office” says too little'],
  ['a word of the catalogue', ['folders'], '“folders” says too little'],
  [
    'a code that is taken',
    ['hall-use', '--code', 'P10'],
    'The code “P10” is already taken. Taken are: AUT, P01, P02, ',
  ],
  ['a code that is none', ['hall-use', '--code', 'p1'], '“p1” is no code'],
  ['a title with quotes', ['hall-use', '--en', 'The "hall"'], 'is no title'],
])('%s is refused with a reason', (_, args, reason) => {
  const { status, said } = answerTo(...args);
  expect(said).toContain(reason);
  expect(said).not.toMatch(/\n\s+at /);
  expect(status).toBe(1);
});
