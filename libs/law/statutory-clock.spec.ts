import fc from 'fast-check';
import { caseDate, refusal } from '../../test/support/law-values';
import { isLegalHoliday, moveForward } from './calendar';
import { addDays, daysBetween, laterOf } from './local-date';
import { type ClockEvent, type ClockReading, computeClock } from './statutory-clock';

const suspend = (on: string): ClockEvent => ({ type: 'suspend', on });
const resume = (on: string): ClockEvent => ({ type: 'resume', on });
const notice = (receivedOn: string): ClockEvent => ({ type: 'rejectionNotice', receivedOn });
const observations = (on: string): ClockEvent => ({ type: 'observations', on });

function read(start: string, termDays: number, events: ClockEvent[]) {
  const { usedDays, remainingDays, due } = computeClock(start, termDays, events);
  return [usedDays, remainingDays, due];
}

test.each([
  ['no pause', [], [0, 30, '2026-04-01']],
  ['suspended on the first day', [suspend('2026-03-02'), resume('2026-03-04')], [0, 30, '2026-04-03']],
  ['a pause of no day', [suspend('2026-03-12'), resume('2026-03-12')], [10, 20, '2026-04-01']],
  [
    'resumed on the 31st day, without effect',
    [suspend('2026-03-12'), resume('2026-04-12')],
    [10, 20, '2026-05-02'],
  ],
  ['never resumed', [suspend('2026-03-12')], [10, 20, '2026-05-02']],
  ['suspended on the last day', [suspend('2026-04-01'), resume('2026-04-03')], [30, 0, '2026-04-03']],
  [
    'notice and suspension on one day',
    [suspend('2026-03-12'), notice('2026-03-12'), resume('2026-03-13')],
    [10, 20, '2026-04-13'],
  ],
  [
    'suspension inside the notice',
    [notice('2026-03-12'), suspend('2026-03-15'), resume('2026-03-16')],
    [10, 20, '2026-04-13'],
  ],
  [
    'suspension beyond the notice',
    [notice('2026-03-12'), suspend('2026-03-20'), resume('2026-04-01')],
    [10, 20, '2026-04-21'],
  ],
  [
    'suspension after the notice',
    [notice('2026-03-12'), suspend('2026-03-25'), resume('2026-03-26')],
    [12, 18, '2026-04-13'],
  ],
  [
    'observations on the last day of the window',
    [notice('2026-03-12'), observations('2026-03-23')],
    [10, 20, '2026-04-22'],
  ],
  [
    'observations the day after the window',
    [notice('2026-03-12'), observations('2026-03-24')],
    [10, 20, '2026-04-13'],
  ],
])('%s', (_, events, expected) => {
  expect(read('2026-03-02', 30, events)).toEqual(expected);
});

test.each([
  ['2026-06-06', '2026-07-02', 'the 29th day'],
  ['2026-06-07', '2026-07-03', 'the 30th day, a Sunday'],
  ['2026-06-08', '2026-07-03', 'the 31st day, without effect'],
])('resumed on %s, due %s: %s', (on, due) => {
  expect(read('2026-05-04', 30, [suspend('2026-05-08'), resume(on)])).toEqual([4, 26, due]);
});

describe('a term whose last day is a holiday', () => {
  // Raw end on Easter Sunday 5 April, due on Tuesday the 7th.
  test.each(['2026-04-05', '2026-04-06', '2026-04-07'])('can still be suspended on %s', (on) => {
    expect(read('2026-03-06', 30, [suspend(on), resume('2026-04-09')])).toEqual([30, 0, '2026-04-09']);
  });

  test('but not after the due day', () => {
    expect(() => computeClock('2026-03-06', 30, [suspend('2026-04-08')])).toThrow(refusal('termExpired'));
  });
});

test('the second pause is judged by the due day that the first one gives', () => {
  const suspended = [suspend('2026-03-12'), resume('2026-04-01')];
  expect(read('2026-03-02', 30, [...suspended, notice('2026-04-21')])[0]).toBe(30);
  expect(() => computeClock('2026-03-02', 30, [...suspended, notice('2026-04-22')])).toThrow(
    refusal('termExpired'),
  );
});

