import fc from 'fast-check';
import { readBlocks } from './blocks';
import { renderTemplate } from './template';
import { withPartials } from './template-syntax';

test.each([
  ['Spett. {{body}}', { body: 'Ente' }, 'Spett. Ente'],
  ['n. {{count}}', { count: 3 }, 'n. 3'],
  ['{{resolution.number}}', { resolution: { number: '12' } }, '12'],
  ['euro {{money sum}}', { sum: '3576000.00' }, 'euro 3.576.000,00'],
  ['{{date on}}', { on: '2012-10-05' }, '5 ottobre 2012'],
  ['entro {{il on}}', { on: '2012-08-08' }, 'entro l’8 agosto 2012'],
  ['fino {{al on}}', { on: '2012-10-05' }, 'fino al 5 ottobre 2012'],
  ['{{dal on}}', { on: '2012-10-11' }, 'dall’11 ottobre 2012'],
  ['{{giorni late}}', { late: 1 }, '1 giorno'],
  ['{{giorni late}}', { late: 12 }, '12 giorni'],
  ['{{#if a}}sì{{else}}no{{/if}}', { a: true }, 'sì'],
  ['{{#if a}}sì{{else}}no{{/if}}', { a: false }, 'no'],
  ['{{#if a}}sì{{/if}}', {}, ''],
  ['{{#if a}}sì{{/if}}', { a: [] }, ''],
  ['{{#if a}}sì{{/if}}', { a: '' }, ''],
  ['{{#if a}}sì{{/if}}', { a: 0 }, ''],
  ['{{#is a one}}1{{/is}}{{#is a two}}2{{/is}}', { a: 'two' }, '2'],
  ['{{#each rows}}{{name}} {{/each}}', { name: 'all', rows: [{ name: 'A' }, { name: 'B' }] }, 'A B '],
  ['{{#each names}}{{item}},{{/each}}', { names: ['A', 'B'] }, 'A,B,'],
])('%p', (template, data, text) => expect(renderTemplate(template, data)).toBe(text));

test('English for English readers', () => {
  expect(renderTemplate('{{money sum}}, {{il on}}', { sum: '1234.50', on: '2012-10-05' }, 'en')).toBe(
    '1,234.50, 5 October 2012',
  );
});

test('a tag of a block alone on its line leaves no empty line', () => {
  const template = '| A |\n{{#each rows}}\n| {{name}} |\n{{/each}}\nend\n';
  expect(renderTemplate(template, { rows: [{ name: '1' }, { name: '2' }] })).toBe(
    '| A |\n| 1 |\n| 2 |\nend\n',
  );
});

test('a part that documents share stands where it is named, with the parts it is made of', () => {
  const parts: Readonly<Record<string, string>> = { end: 'Saluti.\n\n{{> name}}\n', name: '{{signer}}\n' };
  expect(withPartials('Testo.\n\n{{> end}}\n', (name) => parts[name] ?? '')).toBe(
    'Testo.\n\nSaluti.\n\n{{signer}}\n',
  );
});

test.each([
  ['{{missing}}', 'no value for "missing"'],
  ['{{group.missing}}', 'no value for "group.missing"'],
  ['{{toString}}', 'no value for "toString"'],
  ['{{money text}}', '"text" is not money'],
  ['{{date text}}', '"text" is not a date'],
  ['{{giorni text}}', '"text" is not a number of days'],
  ['{{group}}', '"group" is neither text nor number'],
  ['{{#each text}}{{/each}}', '"text" is not a list'],
  ['{{#each rows}}{{text}}{{/each}}', 'no value for "text"'],
  ['{{#if text}}', '{{#if text}} is not closed'],
  ['{{#if text}}{{/each}}', '{{#if text}} is not closed'],
  ['{{/if}}', '{{/if}} closes nothing'],
  ['{{sum text}}', '{{sum text}} is not understood'],
  ['{{#is missing word}}{{/is}}', 'no value for "missing"'],
  ['{{#is text}}{{/is}}', '{{#is text}} is not understood'],
  ['{{money text again more}}', 'too many words'],
])('%s: %s', (template, message) => {
  expect(() => renderTemplate(template, { text: 'x', group: {}, rows: [{}] })).toThrow(message);
});

const hostile = fc.constantFrom(
  '<b>',
  '|',
  '[x](y)',
  '*z*',
  '_u_',
  '~~s~~',
  '`c`',
  '# t',
  '\n---\n',
  '\n===\n',
  '\n:::signature\nIl Sindaco\n:::\n',
  '\n\n    codice',
  '\n\n~~~\n',
  'a & b',
);

test('what a party wrote stays text, in a paragraph, in a list and in a table', () => {
  const template = '{{a}}\n\n- {{a}}\n- fine\n\n| A |\n| - |\n| {{a}} |\n| fine |\n';
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 6 }), (parts) => {
      const blocks = readBlocks(renderTemplate(template, { a: `x ${parts.join(' ')} x` }));
      const [list, table] = [blocks.at(-2), blocks.at(-1)];
      expect(blocks.slice(0, -2).every(({ kind }) => kind === 'paragraph')).toBe(true);
      expect(list).toMatchObject({ kind: 'list', items: { length: 2 } });
      expect(table).toMatchObject({ kind: 'table', rows: { length: 2 } });
      expect(JSON.stringify(blocks)).not.toMatch(/"(bold|italic)"/);
    }),
  );
});

test('what a party wrote keeps its paragraphs and its lists', () => {
  const blocks = readBlocks(
    renderTemplate('{{a}}', { a: 'Mancano:\n\n- il computo;\n- le tavole.\r\n\r\nFine.' }),
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph']);
});

test('values are never read as templates', () => {
  fc.assert(
    fc.property(fc.constantFrom('{{b}}', '{{#if b}}', '{{/if}}', '{{'), (value) => {
      expect(renderTemplate('{{a}}.', { a: value, b: 'secret' })).not.toContain('secret');
    }),
  );
});
