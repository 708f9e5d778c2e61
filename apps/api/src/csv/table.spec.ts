import { type Column, csvOf } from './table';

type Row = Record<'a' | 'b', string | number | undefined>;
const meaning = { it: '', en: '' };
const columns: readonly Column<Row>[] = [
  { name: 'a', meaning, value: ({ a }) => a },
  { name: 'b', meaning, value: ({ b }) => b },
];

it('begins with the mark of UTF-8 and the names of the columns', () => {
  expect(csvOf({ columns, rows: [] })).toBe('\ufeffa;b\r\n');
});

it('writes decimals with a comma and leaves out what is missing', () => {
  const rows = [
    { a: 'è', b: 1.5 },
    { a: undefined, b: -3 },
  ];
  expect(csvOf({ columns, rows })).toBe('\ufeffa;b\r\nè;1,5\r\n;-3\r\n');
});
