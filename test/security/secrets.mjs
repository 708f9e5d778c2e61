import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Failure } from '../../infra/local/failure.mjs';
import { inProject, PROJECT_ROOT } from '../../infra/local/project.mjs';

/**
 * Rules of our own in place of a tool: the known ones are built with Go for minutes or come as a binary from elsewhere, and
 * this must run with Node alone. They look for forms, not for names, so they find what nobody thought of.
 */
const RULES = {
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/=\s]{40,}/g,
  'a key of a cloud': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b|\bya29\.[\w-]{20,}/g,
  'a token of a code or chat service':
    /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{50,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{36}|xox[abprs]-[\w-]{10,}|sk-[A-Za-z0-9-]{32,})\b/g,
  'a signed token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/g,
  'a password in an address': /\b[a-z][a-z0-9+]{2,}:\/\/[^\s:/@'"`]+:(?<value>[^\s@'"`]{3,})@/gi,
  'a password or a key given as a value':
    /(?:passwor[dt]|passwd|secret|api[_-]?key|token|credential)["']?\s*[:=]\s*["'](?<value>[^"'\s]{12,})["']/gi,
  'a master key': /^[\w.-]{1,40} (?<value>[A-Za-z0-9+/]{43}=)$/gm,
};

/** Made by tools, with fingerprints throughout, or recorded from cases that are invented. */
const LEFT_OUT = /^(package-lock\.json|infra\/temporal\/go\.sum|test\/histories\/.*\.json)$/;
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|ttf|otf|pdf|gz|br)$/;
const LARGEST = 2 * 1024 ** 2;

/** Values that stand for one: placeholders, expressions, words with hyphens between them. */
const NO_SECRET = /^(password|secret|token|\$\{.*|<.*|\.{3}|x+|\*+|%.*|[a-z]+(-[a-z]+)+)$/i;
/** Chance has more of it than words: bits for each character. */
const WORDS_BELOW = 3.5;

/** Where secrets seem to stand among the files that git tracks, without showing them. */
export function secretsInTree() {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: PROJECT_ROOT, encoding: 'utf8' });
  if (status !== 0)
    throw new Failure('The files of the project could not be listed: this needs git and a clone.');
  return stdout
    .split('\0')
    .filter((path) => path !== '' && !LEFT_OUT.test(path) && !BINARY.test(path))
    .filter((path) => statSync(inProject(path), { throwIfNoEntry: false })?.size < LARGEST)
    .flatMap((path) =>
      secretsIn(readFileSync(inProject(path), 'utf8')).map(({ line, what }) => `${path}:${line} ${what}`),
    );
}

export function secretsIn(text) {
  return Object.entries(RULES).flatMap(([what, rule]) =>
    [...text.matchAll(rule)]
      .filter(({ groups }) => groups === undefined || isChance(groups.value))
      .map(({ index }) => ({ line: text.slice(0, index).split('\n').length, what })),
  );
}

function isChance(value) {
  return !NO_SECRET.test(value) && entropyOf(value) >= WORDS_BELOW;
}

/** Shannon's, in bits for each character. */
function entropyOf(text) {
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => {
    const share = count / text.length;
    return bits - share * Math.log2(share);
  }, 0);
}
