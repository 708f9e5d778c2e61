import { defineRegister, type RegisterEntryView } from '../../../../../libs/domain';
import { choice, date, form, integer, text } from '../../../../../libs/forms';
import { cite } from '../../../../../libs/law';
import { planImport } from './import-plan';

const desks = defineRegister({
  key: 'desks',
  title: { it: 'Scrivanie', en: 'Desks' },
  summary: { it: 'Le scrivanie.', en: 'The desks.' },
  entry: form({
    room: text(40, { label: { it: 'Stanza', en: 'Room' } }),
    place: integer(1, 9, { label: { it: 'Posto', en: 'Place' } }),
    who: text(80, { label: { it: 'Occupata da', en: 'Taken by' } }).optional(),
    since: date({ label: { it: 'Da quando', en: 'Since' } }).optional(),
    kind: choice(
      { open: { it: 'Aperta', en: 'Open' }, closed: { it: 'Chiusa', en: 'Closed' } },
      { label: { it: 'Tipo', en: 'Kind' } },
    ),
  }),
  keyOf: ({ room, place }) => `${room}/${place}`,
  titleOf: ({ room, place, who }) => `${room}/${place}: ${who ?? 'libera'}`,
  beginsOn: ({ since }) => since,
  followedBy: {
    procedure: 'genericCase',
    matterOf: ({ who, since }) => `${who ?? ''} ${since ?? ''}`,
    applicationOf: (key, { who }) => (who === undefined ? undefined : { key }),
  },
  columns: ['room'],
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  public: false,
  basis: [cite('L. 241/1990', '1')],
});

const today = '2026-11-28';
const standing: RegisterEntryView = {
  key: 'A/1',
  title: 'A/1: Ada',
  from: '2025-01-01',
  state: 'current',
  entry: { room: 'A', place: 1, who: 'Ada', since: '2025-01-01', kind: 'open' },
};

function plan(table: string, known: readonly RegisterEntryView[] = [standing]) {
  return planImport(desks, table, known, new Map([['A/1', 7]]), today, 'it');
}

const head = 'Stanza;Posto;Occupata da;Da quando;Tipo;Al';
const changesIn = (table: string) => plan(table).rows.map(({ key, change }) => [key, change]);

it('says what each row would do', () => {
  const table = [head, 'A;1;Ada;01/01/2025;Aperta;', 'A;2;Ugo;;aperta;', 'A;3;;;Chiusa;'].join('\r\n');
  expect(changesIn(table)).toEqual([
    ['A/1', 'unchanged'],
    ['A/2', 'new'],
    ['A/3', 'new'],
  ]);
  expect(plan(table).problems).toEqual([]);
});

it.each([
  ['another content', 'A;1;Ida;01/01/2025;Aperta;', 'changed', ['who'], true],
  ['another first day', 'A;1;Ada;01/02/2025;Aperta;', 'changed', ['since'], true],
  ['another kind', 'A;1;Ada;01/01/2025;Chiusa;', 'changed', ['kind'], false],
  ['a last day', 'A;1;Ada;01/01/2025;Aperta;31/12/2026', 'ended', [], false],
])('finds %s', (_, row, change, fields, follows) => {
  const [first] = plan(`${head}\n${row}`).rows;
  expect(first).toMatchObject({ change, fields, follows });
});

it('lets a row begin on its own day, on that of its content, or today', () => {
  const from = (table: string) => plan(table, []).rows.map((row) => row.from);
  expect(from('room,place,since,kind,Dal\nA,1,2026-01-01,open,2026-03-01')).toEqual(['2026-03-01']);
  expect(from('room,place,since,kind\nA,1,2026-01-01,open')).toEqual(['2026-01-01']);
  expect(from('room,place,kind\nA,1,open')).toEqual([today]);
});

it('lets a row end on its own day, on that of its register, or never', () => {
  const to = (table: string, register = desks) =>
    planImport(register, table, [], new Map(), today, 'it').rows.map((row) => row.to);
  const yearly = { ...desks, endsOn: () => '2026-12-31' };
  expect(to('room,place,kind,Al\nA,1,open,2026-11-30', yearly)).toEqual(['2026-11-30']);
  expect(to('room,place,kind\nA,1,open', yearly)).toEqual(['2026-12-31']);
  expect(to('room,place,kind\nA,1,open')).toEqual([undefined]);
});

it('says what was last written of each entry', () => {
  const { rows } = plan(`${head}\nA;1;Ugo;01/01/2026;Aperta;\nB;2;;;Aperta;`);
  expect(Object.fromEntries(rows.map(({ key, seen }) => [key, seen]))).toEqual({ 'A/1': 7, 'B/2': 0 });
});

it('follows what is taken, and nothing that is free', () => {
  const { rows } = plan(`${head}\nB;1;Ugo;;Aperta;\nB;2;;;Aperta;`);
  expect(rows.map(({ follows }) => follows)).toEqual([true, false]);
});

it('takes back what the register exports', () => {
  const exported = '\uFEFFIscrizione;Denominazione;Dal;Al;Stato;Stanza;Posto;Occupata da;Da quando;Tipo\r\n';
  const row = 'A/1;A/1: Ada;2025-01-01;;vigente;A;1;Ada;2025-01-01;Aperta\r\n';
  expect(changesIn(exported + row)).toEqual([['A/1', 'unchanged']]);
});

it.each([
  ['no rows', head, [[1, undefined]]],
  ['a column nobody knows', `${head};Piano\nA;1;;;Aperta;;2`, [[1, 'piano']]],
  [
    'every mistake with its place',
    `${head}\nA;dieci;;;Aperta;\nA;2;;mai;Mezza;`,
    [
      [2, 'Posto'],
      [3, 'Da quando'],
      [3, 'Tipo'],
    ],
  ],
  ['what is missing', `${head}\n;1;;;Aperta;`, [[2, 'Stanza']]],
  ['no day', `${head}\nA;1;;;Aperta;presto`, [[2, 'Al']]],
  ['an end before the beginning', `${head}\nA;1;;01/02/2026;Aperta;01/01/2026`, [[2, undefined]]],
  ['the same entry twice', `${head}\nA;4;;;Aperta;\nA;4;;;Chiusa;`, [[3, undefined]]],
])('finds %s', (_, table, places) => {
  expect(plan(table).problems.map(({ line, column }) => [line, column])).toEqual(places);
});

it('puts versions of one entry in the order of their days', () => {
  const { rows } = plan(`${head}\nC;1;Ugo;01/01/2026;Aperta;\nC;1;Ida;01/01/2024;Aperta;31/12/2025`);
  expect(rows.map(({ from }) => from)).toEqual(['2024-01-01', '2026-01-01']);
});
