import fc from 'fast-check';
import { caseDate, refusal } from '../../test/support/law-values';
import { isLegalHoliday } from './calendar';
import { cite } from './citation';
import { computeDeadline, explainDeadline, explainFixedDate } from './deadline';
import { describeExplanation } from './explanation-text';
import { addDays, daysBetween } from './local-date';
import { computeClock } from './statutory-clock';

const rule = cite('L. 241/1990', '2', '2');

test.each([
  ['2026-03-06', 30, 'days', 'forward', '2026-04-07'],
  ['2026-03-07', 30, 'days', 'forward', '2026-04-07'],
  ['2026-03-08', 30, 'days', 'forward', '2026-04-07'],
  ['2026-12-25', 0, 'days', 'backward', '2026-12-24'],
  ['2024-02-29', 1, 'years', 'forward', '2025-02-28'],
  ['2027-02-28', 1, 'years', 'backward', '2026-02-28'],
  ['2026-03-31', 1, 'months', 'backward', '2026-02-28'],
] as const)('%s, %i %s %s: %s', (start, amount, unit, direction, due) => {
  expect(computeDeadline({ start, amount, unit, direction }).due).toBe(due);
});

test.each([-1, 0.5, NaN, Infinity])('a term of %d days is refused', (amount) => {
  expect(() => computeDeadline({ start: '2026-03-06', amount, unit: 'days', direction: 'forward' })).toThrow(
    refusal('invalidNumber'),
  );
});

test('the explanation agrees with the computation, and every day it skips is a holiday', () => {
  const terms = fc.record({
    start: caseDate,
    amount: fc.integer({ min: 0, max: 400 }),
    unit: fc.constantFrom('days' as const, 'months' as const),
    direction: fc.constantFrom('forward' as const, 'backward' as const),
  });
  fc.assert(
    fc.property(terms, (term) => {
      const explanation = explainDeadline({ ...term, rule });
      expect(explanation).toMatchObject(computeDeadline(term));
      expect(isLegalHoliday(explanation.due)).toBe(false);
      expect(explanation.holidays).toHaveLength(Math.abs(daysBetween(explanation.rawEnd, explanation.due)));
      expect(explanation.holidays.every(({ date }) => isLegalHoliday(date))).toBe(true);
    }),
  );
});

test('a longer term never ends earlier', () => {
  fc.assert(
    fc.property(caseDate, fc.nat(400), fc.nat(30), (start, amount, more) => {
      const dueAfter = (days: number) =>
        computeDeadline({ start, amount: days, unit: 'days', direction: 'forward' }).due;
      expect(dueAfter(amount + more) >= dueAfter(amount)).toBe(true);
    }),
  );
});

test('no holiday moves a lapse term', () => {
  const lapse = explainDeadline({
    start: '2026-03-06',
    amount: 30,
    unit: 'days',
    direction: 'forward',
    rule: cite('D.L. 293/1994', '3'),
    lapse: true,
  });
  expect(lapse).toMatchObject({ rawEnd: '2026-04-05', due: '2026-04-05', moved: false, holidays: [] });
  expect(describeExplanation(lapse, 'it')).toEqual([
    'Decorre dal 6 marzo 2026 (giorno iniziale non computato).',
    'Termine di 30 giorni (D.L. 293/1994, art. 3).',
    'Termine di decadenza: non si sposta se l’ultimo giorno è festivo.',
    'Scadenza: domenica 5 aprile 2026.',
  ]);
});

