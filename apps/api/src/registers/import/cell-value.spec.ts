import { cellValue, dayOf } from './cell-value';

const choices = { company: { it: 'Società', en: 'Company' } };

it.each([
  ['31/12/2026', '2026-12-31'],
  ['1/2/2026', '2026-02-01'],
  ['1.2.2026', '2026-02-01'],
  ['2026-02-01', '2026-02-01'],
  ['30/02/2026', undefined],
  ['2026', undefined],
])('takes %s for the day %s', (cell, day) => {
  expect(dayOf(cell)).toBe(day);
});

it.each([
  ['', 'text', undefined],
  ['  ', 'text', undefined],
  ['Bianchi', 'text', 'Bianchi'],
  ["'=SOMMA(A1)", 'text', '=SOMMA(A1)'],
  ['12', 'integer', 12],
  ['1,5', 'integer', '1,5'],
  ['sì', 'yesNo', true],
  ['NO', 'yesNo', false],
  ['forse', 'yesNo', 'forse'],
  ['1.234,5', 'money', '1234.50'],
  ['€ 1.234,56', 'money', '1234.56'],
  ['1234', 'money', '1234.00'],
  ['1234.56', 'money', '1234.56'],
  ['50,5%', 'percent', '50.50'],
  ['molto', 'money', 'molto'],
  ['31/12/2026', 'date', '2026-12-31'],
  ['domani', 'date', 'domani'],
])('reads %j in a field of %s as %j', (cell, widget, value) => {
  expect(cellValue(cell, { 'x-widget': widget })).toBe(value);
});

it.each(['società', 'Company', 'company', 'COMPANY'])(
  'knows the choice %s by its key and its words',
  (cell) => {
    expect(cellValue(cell, { 'x-widget': 'choice', 'x-labels': choices })).toBe('company');
  },
);

it('leaves a choice that nobody knows as it stands', () => {
  expect(cellValue('Ente', { 'x-widget': 'choice', 'x-labels': choices })).toBe('Ente');
});

it('divides a list at semicolons', () => {
  expect(cellValue('a; b', { items: { 'x-widget': 'text' } })).toEqual(['a', 'b']);
});
