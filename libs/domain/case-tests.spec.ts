import { type Exception, exceptionText } from './case-tests';

it.each<[Exception, string]>([
  [
    { found: 'lateTerm', deadline: 'conclusion', due: '2026-04-01', doneOn: '2026-04-02', days: 1 },
    'Termine scaduto il 1° aprile 2026, adempiuto o concluso il 2 aprile 2026: un giorno di ritardo.',
  ],
  [
    { found: 'lateTerm', deadline: 'conclusion', due: '2026-04-01', days: 40 },
    'Termine scaduto il 1° aprile 2026, non ancora adempiuto: 40 giorni di ritardo.',
  ],
  [
    {
      found: 'bothDuties',
      person: 'ada',
      name: 'Ada Neri',
      duty: 'adoption',
      on: '2026-03-03',
      other: 'technicalOpinion',
      otherOn: '2026-03-02',
    },
    'Ada Neri ha espresso il parere di regolarità tecnica (2 marzo 2026) e ha registrato la decisione della Giunta (3 marzo 2026).',
  ],
  [
    { found: 'paidBefore', payment: 'p', paidOn: '2026-03-08', task: 't', publishedOn: '2026-03-20' },
    'Pagato l’8 marzo 2026; pubblicazione avvenuta il 20 marzo 2026.',
  ],
  [
    { found: 'paidBefore', payment: 'p', paidOn: '2026-03-09', task: 't' },
    'Pagato il 9 marzo 2026; pubblicazione non ancora avvenuta.',
  ],
  [
    { found: 'opinionMissing', act: 'grant', opinion: 'accountingOpinion', decidedOn: '2026-03-09' },
    'La Giunta ha deciso il 9 marzo 2026 senza il parere di regolarità contabile.',
  ],
  [
    { found: 'numbersMissing', register: 'protocol', year: 2026, first: 7, last: 7 },
    'Registro «protocol», anno 2026: manca il numero 7.',
  ],
  [
    { found: 'numbersMissing', register: 'protocol', year: 2026, first: 7, last: 9 },
    'Registro «protocol», anno 2026: mancano i numeri da 7 a 9.',
  ],
])('%j is said in words, in English as well', (exception, it) => {
  const text = exceptionText(exception);
  expect(text.it).toBe(it);
  expect(text.en).not.toBe(it);
});
