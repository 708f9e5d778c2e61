import { csvRows } from './csv-rows';

test.each([
  ['semicolons', 'person;office\nada;desk\n'],
  ['commas', 'person,office\nada,desk\n'],
  ['the mark of UTF-8 and ends of lines of Windows', '\uFEFFPerson;Office\r\nada;desk\r\n'],
  ['quotes, and no end of the last line', '"person";"office"\n"ada";"desk"'],
  ['spaces and empty lines', ' person ; office \n\n ada ; desk \n;\n'],
])('a table with %s is read', (_, text) => {
  expect(csvRows(text).map(({ cells }) => cells)).toEqual([{ person: 'ada', office: 'desk' }]);
});

test('a quoted cell may have separators, quotes and lines, and rows know their line', () => {
  expect(csvRows('id;name\na;"Uno; ""due""\ntre"\nb;Altro\n')).toEqual([
    { line: 2, cells: { id: 'a', name: 'Uno; "due"\ntre' } },
    { line: 4, cells: { id: 'b', name: 'Altro' } },
  ]);
});
