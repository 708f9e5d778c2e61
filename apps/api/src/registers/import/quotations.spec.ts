import { exchangeRates, petrolPrices } from '../../../../../libs/casework';
import { planImport } from './import-plan';

const plan = (register: Parameters<typeof planImport>[0], ...rows: string[]) =>
  planImport(register, rows.join('\r\n'), [], new Map(), '2026-11-28', 'it');

describe('a table of exchange rates', () => {
  const head = 'Valuta;Giorno;Unità per un euro;Fonte';

  it('brings a rate for each currency and day, which holds on that day alone', () => {
    const { rows, problems } = plan(
      exchangeRates,
      head,
      'CHF;04/05/2026;0.9350;Banca centrale europea',
      'CHF;05/05/2026;0.9400;Banca centrale europea',
      'JPY;2026-05-04;163.13;Banca centrale europea',
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['CHF 2026-05-04', '2026-05-04', '2026-05-04'],
      ['JPY 2026-05-04', '2026-05-04', '2026-05-04'],
      ['CHF 2026-05-05', '2026-05-05', '2026-05-05'],
    ]);
  });

  it.each([
    ['a currency that does not exist', 'XYZ;04/05/2026;0.9350;BCE', 'Valuta'],
    ['no day', 'CHF;;0.9350;BCE', 'Giorno'],
    ['a rate of zero', 'CHF;04/05/2026;0.0000;BCE', 'Unità per un euro'],
    ['a negative rate', 'CHF;04/05/2026;-0.9350;BCE', 'Unità per un euro'],
    ['no source', 'CHF;04/05/2026;0.9350;', 'Fonte'],
  ])('is refused with %s', (_, row, column) => {
    expect(plan(exchangeRates, head, row)).toMatchObject({ rows: [], problems: [{ line: 2, column }] });
  });

  it('is refused where it has two rates for one day', () => {
    const { problems } = plan(exchangeRates, head, 'CHF;04/05/2026;0.9350;BCE', 'CHF;04/05/2026;0.9351;BCE');
    expect(problems).toHaveLength(1);
  });
});

it('a table of prices of petrol brings one for each survey', () => {
  const { rows, problems } = plan(
    petrolPrices,
    'Rilevato il;Euro al litro;Fonte',
    '04/05/2026;1.789;Ministero',
    '11/05/2026;1.802;Ministero',
  );
  expect(problems).toEqual([]);
  expect(rows.map(({ title }) => title)).toEqual(['2026-05-04: 1.789', '2026-05-11: 1.802']);
});
