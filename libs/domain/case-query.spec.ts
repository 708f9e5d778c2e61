import { type CaseQuery, checkCaseQuery, describeQuery } from './case-query';

const names = {
  procedure: (key: string) => ({ it: `${key}-it`, en: `${key}-en` }),
  unit: (id: string) => ({ it: `unità ${id}`, en: `unit ${id}` }),
  outcome: (key: string) => ({ it: `esito ${key}`, en: `outcome ${key}` }),
};

it.each<[CaseQuery, string, string]>([
  [{}, 'Pratiche.', 'Cases.'],
  [{ state: 'open' }, 'Pratiche aperte.', 'Cases that are open.'],
  [
    { procedures: ['a', 'b'], outcomes: ['x'], stratifyBy: 'outcome' },
    'Pratiche dei procedimenti «a-it», «b-it»; con esito «esito x». Strati: esito.',
    'Cases of the procedures “a-en”, “b-en”; with the outcome “outcome x”. Strata: outcome.',
  ],
  [
    { without: ['a'], units: ['u'], state: 'closed', closedFrom: '2026-01-01', closedTo: '2026-12-08' },
    'Pratiche concluse; esclusi i procedimenti «a-it»; trattate da «unità u»; concluse dal 1° gennaio 2026 all’8 dicembre 2026.',
    'Cases that are closed; without the procedures “a-en”; of the units “unit u”; closed from 1 January 2026 to 8 December 2026.',
  ],
  [
    { openedFrom: '2026-03-02', amountFrom: '1000.00', amountTo: '2500.50' },
    'Pratiche aperte dal 2 marzo 2026; con impegni per almeno € 1.000,00 al più € 2.500,50.',
    'Cases opened from 2 March 2026; that have committed at least € 1,000.00 at most € 2,500.50.',
  ],
  [{ late: true }, 'Pratiche in ritardo.', 'Cases late.'],
  [
    { late: true, lateFrom: 3, lateTo: 30 },
    'Pratiche in ritardo di almeno 3 giorni al più 30 giorni.',
    'Cases late by at least 3 days at most 30 days.',
  ],
])('%j is said in words', (query, it, en) => {
  expect(describeQuery(query, names)).toEqual({ it, en });
});

it.each<[CaseQuery, string[]]>([
  [{ openedFrom: '2026-03-02', openedTo: '2026-03-01' }, ['openedTo']],
  [{ openedFrom: '2026-03-02', openedTo: '2026-03-02' }, []],
  [{ closedFrom: '2026-03-02', closedTo: '2026-03-01' }, ['closedTo']],
  [{ amountFrom: '100.00', amountTo: '99.99' }, ['amountTo']],
  [{ amountFrom: '100.00', amountTo: '100.00' }, []],
  [{ late: true, lateFrom: 3, lateTo: 2 }, ['lateTo']],
  [{ late: true, lateFrom: 3, lateTo: 3 }, []],
  [{ lateFrom: 3 }, ['late']],
  [{ state: 'open', closedFrom: '2026-03-02' }, ['state']],
  [{ state: 'closed', closedFrom: '2026-03-02' }, []],
])('%j is refused at %j', (query, fields) => {
  expect(checkCaseQuery(query).flatMap(({ path }) => path)).toEqual(fields);
});
