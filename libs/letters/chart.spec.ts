import { readBlocks } from './blocks';
import { renderTemplate } from './template';

const chart = (line: string, title = ' Rilievi') => `:::bars${title}\n${line}\n:::\n`;

test.each([
  ['0', 0],
  ['12', 12],
  ['1.234', 1234],
  ['1.234,50', 1234.5],
  ['1234567', 1234567],
  ['0,5', 0.5],
  ['50 %', 50],
  ['50%', 50],
  ['30 giorni', 30],
  ['1.200,00 €', 1200],
])('%s is a figure', (shown, value) => {
  const [block] = readBlocks(renderTemplate(chart(`- Alta: ${shown}`), {}));
  expect(block).toMatchObject({ kind: 'chart', shape: 'bars', figures: [{ shown, value }] });
});

test.each([
  ['-1'],
  ['−1'],
  ['1.5'],
  ['12.34'],
  ['1,2,3'],
  ['molti'],
  ['2/3'],
  ['1-2'],
  ['1e9'],
  ['NaN'],
  ['euro 3'],
])('%s is none', (shown) => {
  expect(() => renderTemplate(chart(`- Alta: ${shown}`), {})).toThrow(
    `"${shown}" of "Alta" in the chart "Rilievi" is not a figure`,
  );
});

test.each([
  [chart('- Alta: '), '"- Alta: " in the chart "Rilievi" is not a label with its figure'],
  [chart('Alta: 2'), '"Alta: 2" in the chart "Rilievi" is not a label with its figure'],
  [chart('- Alta 2'), '"- Alta 2" in the chart "Rilievi" is not a label with its figure'],
  [':::bars Rilievi\n:::\n', 'the chart "Rilievi" has no figures'],
  [chart('- Alta: 2', ''), 'a chart of bars has no title'],
  [':::bars Rilievi\n- Alta: 2\n', ':::bars Rilievi is not closed'],
  [
    ':::bars Rilievi\n- Alta: 2\n\n:::signature\nIl Sindaco\n:::\n',
    '":::signature" in the chart "Rilievi" is not a label',
  ],
  [chart('- Alta: 2\n'.repeat(21)), 'the chart "Rilievi" has more than 20 figures'],
  [`:::columns Anni\n${'- 2026: 2\n'.repeat(13)}:::\n`, 'the chart "Anni" has more than 12 figures'],
])('%j: %s', (template, message) => expect(() => renderTemplate(template, {})).toThrow(message));

test('as many figures as there is room for', () => {
  expect(() => renderTemplate(chart('- Alta: 2\n'.repeat(20)), {})).not.toThrow();
  expect(() => renderTemplate(`:::columns Anni\n${'- 2026: 2\n'.repeat(12)}:::\n`, {})).not.toThrow();
});

test('a chart is filled from rows, between other text', () => {
  const template =
    'Prima.\n\n:::columns Giornate del {{year}}\n{{#each rows}}\n- {{label}}: {{number}}\n{{/each}}\n:::\n\nDopo.\n';
  const rows = [
    { label: 'Ufficio: uno', number: 3 },
    { label: 'Due\n:::\n*x*', number: 0 },
  ];
  const blocks = readBlocks(renderTemplate(template, { year: 2027, rows }));
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'chart', 'paragraph']);
  expect(blocks[1]).toEqual({
    kind: 'chart',
    shape: 'columns',
    title: [{ text: 'Giornate del 2027', style: 'plain' }],
    figures: [
      { label: [{ text: 'Ufficio: uno', style: 'plain' }], shown: '3', value: 3 },
      { label: [{ text: 'Due ::: *x*', style: 'plain' }], shown: '0', value: 0 },
    ],
  });
});

test('what a party wrote is no chart', () => {
  const [block, ...others] = readBlocks(renderTemplate('{{a}}', { a: ':::bars x\n- y: z\n:::' }));
  expect(block?.kind).toBe('paragraph');
  expect(others.every(({ kind }) => kind !== 'chart')).toBe(true);
});

test('a title that a value breaks stays on its line', () => {
  const [block] = readBlocks(renderTemplate(':::bars {{a}}\n- y: 1\n:::\n', { a: 'uno\ndue' }));
  expect(block).toMatchObject({ kind: 'chart', title: [{ text: 'uno due' }] });
});
