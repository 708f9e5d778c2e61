import type { Text } from '../../libs/domain';
import { describeValue } from '../../libs/law';
import { demonstration } from '../../libs/organisation';
import { catalogue } from '.';

const offices = new Set(demonstration.offices.map(({ id }) => id));

describe.each(catalogue.map((procedure) => [procedure.key, procedure] as const))('%s', (_, procedure) => {
  const { publicNotice: notice, term } = procedure;

  test('names offices that exist', () => {
    const named = [
      ...notice.decides.map(({ office }) => office),
      ...(notice.startedBy === 'application' ? [notice.desk] : []),
      ...(term ? [term.substitute] : []),
    ];
    expect(named.filter((office) => !offices.has(office))).toEqual([]);
  });

  test('tells the public everything in both languages', () => {
    const texts = textsIn(notice);
    expect(texts.length).toBeGreaterThan(0);
    for (const { it, en } of texts) {
      for (const text of [it, en]) expect(text.trim()).not.toBe('');
      expect(it).not.toMatch(/['"]/);
    }
  });

  test('has parameters that can be read by people, each once, past values included', () => {
    const keys = notice.parameters.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)]);
    for (const parameter of notice.parameters) {
      for (const { value } of parameter.values) {
        for (const language of ['it', 'en'] as const)
          expect(describeValue(parameter, value, language)).not.toBe('');
      }
    }
  });

  test('tells how an application is made, where the procedure begins with one', () => {
    expect(notice.startedBy).toBe(procedure.opening.protocol ? 'application' : 'ownMotion');
  });
});

/** Every pair of texts found anywhere in a value. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('it' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}
