import fc from 'fast-check';
import { renderTemplate } from './template';

test.each([
  ['Spett. {{body}}', { body: 'Ente' }, 'Spett. Ente'],
  ['n. {{count}}', { count: 3 }, 'n. 3'],
  ['{{resolution.number}}', { resolution: { number: '12' } }, '12'],
  ['euro {{money sum}}', { sum: '3576000.00' }, 'euro 3.576.000,00'],
  ['{{date on}}', { on: '2012-10-05' }, '5 ottobre 2012'],
  ['entro {{il on}}', { on: '2012-08-08' }, 'entro l’8 agosto 2012'],
  ['fino {{al on}}', { on: '2012-10-05' }, 'fino al 5 ottobre 2012'],
  ['{{dal on}}', { on: '2012-10-11' }, 'dall’11 ottobre 2012'],
  ['{{#if a}}sì{{else}}no{{/if}}', { a: true }, 'sì'],
  ['{{#if a}}sì{{else}}no{{/if}}', { a: false }, 'no'],
  ['{{#if a}}sì{{/if}}', {}, ''],
  ['{{#if a}}sì{{/if}}', { a: [] }, ''],
  ['{{#if a}}sì{{/if}}', { a: '' }, ''],
  ['{{#is a one}}1{{/is}}{{#is a two}}2{{/is}}', { a: 'two' }, '2'],
  [
    '{{#each rows}}{{name}}/{{city}} {{/each}}',
    { city: 'Milano', rows: [{ name: 'A' }, { name: 'B' }] },
    'A/Milano B/Milano ',
  ],
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

test.each([
  ['{{missing}}', 'no value for "missing"'],
  ['{{group.missing}}', 'no value for "group.missing"'],
  ['{{toString}}', 'no value for "toString"'],
  ['{{money text}}', '"text" is not money'],
  ['{{date text}}', '"text" is not a date'],
  ['{{group}}', '"group" is neither text nor number'],
  ['{{#each text}}{{/each}}', '"text" is not a list'],
  ['{{#if text}}', '{{#if text}} is not closed'],
  ['{{#if text}}{{/each}}', '{{#if text}} is not closed'],
  ['{{/if}}', '{{/if}} closes nothing'],
  ['{{sum text}}', '{{sum text}} is not understood'],
  ['{{#is missing word}}{{/is}}', 'no value for "missing"'],
  ['{{#is text}}{{/is}}', '{{#is text}} is not understood'],
  ['{{money text again more}}', 'too many words'],
])('%s: %s', (template, message) => {
  expect(() => renderTemplate(template, { text: 'x', group: {} })).toThrow(message);
});

test('what a party wrote can neither break a table nor become markup', () => {
  expect(renderTemplate('{{a}}', { a: '<b> | [x](y) *z*' })).toBe('\\<b\\> \\| \\[x\\](y) \\*z\\*');
});

test('values are never read as templates', () => {
  fc.assert(
    fc.property(fc.constantFrom('{{b}}', '{{#if b}}', '{{/if}}', '{{'), (value) => {
      expect(renderTemplate('{{a}}.', { a: value, b: 'secret' })).not.toContain('secret');
    }),
  );
});
