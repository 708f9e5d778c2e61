import { columnsBeyond } from './columns-beyond';

const columns = ['body', 'role', 'holder', 'endsOn', 'pay'];
const held = {
  title: 'Acque, Consigliere: Bruna Galli',
  entry: { body: 'Acque', role: 'Consigliere', holder: 'Bruna Galli', endsOn: '2030-05-31' },
};
const vacant = {
  title: 'Acque, Presidente: posto vacante',
  entry: { body: 'Acque', role: 'Presidente' },
};
const byTitle = ({ title }: { title: string }) => title;

test.each([
  ['what every title says goes, also where some have none of it', [held, vacant], ['endsOn', 'pay']],
  ['what no entry has stays', [vacant], ['holder', 'endsOn', 'pay']],
  [
    'what one title does not say stays for all',
    [held, { ...vacant, entry: { ...vacant.entry, role: 'Sindaco' } }],
    ['role', 'endsOn', 'pay'],
  ],
  ['nothing goes where there are no entries', [], columns],
])('%s', (_, entries, left) => {
  expect(columnsBeyond(columns, entries, byTitle)).toEqual(left);
});

test('an empty text has been said by nothing', () => {
  expect(columnsBeyond(['note'], [{ title: 'Acque', entry: { note: '' } }], byTitle)).toEqual(['note']);
});

test('the name of a group says it of all its entries', () => {
  expect(columnsBeyond(columns, [held, vacant], () => 'Acque – Consiglio')).toEqual(columns.slice(1));
});
