import { readSource } from '../../../libs/organisation';
import { csvRows } from '../../../libs/domain';
import { entriesOf, inTables } from './tables';

test.each([
  ['31/12/2026', '2026-12-31'],
  ['1/2/2026', '2026-02-01'],
  ['2026-12-31', '2026-12-31'],
  ['', undefined],
])('the day %s of a cell', (cell, day) => {
  expect(entriesOf('holdings', csvRows(`person;office;to\nada;desk;${cell}`))).toEqual([
    { person: 'ada', office: 'desk', ...(day && { to: day }) },
  ]);
});

test.each([
  ['5.000,00', '5000.00'],
  ['5000,50', '5000.50'],
  ['5000.50', '5000.50'],
  ['5000', '5000.00'],
  ['1.000.000', '1000000.00'],
  ['€ 40.000,00', '40000.00'],
])('the amount %s of a cell', (cell, upTo) => {
  const [mandate] = entriesOf('mandates', csvRows(`ufficio;fino_a;dal;atto\ndesk;${cell};1/1/2026;Atto`));
  expect(mandate).toEqual({ office: 'desk', upTo, from: '2026-01-01', act: 'Atto' });
});

test('Italian names of columns, kinds of office and of act are understood', () => {
  expect(entriesOf('offices', csvRows('codice;unità;tipo;nome\ndesk;u;Dirigente;Ufficio'))).toEqual([
    { id: 'desk', unit: 'u', kind: 'manager', name: { it: 'Ufficio', en: 'Ufficio' } },
  ]);
  expect(
    entriesOf('mandates', csvRows('ufficio;persona;atti\ndesk;ada;impegni, paymentOrder visti')),
  ).toEqual([{ office: 'desk', person: 'ada', kinds: ['commitment', 'paymentOrder', 'visa'] }]);
  expect(entriesOf('areas', csvRows('codice;nome;raccolta\na;Area;sì\nb;Altra;'))).toEqual([
    { id: 'a', name: { it: 'Area', en: 'Area' }, isCollection: true },
    { id: 'b', name: { it: 'Altra', en: 'Altra' } },
  ]);
  const unit = 'codice;area;nome;indirizzo;telefono;email;orari\nu;a;Unità;Via;02;u@x.example;9-12';
  expect(entriesOf('units', csvRows(unit))).toEqual([
    {
      id: 'u',
      area: 'a',
      name: { it: 'Unità', en: 'Unità' },
      contacts: { address: 'Via', telephone: '02', email: 'u@x.example', hours: { it: '9-12', en: '9-12' } },
    },
  ]);
});

test('what a cell may not say is told with its file, line and column', () => {
  const rows = { holdings: csvRows('person;office;from\nada;desk;2026-02-30\n;desk;') };
  const read = readSource({ holdings: entriesOf('holdings', rows.holdings) }, inTables(rows));
  expect(read).toEqual({
    ok: false,
    problems: [
      'holdings.csv, line 2, from: is no day like 2026-11-27',
      expect.stringMatching(/^holdings\.csv, line 3, person: /),
    ],
  });
});
