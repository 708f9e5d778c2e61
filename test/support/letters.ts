import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentData } from '../../activities/letters/document-data';
import { pdfRenderer } from '../../activities/letters/pdf/pdf-renderer';
import { templatesOnDisk } from '../../apps/worker/templates';
import type { DataOf, Template } from '../../libs/domain';
import { renderTemplate } from '../../libs/letters/template';
import { type Node, parseTemplate } from '../../libs/letters/template-syntax';
import { declarationOfTemplates } from '../../libs/letters/template-types';
import { demonstration, letterheadOf } from '../../libs/organisation';

const workflows = join(__dirname, '../../workflows');
const templates = templatesOnDisk();

/** Where to put the files for somebody to look at; nowhere if not set. */
const look = process.env['MARINO_LETTERS'];

type Templates = Readonly<Record<string, Template>>;

/** What each template of a procedure is filled with in its tests, in the types it asks for. */
export type Samples<L extends Templates> = { readonly [K in keyof L]: DataOf<L[K]> };

/** What the kit gives to a document; a test may want another day or no clock. */
const given = {
  today: '2026-03-09',
  unit: 'contributions',
  responsible: 'Giulia Ferrari',
  term: {
    termDays: 30,
    termStart: '2026-01-12',
    termDue: '2026-03-03',
    termUsed: 36,
    termPaused: 20,
    termLate: 6,
  },
};

/** The Markdown of a letter or an act filled with a sample, as the record keeps it. */
export function letterText(folder: string, template: Template, data: object, more: object = {}): string {
  const fact = {
    kind: 'letterSent' as const,
    document: '1',
    letter: template,
    title: template,
    template,
    addressee: 'Ente Morale «San Carlo»',
    data: { ...given, ...data, ...more },
    number: '2026/0000123',
  };
  return renderTemplate(
    templates.read(`${folder}/letters/${template}`),
    documentData(fact, (unit) => letterheadOf(demonstration, unit)),
  );
}

/**
 * What holds for the letters and acts of every procedure. With `MARINO_LETTERS=<folder>` their files are put there:
 * whoever writes a letter looks at it.
 *
 * @param more what the kit gives beside the data: the unit that writes
 */
export function describeLetters<L extends Templates>(
  folder: string,
  letters: L,
  samples: Samples<L>,
  more: object = {},
): void {
  const here = join(workflows, 'procedures', folder);
  const files = readdirSync(join(here, 'letters')).filter((file) => file.endsWith('.md'));

  test('the types of the templates are up to date: npm run letters', () => {
    const names = files.map((file) => file.replace(/\.md$/, ''));
    const parsed = names.map((name): [string, readonly Node[]] => [
      name,
      parseTemplate(templates.read(`${folder}/letters/${name}`)),
    ]);
    expect(readFileSync(join(here, 'letters.ts'), 'utf8')).toBe(
      declarationOfTemplates(Object.fromEntries(parsed)),
    );
  });

  describe.each(Object.entries(samples))('%s', (key, data) => {
    const template = letters[key] as Template;
    const text = letterText(folder, template, data as object, more);
    const render = () => pdfRenderer.render(text, { title: key, number: '2026/0000123', day: given.today });

    test('says everything in Italian words', () => {
      expect(text).not.toMatch(/\b(undefined|null|true|false)\b|\[object|\{\{|\}\}/);
      expect(text).not.toMatch(/['"]/);
    });

    test('takes less than 28,000 bytes, and less than a third of that for each further page', () => {
      const { content } = render();
      const pages = content.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(content.length).toBeLessThan(28_000 + (pages - 1) * 8_000);
    });

    test('is made alike again', () => {
      const { content } = render();
      expect(render().content.equals(content)).toBe(true);
      if (look) {
        mkdirSync(join(look, folder), { recursive: true });
        writeFileSync(join(look, folder, `${template}.pdf`), content);
      }
    });
  });
}
