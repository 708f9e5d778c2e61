import fc from 'fast-check';
import { addDays, daysBetween } from '../law';
import { daysOfMonths, GroupedEntries, lanesOf, monthAfter, stretchesOf } from './register-overview';

const on = (name: string, from: string, to?: string) => ({ name, from, ...(to && { to }) });

it.each([
  ['2026-11', 1, '2026-11-01', '2026-11-30'],
  ['2024-02', 1, '2024-02-01', '2024-02-29'],
  ['2026-11', 3, '2026-11-01', '2027-01-31'],
])('%s and %i months are the days from %s to %s', (month, months, from, to) => {
  expect(daysOfMonths(month, months)).toEqual({ from, to });
});

it.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -3, '2025-10'],
])('%s and %i months are %s', (month, months, expected) => {
  expect(monthAfter(month, months)).toBe(expected);
});

describe('a row of a calendar from 1 to 10 May', () => {
  const lanes = (...items: ReturnType<typeof on>[]) =>
    lanesOf(items, '2026-05-01', '2026-05-10').map((lane) =>
      lane.map(({ length, item }) => (item ? `${item.name}${length}` : '.')).join(''),
    );

  it('has things one after the other on one line, and free days one by one', () => {
    expect(lanes(on('b', '2026-05-06', '2026-05-07'), on('a', '2026-05-02', '2026-05-05'))).toEqual([
      '.a4b2...',
    ]);
  });

  it('has things on the same day on different lines', () => {
    expect(lanes(on('a', '2026-05-02', '2026-05-05'), on('b', '2026-05-05', '2026-05-06'))).toEqual([
      '.a4.....',
      '....b2....',
    ]);
  });

  it('shows of things that begin before or end later what falls into it', () => {
    expect(lanes(on('a', '2026-04-20', '2026-05-01'), on('b', '2026-05-10'))).toEqual(['a1........b1']);
  });

  it('shows nothing of what lies outside', () => {
    expect(lanes(on('a', '2026-04-20', '2026-04-30'), on('b', '2026-05-11', '2026-05-12'))).toEqual([]);
  });
});

describe('the days of a calendar from 1 to 10 May as a list', () => {
  const stretches = (...items: ReturnType<typeof on>[]) =>
    stretchesOf(items, '2026-05-01', '2026-05-10').map(
      ({ from, to, items: here }) =>
        `${from.slice(8)}-${to.slice(8)} ${here.map(({ name }) => name).join('')}`,
    );

  it('are put together while the same things are on, without those that are free', () => {
    expect(stretches(on('a', '2026-05-02', '2026-05-05'), on('b', '2026-05-04', '2026-05-07'))).toEqual([
      '02-03 a',
      '04-05 ab',
      '06-07 b',
    ]);
  });

  it('begin and end with the calendar', () => {
    expect(stretches(on('a', '2026-04-20', '2026-05-01'), on('b', '2026-05-10'))).toEqual([
      '01-01 a',
      '10-10 b',
    ]);
    expect(stretches()).toEqual([]);
  });
});

test('every day of every thing is in one segment and one stretch, whatever is on', () => {
  const day = fc.integer({ min: -5, max: 25 });
  const item = fc.record({ start: day, length: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), (raw) => {
      const [first, last] = ['2026-05-01', '2026-05-20'];
      const items = raw.map(({ start, length }, index) =>
        on(String(index), addDays(first, start), addDays(first, start + length - 1)),
      );
      const lanes = lanesOf(items, first, last);
      for (const lane of lanes) {
        expect(lane.reduce((sum, { length }) => sum + length, 0)).toBe(20);
        lane.forEach(({ start }, index) =>
          expect(start).toBe(lane.slice(0, index).reduce((sum, { length }) => sum + length, 0)),
        );
      }
      const drawn = lanes.flat().flatMap((segment) => (segment.item ? [segment] : []));
      const listed = stretchesOf(items, first, last);
      for (const { name, from, to = '' } of items) {
        const inside = Array.from({ length: 20 }, (_, index) => addDays(first, index)).filter(
          (each) => each >= from && each <= to,
        );
        const days = drawn.filter((segment) => segment.item?.name === name);
        expect(days.reduce((sum, { length }) => sum + length, 0)).toBe(inside.length);
        const covered = listed
          .filter(({ items: here }) => here.some((each) => each.name === name))
          .reduce((sum, stretch) => sum + daysBetween(stretch.from, stretch.to) + 1, 0);
        expect(covered).toBe(inside.length);
      }
    }),
  );
});

describe('entries counted by a field', () => {
  const grouped = () => {
    const groups = new GroupedEntries('country', ['cost', 'advance']);
    groups.add({ country: 'FR', cost: '100.10', advance: '50.00' }, '2026-05-01');
    groups.add({ country: 'FR', cost: '200.00' }, '2026-12-31');
    groups.add({ country: 'FR', cost: '1.00' }, '2027-01-01');
    groups.add({ cost: '7.00' }, '2026-05-01');
    groups.add({ country: 'CH' }, '2026-05-01');
    return groups;
  };

  it('have the sums of their amounts by the year in which they begin, and those without a value come last', () => {
    expect(grouped().list()).toEqual([
      { value: 'CH', count: 1, sums: {}, years: [{ year: 2026, count: 1, sums: {} }] },
      {
        value: 'FR',
        count: 3,
        sums: { cost: '301.10', advance: '50.00' },
        years: [
          { year: 2027, count: 1, sums: { cost: '1.00' } },
          { year: 2026, count: 2, sums: { cost: '300.10', advance: '50.00' } },
        ],
      },
      { count: 1, sums: { cost: '7.00' }, years: [{ year: 2026, count: 1, sums: { cost: '7.00' } }] },
    ]);
  });

  it('have a total', () => {
    expect(grouped().total()).toEqual({ count: 5, sums: { cost: '308.10', advance: '50.00' } });
    expect(new GroupedEntries('country', ['cost']).total()).toEqual({ count: 0, sums: {} });
  });
});
