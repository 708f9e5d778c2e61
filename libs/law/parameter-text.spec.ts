import { defineParameter, type ParameterUnit } from './parameter';
import { describeValue } from './parameter-text';

function parameter<T>(unit: ParameterUnit | undefined, value: T) {
  return defineParameter<T>({
    key: 'p',
    title: { it: 'Prova', en: 'Test' },
    unit,
    values: [{ from: '2020-01-01', value, source: 'x' }],
  });
}

test.each<[ParameterUnit | undefined, unknown, string, string]>([
  ['days', 1, '1 giorno', '1 day'],
  ['days', 30, '30 giorni', '30 days'],
  ['months', 6, '6 mesi', '6 months'],
  ['years', 3, '3 anni', '3 years'],
  ['count', 1, '1', '1'],
  ['basisPoints', 800n, '8 %', '8 %'],
  ['basisPoints', 5n, '0,05 %', '0.05 %'],
  ['basisPoints', 1000n, '10 %', '10 %'],
  ['cents', 10_000_00n, '€ 10.000,00', '€ 10,000.00'],
  ['monthDay', '06-30', '30 giugno', '30 June'],
  ['monthDay', '04-01', '1° aprile', '1 April'],
  ['monthDay', '02-29', '29 febbraio', '29 February'],
  [undefined, true, 'sì', 'yes'],
  [undefined, false, 'no', 'no'],
])('%s %s reads “%s” and “%s”', (unit, value, it, en) => {
  expect(describeValue(parameter(unit, value), value, 'it')).toBe(it);
  expect(describeValue(parameter(unit, value), value, 'en')).toBe(en);
});

test('a choice is told in its own words', () => {
  const rule = defineParameter<'equal'>({
    key: 'p',
    title: { it: 'Prova', en: 'Test' },
    choices: { equal: { it: 'in parti uguali', en: 'in equal parts' } },
    values: [{ from: '2020-01-01', value: 'equal', source: 'x' }],
  });
  expect(describeValue(rule, 'equal', 'it')).toBe('in parti uguali');
});

test('several choices are listed', () => {
  const grounds = defineParameter<readonly string[]>({
    key: 'p',
    title: { it: 'Prova', en: 'Test' },
    choices: { profit: { it: 'lucro', en: 'profit' }, sales: { it: 'vendita', en: 'sales' } },
    values: [{ from: '2020-01-01', value: ['profit', 'sales'], source: 'x' }],
  });
  expect(describeValue(grounds, ['profit', 'sales'], 'it')).toBe('lucro, vendita');
  expect(() => describeValue(grounds, ['other'], 'it')).toThrow('does not say how to read');
});

test.each<[ParameterUnit | undefined, unknown]>([
  [undefined, 'equal'],
  [undefined, 30],
  ['days', '30'],
  ['cents', 5],
])('a value nobody can read is refused: %s %s', (unit, value) => {
  expect(() => describeValue(parameter(unit, value), value, 'it')).toThrow('does not say how to read');
});