describe('in plain words', () => {
  const easter = explainDeadline({
    start: '2026-03-06',
    amount: 30,
    unit: 'days',
    direction: 'forward',
    rule,
  });

  test('a term that ends at Easter, in Italian', () => {
    expect(describeExplanation(easter, 'it')).toEqual([
      'Decorre dal 6 marzo 2026 (giorno iniziale non computato).',
      'Termine di 30 giorni (L. 241/1990, art. 2, c. 2).',
      'Il conteggio finisce il 5 aprile 2026.',
      'Giorni festivi: 5 aprile 2026 (Pasqua), 6 aprile 2026 (Lunedì dell’Angelo).',
      'La scadenza è prorogata al primo giorno seguente non festivo, 7 aprile 2026 (c.p.c., art. 155, c. 4).',
      'Scadenza: martedì 7 aprile 2026.',
    ]);
  });

  test('the same in English', () => {
    expect(describeExplanation(easter, 'en')).toEqual([
      'Runs from 6 March 2026 (the first day is not counted).',
      'Term of 30 days (Law 241/1990, art. 2, para. 2).',
      'The count ends on 5 April 2026.',
      'Holidays: 5 April 2026 (Easter Sunday), 6 April 2026 (Easter Monday).',
      'The deadline moves to the next day that is not a holiday, 7 April 2026 (Code of Civil Procedure, art. 155, para. 4).',
      'Deadline: Tuesday 7 April 2026.',
    ]);
  });

  test('a term counted back, with the elision of 8 and 11 and the first of the month', () => {
    const back = explainDeadline({
      start: '2026-05-08',
      amount: 1,
      unit: 'months',
      direction: 'backward',
      rule,
    });
    expect(describeExplanation(back, 'it').slice(0, 2)).toEqual([
      'Si conta a ritroso dall’8 maggio 2026 (giorno iniziale non computato).',
      'Termine di 1 mese (L. 241/1990, art. 2, c. 2).',
    ]);
    expect(
      describeExplanation(explainDeadline({ ...back, rule, start: '2026-06-01' }), 'it').slice(0, 1),
    ).toEqual(['Si conta a ritroso dal 1° giugno 2026 (giorno iniziale non computato).']);
  });

  test('30 June 2024, a Sunday', () => {
    const fixed = explainFixedDate({ date: '2024-06-30', rule: cite('L.R. 12/2005', '73') });
    expect(fixed.due).toBe('2024-07-01');
    expect(describeExplanation(fixed, 'it').slice(0, 4)).toEqual([
      'Data fissata dalla norma: 30 giugno 2024.',
      'Norma: L.R. 12/2005, art. 73.',
      'Il conteggio finisce il 30 giugno 2024.',
      'Giorno festivo: 30 giugno 2024 (domenica).',
    ]);
  });

  test('a clock with both pauses', () => {
    const { explanation } = computeClock('2026-03-02', 30, [
      { type: 'suspend', on: '2026-03-12' },
      { type: 'resume', on: '2026-04-01' },
      { type: 'rejectionNotice', receivedOn: '2026-04-10' },
      { type: 'observations', on: '2026-04-17' },
    ]);
    expect(describeExplanation(explanation, 'it')).toEqual([
      'Decorre dal 2 marzo 2026 (giorno iniziale non computato).',
      'Termine di 30 giorni (L. 241/1990, art. 2, c. 2).',
      'Sospeso dal 12 marzo 2026 al 1° aprile 2026 per acquisire informazioni (L. 241/1990, art. 2, c. 7): 20 giorni esclusi dal conteggio.',
      'Preavviso di rigetto ricevuto il 10 aprile 2026: termine sospeso fino al 27 aprile 2026 (L. 241/1990, art. 10-bis, c. 1): 17 giorni esclusi dal conteggio.',
      'Giorni computati fino all’ultima sospensione: 19; giorni residui: 11.',
      'Scadenza: venerdì 8 maggio 2026.',
    ]);
    expect(describeExplanation(explanation, 'en')).toHaveLength(6);
  });

  test('a pause of one day and one of none', () => {
    const pausedUntil = (on: string) =>
      describeExplanation(
        computeClock('2026-03-02', 30, [
          { type: 'suspend', on: '2026-03-10' },
          { type: 'resume', on },
        ]).explanation,
        'it',
      )[2];
    expect(pausedUntil(addDays('2026-03-10', 1))).toMatch(
      /all’11 marzo 2026 .*: 1 giorno escluso dal conteggio\.$/,
    );
    expect(pausedUntil('2026-03-10')).toMatch(/: nessun giorno escluso dal conteggio\.$/);
  });
});
