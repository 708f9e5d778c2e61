import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Finding } from './finding';

/** How sources of law are written: an article, the number of an act, or a standard of internal auditing. */
const LAW = /\b([Ss]tandards? \d|artt?\.|L\. \d|L\.R\. |LR |D\.Lgs|D\.P\.R|D\.L\.|TUEL|c\.c\.|c\.p\.c\.)/;

/**
 * Rules of a folder that do not say where they come from. A rule says it in the comment above it, by a `cite(…)` in it, by
 * a parameter, which has its source, or by another rule of the folder that it uses or is a step of.
 */
export function ruleFindings(folder: string): Finding[] {
  const rules = ruleFilesOf(folder).flatMap((file) => rulesIn(folder, file));
  const cited = new Set(rules.filter(({ cites }) => cites).map(({ name }) => name));
  const names = new Set(rules.map(({ name }) => name));
  for (let before = -1; before !== cited.size;) {
    before = cited.size;
    for (const { name, uses } of rules) {
      if (uses.some((used) => cited.has(used))) cited.add(name);
      if (cited.has(name)) for (const step of uses) if (names.has(step)) cited.add(step);
    }
  }
  return rules
    .filter(({ name, exported }) => exported && !cited.has(name))
    .map(({ name, file }) => ({
      check: 'rules',
      at: `${file} ${name}`,
      message: 'cites no law: name the article in the comment above it',
    }));
}

interface Rule {
  readonly name: string;
  readonly file: string;
  readonly exported: boolean;
  readonly cites: boolean;
  readonly uses: readonly string[];
}

function ruleFilesOf(folder: string): string[] {
  const inside = join(folder, 'rules');
  const several = existsSync(inside) ? readdirSync(inside).map((name) => `rules/${name}`) : [];
  return ['rules.ts', ...several].filter(
    (file) =>
      existsSync(join(folder, file)) && file.endsWith('.ts') && !/\.spec\.ts$|\/index\.ts$/.test(file),
  );
}

function rulesIn(folder: string, file: string): Rule[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).map((rule): Rule => {
    const uses = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) uses.add(node.text);
      node.forEachChild(visit);
    };
    rule.body?.forEachChild(visit);
    const comments = ts.getLeadingCommentRanges(text, rule.pos) ?? [];
    return {
      name: rule.name?.text ?? 'default',
      file,
      exported: rule.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false,
      cites:
        comments.some(({ pos, end }) => LAW.test(text.slice(pos, end))) ||
        uses.has('cite') ||
        uses.has('auditStandard') ||
        uses.has('parameters'),
      uses: [...uses],
    };
  });
}
