import fc from 'fast-check';
import {
  advanceOf,
  computeStatement,
  duplicates,
  type ExchangeRate,
  firstPriceDay,
  firstRateDay,
  inEuro,
  marksInHouse,
  isAboveGiftLimit,
  type Itinerary,
  missingQuotations,
  ownCarRefund,
  petrolPriceOn,
  rateOn,
  type Receipt,
  receiptFaults,
  reduced,
  settle,
  type Statement,
  statementDue,
} from '.';

/** Zürich, from 8:00 on Monday 4 May to 20:00 on Wednesday 6 May: two whole stretches and one of twelve hours. */
const itinerary: Itinerary = {
  legs: [
    {
      from: { place: 'Milano', zone: 'Europe/Rome', day: '2026-05-04', time: '08:00' },
      to: { place: 'Zurigo', zone: 'Europe/Rome', day: '2026-05-04', time: '12:00' },
    },
    {
      from: { place: 'Zurigo', zone: 'Europe/Rome', day: '2026-05-06', time: '16:00' },
      to: { place: 'Milano', zone: 'Europe/Rome', day: '2026-05-06', time: '20:00' },
    },
  ],
};

let made = 0;
function receipt(change: Partial<Receipt> = {}): Receipt {
  made += 1;
  return {
    kind: 'board',
    supplier: 'Ristorante Kronenhalle',
    number: `${made}`,
    day: '2026-05-04',
    amount: '40.00',
    currency: 'EUR',
    payer: 'traveller',
    forCompanion: false,
    document: `document-${made}`,
    ...change,
  };
}

function statement(receipts: readonly Receipt[], change: Partial<Statement> = {}): Statement {
  return {
    itinerary,
    receipts,
    hosted: [],
    ownCar: [],
    distanceKm: 280,
    mealDeclared: false,
    ...change,
  };
}

const rates: ExchangeRate[] = [
  { currency: 'CHF', day: '2026-05-04', unitsPerEuro: '0.9350' },
  { currency: 'CHF', day: '2026-05-05', unitsPerEuro: '0.9400' },
  { currency: 'USD', day: '2026-05-04', unitsPerEuro: '1.1000' },
];
const quotations = { rates, petrol: [{ day: '2026-05-04', pricePerLitre: '1.789' }] };
const compute = (receipts: readonly Receipt[], change: Partial<Statement> = {}) =>
  computeStatement(statement(receipts, change), quotations);

describe('rates', () => {
  test.each([
    ['2026-05-03', undefined],
    ['2026-05-04', '0.9350'],
    ['2026-05-05', '0.9400'],
    // The last one holds for five days and no longer.
    ['2026-05-10', '0.9400'],
    ['2026-05-11', undefined],
  ])('of %s: %s', (day, expected) => {
    expect(rateOn(rates, 'CHF', day)?.unitsPerEuro).toBe(expected);
  });

  test.each([
    ['2026-05-03', undefined],
    ['2026-05-04', '1.789'],
    ['2026-05-10', '1.789'],
    ['2026-05-11', undefined],
  ])('petrol on %s: %s', (day, expected) => {
    expect(petrolPriceOn(quotations.petrol, day)?.pricePerLitre).toBe(expected);
  });

  test.each([
    ['100.00', '0.9350', 106_95n],
    ['0.01', '2.0000', 1n],
    ['0.01', '2.0001', 0n],
    ['12000.00', '163.13', 73_56n],
    ['10.00', '1', 10_00n],
  ])('%s at %s is %i cents, rounded half up', (amount, rate, cents) => {
    expect(inEuro(amount, rate)).toBe(cents);
  });

  test.each([
    [100, '1.789', 35_78n],
    [1, '1.775', 36n],
    [1, '1.774', 35n],
    [0, '1.789', 0n],
  ])('%i km at %s are %i cents', (km, price, cents) => {
    expect(ownCarRefund(km, price, '2026-05-04')).toBe(cents);
  });

  test('are looked for no earlier than they can hold', () => {
    expect(rateOn(rates, 'USD', '2026-05-09')?.day).toBe(firstRateDay('2026-05-09'));
    expect(petrolPriceOn(quotations.petrol, '2026-05-10')?.day).toBe(firstPriceDay('2026-05-10'));
  });

  test('that are missing are named once each, with currency and day', () => {
    const receipts = [
      receipt({ currency: 'CHF', day: '2026-05-04' }),
      receipt({ currency: 'USD', day: '2026-05-03' }),
      receipt({ currency: 'USD', day: '2026-05-03' }),
    ];
    const ownCar = [{ day: '2026-05-11', km: 10 }];
    expect(missingQuotations({ receipts, ownCar }, quotations)).toEqual([
      { kind: 'rate', currency: 'USD', day: '2026-05-03' },
      { kind: 'petrol', day: '2026-05-11' },
    ]);
    expect(() => compute([receipts[1]!])).toThrow('no rate of USD for 2026-05-03');
  });
});

