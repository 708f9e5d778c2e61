import { parseTemplate } from './template-syntax';
import { declarationOfTemplates } from './template-types';

/** The type of the data of a template, on one line. */
function typeOf(template: string): string | undefined {
  const declaration = declarationOfTemplates({ 'a-letter': parseTemplate(template) }).replace(/\s+/g, ' ');
  return /aLetter: template<(.*)>\('a-letter'\)/.exec(declaration)?.[1];
}

test.each([
  [
    'text, amounts, days and dates',
    '{{a}} {{money b}} {{giorni c}} {{il d}}',
    '{ a: string | number; b: string; c: number; d: LocalDate; }',
  ],
  ['what stands only where it was found', '{{#if a}}{{money a}}{{/if}}', '{ a: string | undefined; }'],
  ['what stands elsewhere too', '{{#if a}}{{a}}{{/if}}{{a}}', '{ a: string | number; }'],
  [
    'what stands where something else was found',
    '{{#if a}}{{b}}{{/if}}',
    '{ a: unknown; b: string | number; }',
  ],
  ['what stands where it was not found', '{{#if a}}{{else}}{{a}}{{/if}}', '{ a: string | number; }'],
  ['a word', '{{#is a yes}}x{{/is}}', '{ a: string | number; }'],
  ['rows', '{{#each a}}{{b}}{{/each}}', '{ a: readonly ({ b: string | number; })[]; }'],
  ['a list of values', '{{#each a}}{{item}}{{/each}}', '{ a: readonly (string | number)[]; }'],
  [
    'a list that may be missing',
    '{{#if a}}{{#each a}}{{b}}{{/each}}{{/if}}',
    '{ a: readonly ({ b: string | number; })[] | undefined; }',
  ],
  [
    'a group',
    '{{a.b}}{{#if a.c}}{{a.c}}{{/if}}',
    '{ a: { b: string | number; c: string | number | undefined; }; }',
  ],
  ['a group that may be missing', '{{#if a}}{{a.b}}{{/if}}', '{ a: { b: string | number; } | undefined; }'],
  ['nothing but what the kit gives', '{{number}} {{date today}}, {{letterhead.unit}}', 'object'],
])('%s', (_, template, type) => expect(typeOf(template)).toBe(type));

test('a template is named after its file', () => {
  expect(declarationOfTemplates({ 'use-reminder': [] })).toContain(
    `  useReminder: template<object>('use-reminder'),`,
  );
});