test.each([
  ['before the start', [suspend('2026-03-01')], 'eventOrder'],
  ['not in order', [notice('2026-03-12'), suspend('2026-03-11')], 'eventOrder'],
  ['resumed before being suspended', [resume('2026-03-12')], 'eventOrder'],
  ['resumed first on the same day', [resume('2026-03-12'), suspend('2026-03-12')], 'eventOrder'],
  ['observations without a notice', [suspend('2026-03-10'), observations('2026-03-12')], 'eventOrder'],
  ['a second resume', [suspend('2026-03-10'), resume('2026-03-11'), resume('2026-03-11')], 'repeatedEvent'],
  ['a second notice', [notice('2026-03-10'), notice('2026-03-10')], 'repeatedEvent'],
  [
    'second observations',
    [notice('2026-03-10'), observations('2026-03-11'), observations('2026-03-12')],
    'repeatedEvent',
  ],
  ['a day that does not exist', [suspend('2026-02-30')], 'invalidDate'],
])('%s is refused', (_, events, code) => {
  expect(() => computeClock('2026-03-02', 30, events)).toThrow(refusal(code));
});

test('a resume spares the latest end of the suspension from the range of dates', () => {
  expect(read('2999-12-01', 5, [suspend('2999-12-03'), resume('2999-12-04')])).toEqual([2, 3, '2999-12-07']);
  expect(() => computeClock('2999-12-01', 5, [suspend('2999-12-03')])).toThrow(refusal('dateOutOfRange'));
});

/** Lists of events in order, each at most once; some begin a pause too late and are refused. */
const cases = fc
  .record({
    start: caseDate,
    termDays: fc.integer({ min: 1, max: 120 }),
    suspendAfter: fc.option(fc.nat(130)),
    resumeAfter: fc.option(fc.nat(40)),
    noticeAfter: fc.option(fc.nat(160)),
    observationsAfter: fc.option(fc.nat(15)),
  })
  .map(({ start, termDays, suspendAfter, resumeAfter, noticeAfter, observationsAfter }) => {
    const events: { day: string; event: ClockEvent }[] = [];
    const add = (day: string, event: ClockEvent) => events.push({ day, event });
    if (suspendAfter !== null) {
      const on = addDays(start, suspendAfter);
      add(on, suspend(on));
      if (resumeAfter !== null) add(addDays(on, resumeAfter), resume(addDays(on, resumeAfter)));
    }
    if (noticeAfter !== null) {
      const on = addDays(start, noticeAfter);
      add(on, notice(on));
      if (observationsAfter !== null)
        add(addDays(on, observationsAfter), observations(addDays(on, observationsAfter)));
    }
    events.sort((a, b) => daysBetween(b.day, a.day));
    return { start, termDays, events: events.map(({ event }) => event) };
  });

function readIfAccepted(start: string, termDays: number, events: ClockEvent[]): ClockReading {
  try {
    return computeClock(start, termDays, events);
  } catch (error) {
    expect(error).toMatchObject({ code: 'termExpired' });
    return fc.pre(false) as never;
  }
}

test('counting day by day on a calendar gives the same clock', () => {
  fc.assert(
    fc.property(cases, ({ start, termDays, events }) => {
      const { due, usedDays, explanation } = readIfAccepted(start, termDays, events);
      const isOut = (day: string) => explanation.pauses.some(({ from, to }) => from < day && day <= to);
      const latestPause = explanation.pauses.at(-1)?.from ?? start;
      let lastUsedDay = start;
      let counted = 0;
      let countedAtLatestPause = 0;
      while (counted < termDays) {
        lastUsedDay = addDays(lastUsedDay, 1);
        if (isOut(lastUsedDay)) continue;
        counted += 1;
        if (lastUsedDay <= latestPause) countedAtLatestPause = counted;
      }
      const ends = [lastUsedDay, ...explanation.pauses.map(({ to }) => to)];
      expect(due).toBe(moveForward(ends.reduce(laterOf)));
      expect(usedDays).toBe(countedAtLatestPause);
    }),
  );
});

test('a pause never brings the deadline forward, and used and remaining days make the term', () => {
  fc.assert(
    fc.property(cases, ({ start, termDays, events }) => {
      const { due, usedDays, remainingDays } = readIfAccepted(start, termDays, events);
      expect(due >= computeClock(start, termDays, []).due).toBe(true);
      expect(usedDays + remainingDays).toBe(termDays);
      expect(Math.min(usedDays, remainingDays)).toBeGreaterThanOrEqual(0);
      expect(isLegalHoliday(due)).toBe(false);
    }),
  );
});