describe('receipts', () => {
  const one = receipt({ number: 'n. 12/a', amount: '10.00', document: 'one' });
  test.each<[string, Partial<Receipt>, boolean]>([
    ['the same document', { document: 'one', number: '13', amount: '11.00' }, true],
    ['another file of the same content', { document: 'copy', number: '13', amount: '11.00' }, true],
    ['the same number, day and amount', { document: 'two', number: 'N.12/A' }, true],
    ['another day', { document: 'two', day: '2026-05-05' }, false],
    ['another amount', { document: 'two', amount: '10.01' }, false],
    ['another currency', { document: 'two', currency: 'CHF' }, false],
    ['another number', { document: 'two', number: '12/b' }, false],
    ['no number', { document: 'two', number: undefined }, false],
  ])('%s: a duplicate is found: %o', (_, change, found) => {
    const hashes = { one: 'abc', copy: 'abc', two: 'def' };
    expect(duplicates([one, { ...one, ...change }], hashes)).toEqual(found ? [{ receipt: 1, of: 0 }] : []);
  });

  test.each<[string, Partial<Receipt>, boolean]>([
    ['the same content', { document: 'copy', number: undefined, supplier: 'Altro' }, true],
    ['the same number of the same supplier', { document: 'two' }, true],
    ['the same number of another supplier', { document: 'two', supplier: 'Altro' }, false],
  ])('of another mission with %s: found there: %o', (_, change, found) => {
    const hashes = { one: 'abc', copy: 'abc', two: 'def' };
    const marks = marksInHouse(one, hashes);
    expect(marksInHouse({ ...one, ...change }, hashes).some((mark) => marks.includes(mark))).toBe(found);
  });

  test('of nothing, or of days that are not of the mission, are wrong', () => {
    const receipts = [
      receipt({ amount: '0.00' }),
      receipt({ day: '2026-05-07' }),
      receipt({ kind: 'lodging', day: '2026-05-05', nights: 2 }),
      receipt({ kind: 'travel', day: '2026-03-01' }),
      receipt({ kind: 'lodging', day: '2026-05-04', nights: 2 }),
    ];
    expect(receiptFaults(receipts, itinerary)).toEqual([
      { code: 'zeroAmount', receipt: 0 },
      { code: 'outsideMission', receipt: 1 },
      { code: 'outsideMission', receipt: 2 },
    ]);
  });
});

