import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTemplate, type TemplateData } from '../../libs/domain/template';

/** Everything a template may be given; the second list holds what may be missing or empty. */
export type Samples = Readonly<Record<string, readonly [TemplateData, readonly string[]]>>;

/**
 * The letters of a folder with a sample each: they ask for what they are given and for nothing else, and stop at what is
 * missing. `commonOf` gives what a letter gets anyway, such as the applicant.
 */
export function describeLetters(
  folder: string,
  samples: Samples,
  commonOf: (name: string) => TemplateData,
): void {
  const read = (name: string) => readFileSync(join(folder, 'letters', `${name}.md`), 'utf8');

  test('every template has a sample here', () => {
    const templates = readdirSync(join(folder, 'letters')).map((file) => file.replace(/\.md$/, ''));
    expect(templates.toSorted()).toEqual(Object.keys(samples).toSorted());
  });

  describe.each(Object.entries(samples))('%s', (name, [sample, optional]) => {
    const data = { ...commonOf(name), ...sample, number: '2026/0000123', today: '2026-10-08' };

    test('asks for nothing it is not given and leaves out nothing it is given', () => {
      const asked = new Set<string>();
      const watched = new Proxy(data, {
        getOwnPropertyDescriptor(target, key) {
          asked.add(String(key));
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
      });
      const text = renderTemplate(read(name), watched);
      expect(text).not.toMatch(/\bundefined\b|\bnull\b|\[object|\{\{|\}\}/);
      const unknown = [...asked].filter((key) => !(key in data));
      expect(unknown.filter((key) => !ofRows(data).has(key))).toEqual([]);
      expect(Object.keys(sample).filter((key) => !asked.has(key))).toEqual([]);
    });

    test('can do without what may be missing', () => {
      const least = Object.fromEntries(Object.entries(data).filter(([key]) => !optional.includes(key)));
      expect(renderTemplate(read(name), least)).toMatch(/^Comune di Milano/);
    });

    test('stops at anything else that is missing', () => {
      for (const key of Object.keys(sample).filter((candidate) => !optional.includes(candidate))) {
        const rest = Object.fromEntries(Object.entries(data).filter(([candidate]) => candidate !== key));
        expect([key, rendered(read(name), rest)]).toEqual([key, false]);
      }
    });
  });
}

function rendered(template: string, data: TemplateData): boolean {
  try {
    renderTemplate(template, data);
    return true;
  } catch {
    return false;
  }
}

/** Names that rows bring along: looked for in the row first, so they are no names of the letter. */
function ofRows(data: TemplateData): Set<string> {
  const rows = Object.values(data).filter((value): value is TemplateData[] => Array.isArray(value));
  return new Set(rows.flat().flatMap((row) => Object.keys(row)));
}
