import {
  instantOf,
  type Itinerary,
  itineraryFaults,
  localMomentOf,
  type Stop,
  stretchesOf,
  stretchOfExpense,
  stretchOfNight,
  type TimeZone,
} from '.';

const ROME = 'Europe/Rome';
const TOKYO = 'Asia/Tokyo';

function stop(place: string, zone: TimeZone, day: string, time: string): Stop {
  return { place, zone, day, time };
}

/** Milan to Tokyo and back, by default from 4 May, 13:00, to 8 May, 19:00. */
function trip(change: { out?: Partial<Stop>; back?: Partial<Stop> } & Pick<Itinerary, 'privateDays'> = {}) {
  return {
    legs: [
      {
        from: { ...stop('Milano', ROME, '2026-05-04', '13:00'), ...change.out },
        to: stop('Tokyo', TOKYO, '2026-05-05', '09:00'),
      },
      {
        from: stop('Tokyo', TOKYO, '2026-05-08', '12:00'),
        to: { ...stop('Milano', ROME, '2026-05-08', '19:00'), ...change.back },
      },
    ],
    privateDays: change.privateDays,
  };
}

describe('clocks of places', () => {
  test.each<[string, string, TimeZone, string | undefined]>([
    ['2026-01-15', '12:00', 'Europe/Rome', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15', '12:00', 'Europe/Rome', '2026-07-15T10:00:00.000Z'],
    ['2026-07-15', '12:00', 'Asia/Tokyo', '2026-07-15T03:00:00.000Z'],
    ['2026-07-15', '12:00', 'Asia/Kolkata', '2026-07-15T06:30:00.000Z'],
    ['2026-07-15', '00:10', 'Pacific/Auckland', '2026-07-14T12:10:00.000Z'],
    ['2026-03-29', '01:59', 'Europe/Rome', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', 'Europe/Rome', undefined],
    ['2026-03-29', '03:00', 'Europe/Rome', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Rome', '2026-10-25T00:30:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', undefined],
  ])('%s %s in %s is %s', (day, time, zone, iso) => {
    const instant = instantOf({ day, time, zone });
    expect(instant === undefined ? undefined : new Date(instant).toISOString()).toBe(iso);
  });

  test('show the moment they were read from', () => {
    const moment = { day: '2026-12-31', time: '23:45', zone: 'America/Sao_Paulo' } as const;
    expect(localMomentOf(instantOf(moment) ?? NaN, moment.zone)).toEqual(moment);
  });
});

describe('an itinerary', () => {
  test('is right although clocks run backwards on the way', () => {
    expect(itineraryFaults(trip())).toEqual([]);
  });

  test.each<[string, Itinerary, object[]]>([
    [
      'that returns before it departs',
      trip({ out: { day: '2026-05-10' } }),
      [{ code: 'returnBeforeDeparture' }, { code: 'arrivalBeforeDeparture', leg: 0 }],
    ],
    [
      'whose leg arrives when it departs',
      trip({ out: stop('Milano', ROME, '2026-05-05', '02:00') }),
      [{ code: 'arrivalBeforeDeparture', leg: 0 }],
    ],
    [
      'with an hour that clocks skip',
      trip({ out: { day: '2026-03-29', time: '02:10' } }),
      [{ code: 'noSuchTime', leg: 0 }],
    ],
    [
      'with private days that begin on the day of departure',
      trip({ privateDays: [{ from: '2026-05-04', to: '2026-05-06' }] }),
      [{ code: 'privateDaysOutside', period: 0 }],
    ],
    [
      'with private days that end before they begin',
      trip({ privateDays: [{ from: '2026-05-07', to: '2026-05-06' }] }),
      [{ code: 'privateDaysOutside', period: 0 }],
    ],
  ])('%s is wrong', (_, itinerary, faults) => {
    expect(itineraryFaults(itinerary)).toEqual(faults);
  });

  test('whose next leg departs before the last has arrived is wrong', () => {
    const [out, back] = trip().legs;
    const early = { from: stop('Tokyo', TOKYO, '2026-05-05', '08:59'), to: back!.to };
    expect(itineraryFaults({ legs: [out!, early] })).toEqual([{ code: 'beforePreviousLeg', leg: 1 }]);
    const justInTime = { ...early, from: { ...early.from, time: '09:00' } };
    expect(itineraryFaults({ legs: [out!, justInTime] })).toEqual([]);
  });
});

describe('stretches', () => {
  const hours = (itinerary: Itinerary) =>
    stretchesOf(itinerary).map(({ from, to }) => (to - from) / 3_600_000);

  test('are of at most 24 hours from the departure', () => {
    // Four days and six hours.
    expect(hours(trip())).toEqual([24, 24, 24, 24, 6]);
  });

  test.each([
    ['12:59', [24, 24, 24, 23 + 59 / 60]],
    ['13:00', [24, 24, 24, 24]],
    ['13:01', [24, 24, 24, 24, 1 / 60]],
  ])('of a return at %s', (time, expected) => {
    const lengths = hours(trip({ back: { time } }));
    expect(lengths).toHaveLength(expected.length);
    expect(lengths.at(-1)).toBeCloseTo(expected.at(-1) ?? 0);
  });

  test('leave private days out and begin anew after them', () => {
    // Until midnight in Tokyo at the end of 5 May, which is 17:00 in Milan; then from midnight at the end of 6 May.
    const lengths = hours(trip({ privateDays: [{ from: '2026-05-06', to: '2026-05-06' }] }));
    expect(lengths).toEqual([24, 4, 24, 24, 2]);
  });

  test('have the expenses of their days, by the hour where it is known', () => {
    const itinerary = trip();
    const stretches = stretchesOf(itinerary);
    const of = (day: string, time?: string) => stretchOfExpense(itinerary, stretches, { day, time })?.number;
    expect(of('2026-05-03')).toBeUndefined();
    expect(of('2026-05-04')).toBe(1);
    // The first stretch ends at 20:00 of 5 May in Tokyo.
    expect(of('2026-05-05')).toBe(1);
    expect(of('2026-05-05', '19:59')).toBe(1);
    expect(of('2026-05-05', '20:01')).toBe(2);
    expect(of('2026-05-09')).toBeUndefined();
  });

  test('have the nights in which their days end', () => {
    const itinerary = trip();
    const stretches = stretchesOf(itinerary);
    const of = (night: string) => stretchOfNight(itinerary, stretches, night)?.number;
    expect(['2026-05-03', '2026-05-04', '2026-05-05', '2026-05-07', '2026-05-08'].map(of)).toEqual([
      undefined,
      1,
      2,
      4,
      undefined,
    ]);
  });
});