describe('a statement', () => {
  test.each([
    ['183.99', 183_99n, 0n],
    ['184.00', 184_00n, 0n],
    ['184.01', 184_00n, 1n],
  ])('of a day with a night: of %s are paid %i, the traveller bears %i', (amount, paid, excess) => {
    const { stretches } = compute([receipt({ kind: 'lodging', amount, nights: 1 })]);
    expect(stretches[0]).toMatchObject({ reason: 'overnightOver18Hours', ceiling: 184_00n, paid, excess });
  });

  test('does not carry what is left of one ceiling over to another day', () => {
    const receipts = [
      receipt({ kind: 'lodging', amount: '300.00', nights: 2 }),
      receipt({ day: '2026-05-05', time: '12:30', amount: '50.00' }),
    ];
    const { stretches, paid, excess } = compute(receipts);
    expect(stretches.map((one) => one.paid)).toEqual([150_00n, 184_00n, 0n]);
    expect([paid, excess]).toEqual([334_00n, 16_00n]);
  });

  test('shares an invoice of several nights to the cent', () => {
    const { stretches, documented } = compute([receipt({ kind: 'lodging', amount: '200.01', nights: 2 })]);
    expect(stretches.map((one) => one.documented)).toEqual([100_01n, 100_00n, 0n]);
    expect(documented).toBe(200_01n);
  });

  test.each([
    [{ board: false, lodging: false }, 184_00n],
    [{ board: true, lodging: false }, 92_00n],
    [{ board: false, lodging: true }, 122_67n],
    [{ board: true, lodging: true }, 61_33n],
  ])('has a lower ceiling where the host gives %j: %i', (given, ceiling) => {
    expect(reduced(184_00n, given, '2026-05-04')).toBe(ceiling);
    const hosted = [{ day: '2026-05-04', ...given }];
    const receipts = [receipt({ kind: 'lodging', nights: 1 })];
    expect(compute(receipts, { hosted }).stretches[0]?.ceiling).toBe(ceiling);
  });

  test('leaves private days, companions and lost receipts to the traveller, and what others pay to them', () => {
    const withPrivateDay = {
      itinerary: { ...itinerary, privateDays: [{ from: '2026-05-05', to: '2026-05-05' }] },
    };
    const result = compute(
      [
        receipt({ day: '2026-05-05', amount: '30.00' }),
        receipt({ forCompanion: true, amount: '20.00' }),
        receipt({ document: undefined, amount: '10.00' }),
        receipt({ payer: 'others', amount: '500.00' }),
        receipt({ kind: 'travel', amount: '80.00', payer: 'city' }),
      ],
      withPrivateDay,
    );
    expect(result).toMatchObject({
      documented: 140_00n,
      paid: 80_00n,
      excess: 60_00n,
      paidByCity: 80_00n,
    });
    expect(result.lines.map(({ it }) => it)).toContain(
      'Vitto, Ristorante Kronenhalle, 5 maggio 2026: 30,00 euro, giorno privato, a carico di chi viaggia.',
    );
  });

  test('explains itself line by line', () => {
    const { lines } = compute(
      [receipt({ kind: 'lodging', supplier: 'Hotel Limmat', amount: '180.00', currency: 'CHF', nights: 1 })],
      { ownCar: [{ day: '2026-05-06', km: 280 }] },
    );
    expect(lines.map(({ it }) => it)).toEqual([
      'Alloggio, Hotel Limmat, 4 maggio 2026: 180,00 CHF al cambio di 0,9350 del 4 maggio 2026, pari a 192,51 euro.',
      'Giornata 1, dal 4 maggio 2026 alle 08:00 al 5 maggio 2026 alle 08:00: 24 ore, con pernottamento.',
      'Giornata 1: vitto e alloggio documentati 192,51 euro, massimale 184,00 euro, rimborsabili 184,00 euro, a carico di chi viaggia 8,51 euro.',
      'Giornata 2, dal 5 maggio 2026 alle 08:00 al 6 maggio 2026 alle 08:00: 24 ore, almeno 6 ore senza pernottamento.',
      'Giornata 2: vitto e alloggio documentati 0,00 euro, massimale 52,00 euro, rimborsabili 0,00 euro, a carico di chi viaggia 0,00 euro.',
      'Giornata 3, dal 6 maggio 2026 alle 08:00 al 6 maggio 2026 alle 20:00: 12 ore, almeno 6 ore senza pernottamento.',
      'Giornata 3: vitto e alloggio documentati 0,00 euro, massimale 52,00 euro, rimborsabili 0,00 euro, a carico di chi viaggia 0,00 euro.',
      'Viaggio e altre spese, come documentate: 0,00 euro.',
      'Auto propria, 6 maggio 2026: 280 km per 1/5 di litro a 1,789 euro (prezzo del 4 maggio 2026), pari a 100,18 euro.',
    ]);
  });

  test('says where the rate is that of a day before', () => {
    const { lines } = compute([receipt({ kind: 'travel', day: '2026-05-06', currency: 'CHF' })]);
    expect(lines[0]?.it).toContain('del 5 maggio 2026, l’ultimo rilevato prima della spesa');
    expect(lines[0]?.en).toContain('of 5 May 2026, the last before the expense');
  });

  const anyReceipt = fc.record({
    kind: fc.constantFrom('board', 'lodging', 'travel', 'other'),
    supplier: fc.constant('Ristorante Kronenhalle'),
    day: fc.constantFrom('2026-05-04', '2026-05-05'),
    time: fc.constantFrom(undefined, '08:00', '13:30', '21:10'),
    nights: fc.constant(1),
    amount: fc.integer({ min: 1, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2)),
    currency: fc.constantFrom('EUR', 'CHF', 'USD'),
    payer: fc.constantFrom('traveller', 'city', 'others'),
    forCompanion: fc.boolean(),
    document: fc.constantFrom(undefined, 'any'),
  } satisfies Record<keyof Omit<Receipt, 'number'>, unknown>);
  const anyHosted = fc.array(
    fc.record({
      day: fc.constantFrom('2026-05-04', '2026-05-05'),
      board: fc.boolean(),
      lodging: fc.boolean(),
    }),
    { maxLength: 2 },
  );

  test('never pays more than is documented nor than a ceiling, and loses no cent', () => {
    fc.assert(
      fc.property(fc.array(anyReceipt, { maxLength: 60 }), anyHosted, fc.nat(2_000), (some, hosted, km) => {
        const receipts = some as Receipt[];
        const result = compute(receipts, { hosted, ownCar: [{ day: '2026-05-06', km }] });
        expect(result.paid).toBeLessThanOrEqual(result.documented);
        expect(result.paid + result.excess).toBe(result.documented);
        for (const { paid, ceiling, documented, excess } of result.stretches) {
          expect(paid).toBeLessThanOrEqual(ceiling);
          expect(paid + excess).toBe(documented);
        }
        const counted = receipts.filter(({ payer }) => payer !== 'others');
        const inCents = counted.map(({ amount, currency, day }) =>
          inEuro(amount, currency === 'EUR' ? '1' : rateOn(rates, currency, day)!.unitsPerEuro),
        );
        const car = ownCarRefund(km, '1.789', '2026-05-06');
        expect(result.documented).toBe(inCents.reduce((sum, one) => sum + one, car));
      }),
    );
  });
});

describe('the settlement', () => {
  test.each([
    [300_00n, 100_00n, 199_99n, 'refund', 1n, 0n],
    [300_00n, 100_00n, 200_00n, 'even', 0n, 0n],
    [300_00n, 100_00n, 200_01n, 'recovery', 0n, 1n],
    // The city has paid more than the ceilings allow.
    [300_00n, 320_00n, 0n, 'recovery', 0n, 20_00n],
    [0n, 0n, 0n, 'even', 0n, 0n],
  ] as const)(
    'of %i paid, %i by the city and an advance of %i is %s',
    (paid, paidByCity, advance, outcome, refund, recovery) => {
      expect(settle({ paid, paidByCity }, advance)).toMatchObject({ outcome, refund, recovery });
    },
  );

  test('explains itself', () => {
    expect(settle({ paid: 300_00n, paidByCity: 100_00n }, 150_00n).line).toEqual({
      it: 'Spesa riconosciuta 300,00 euro, già pagata dal Comune 100,00 euro, anticipo 150,00 euro: da rimborsare 50,00 euro.',
      en: 'Expense recognised EUR 300.00, paid by the city already EUR 100.00, advance EUR 150.00: to be refunded EUR 50.00.',
    });
  });

  test.each([
    [1_000_00n, 750_00n],
    [1n, 0n],
    [2n, 1n],
  ])('three quarters of %i are paid before: %i', (estimated, advance) => {
    expect(advanceOf(estimated, '2026-05-04')).toBe(advance);
  });

  test.each([
    [149_99n, false],
    [150_00n, false],
    [150_01n, true],
  ])('a gift of %i is above the limit: %s', (value, expected) => {
    expect(isAboveGiftLimit(value, '2026-05-04')).toBe(expected);
  });

  test('waits thirty days for the statement, and for a working day', () => {
    expect(statementDue('2026-05-06').due).toBe('2026-06-05');
    expect(statementDue('2026-05-08')).toMatchObject({ rawEnd: '2026-06-07', due: '2026-06-08' });
  });
});
