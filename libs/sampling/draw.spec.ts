import { drawAtRandom, drawByMoney, drawByStrata, ticketOf } from './draw';
import { populationDigest, populationText, type Unit, unitsOf } from './population';
import { drawMethods, sampleDigest } from './sample';
import { attributeSampleSize } from './sample-size';
import { SamplingError } from './sampling-error';

function refusalOf(compute: () => unknown): string | undefined {
  try {
    compute();
  } catch (error) {
    if (error instanceof SamplingError) return error.code;
    throw error;
  }
  return undefined;
}

const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);
const cases = (count: number): Unit[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `P02-${String(index).padStart(6, '0')}`,
    stratum: index % 10 === 0 ? 'refused' : 'granted',
    amount: BigInt((index * 7919) % 100_000),
  }));

describe('a population', () => {
  const units: Unit[] = [{ id: 'b', amount: 1250n }, { id: 'à', stratum: 's' }, { id: 'a' }];

  it('is one text in whatever order it is listed', () => {
    expect(populationText(units)).toBe('a\t\t\nb\t\t12.50\nà\ts\t\n');
    expect(populationDigest([...units].reverse())).toBe(populationDigest(units));
    expect(populationDigest(units.slice(1))).not.toBe(populationDigest(units));
  });

  it('is read again from its text', () => {
    expect(unitsOf(populationText(units))).toEqual([
      { id: 'a' },
      { id: 'b', amount: 1250n },
      { id: 'à', stratum: 's' },
    ]);
  });

  it.each([
    ['emptyPopulation', () => populationText([])],
    ['duplicateId', () => populationText([{ id: 'a' }, { id: 'a' }])],
    ['emptyPopulation', () => unitsOf('')],
    ['notAPopulation', () => unitsOf('b\t\t\na\t\t\n')],
    ['notAPopulation', () => unitsOf('a\t\t\nb')],
    ['notAPopulation', () => unitsOf('a\t\tten\n')],
  ])('is refused: %s', (code, compute) => expect(refusalOf(compute)).toBe(code));
});

describe('a draw at random', () => {
  it('takes the first tickets, as whoever has the seed can compute them', () => {
    const units = cases(50);
    const byHand = ids(units)
      .map((id) => ({ id, ticket: ticketOf('7 dicembre', id) }))
      .sort((one, other) => one.ticket.localeCompare(other.ticket));
    expect(drawAtRandom('7 dicembre', units, 5)).toEqual(
      byHand.slice(0, 5).map(({ id, ticket }, index) => ({
        id,
        ticket,
        place: index + 1,
        stratum: units.find((unit) => unit.id === id)?.stratum,
      })),
    );
    // printf '7 dicembre\nP02-000000' | sha256sum
    expect(ticketOf('7 dicembre', 'P02-000000')).toBe(
      '075291e8428eef2d57d8a2589c0f3b7683ed9b5635a4ff375554d7e065e4904d',
    );
  });

  it('does not depend on the order of the list, and one more only adds to it', () => {
    const units = cases(200);
    const sample = ids(drawAtRandom('s', units, 20));
    expect(ids(drawAtRandom('s', [...units].reverse(), 20))).toEqual(sample);
    expect(ids(drawAtRandom('s', units, 21)).slice(0, 20)).toEqual(sample);
    expect(ids(drawAtRandom('t', units, 20))).not.toEqual(sample);
  });

  it('draws each unit as often as any other', () => {
    const units = cases(10);
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4_000; seed += 1)
      for (const { id } of drawAtRandom(`seed ${String(seed)}`, units, 3))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    // 1,200 each is expected, with a deviation of 29: five of them either way.
    for (const { id } of units) expect(Math.abs((counts.get(id) ?? 0) - 1_200)).toBeLessThan(145);
  });

  it.each([
    ['sizeOutOfRange', () => drawAtRandom('s', cases(3), 0)],
    ['sizeOutOfRange', () => drawAtRandom('s', cases(3), 4)],
    ['sizeOutOfRange', () => drawAtRandom('s', cases(3), 1.5)],
    ['emptySeed', () => drawAtRandom(' ', cases(3), 1)],
    ['duplicateId', () => drawAtRandom('s', [...cases(3), ...cases(1)], 1)],
  ])('is refused: %s', (code, draw) => expect(refusalOf(draw)).toBe(code));
});

describe('a draw by strata', () => {
  it('shares the sample in proportion, and is that of each stratum alone', () => {
    const units = cases(1_000);
    const sample = drawByStrata('s', units, 60);
    expect(sample).toHaveLength(60);
    const refused = sample.filter(({ stratum }) => stratum === 'refused');
    expect(ids(refused)).toEqual(
      ids(
        drawAtRandom(
          's',
          units.filter(({ stratum }) => stratum === 'refused'),
          6,
        ),
      ),
    );
    expect(sample.map(({ place }) => place)).toEqual(sample.map((_, index) => index + 1));
  });

  it('takes no more of a stratum than it has', () => {
    const units: Unit[] = [{ id: 'a', stratum: 'x' }, ...cases(4)];
    expect(drawByStrata('s', units, 5)).toHaveLength(5);
  });
});

describe('a draw by money', () => {
  const units: Unit[] = [
    { id: 'a', amount: 500_000n },
    { id: 'b', amount: 0n },
    ...Array.from({ length: 100 }, (_, index) => ({ id: `c${String(index)}`, amount: 1_000n })),
  ];

  it('is certain of what is larger than a step, and never takes what is of nothing', () => {
    const sample = drawByMoney('s', units, 11);
    expect(sample[0]).toMatchObject({ id: 'a', certain: true, place: 1 });
    expect(sample).toHaveLength(11);
    expect(ids(sample)).not.toContain('b');
    expect(new Set(ids(sample)).size).toBe(11);
    expect(ids(drawByMoney('s', [...units].reverse(), 11))).toEqual(ids(sample));
  });

  it('goes on in equal steps', () => {
    const steps = drawByMoney('s', units, 11)
      .slice(1)
      .map(({ id }) =>
        units
          .filter(({ id: other }) => other.startsWith('c'))
          .map((unit) => unit.id)
          .sort()
          .indexOf(id),
      );
    expect(steps.slice(1).map((place, index) => place - (steps[index] ?? 0))).toEqual(Array(9).fill(10));
  });

  it('draws what is there where that is less', () => {
    expect(ids(drawByMoney('s', units.slice(0, 2), 2))).toEqual(['a']);
  });

  it('of a unit without an amount is refused', () => {
    expect(refusalOf(() => drawByMoney('s', [{ id: 'a' }], 1))).toBe('amountMissing');
  });
});

test('a sample has a digest, and another sample another', () => {
  const [one, other] = [1, 2].map((size) => drawMethods.random('s', cases(10), size));
  expect(sampleDigest(one ?? [])).toMatch(/^[0-9a-f]{64}$/);
  expect(sampleDigest(one ?? [])).not.toBe(sampleDigest(other ?? []));
});

describe('a size by attributes', () => {
  // As tables for large populations have them.
  it.each([
    [0.95, 0.05, 0, 59],
    [0.95, 0.05, 0.01, 93],
    [0.95, 0.1, 0, 29],
    [0.9, 0.1, 0, 22],
    [0.9, 0.05, 0, 45],
  ])('at %d, tolerable %d, expected %d is %d', (confidence, tolerable, expected, size) => {
    expect(attributeSampleSize({ population: 100_000, confidence, tolerable, expected })).toBe(size);
  });

  it('is smaller in a small population, and never more than all of it', () => {
    const asked = { confidence: 0.95, tolerable: 0.05, expected: 0 };
    expect(attributeSampleSize({ ...asked, population: 100 })).toBe(45);
    expect(attributeSampleSize({ ...asked, population: 5 })).toBe(5);
    expect(attributeSampleSize({ ...asked, population: 1 })).toBe(1);
  });

  it.each([
    [{ population: 0 }, 'emptyPopulation'],
    [{ confidence: 1 }, 'rateOutOfRange'],
    [{ tolerable: 0 }, 'rateOutOfRange'],
    [{ expected: 0.05 }, 'rateOutOfRange'],
  ])('is refused for %j', (change, code) => {
    const asked = { population: 100, confidence: 0.95, tolerable: 0.05, expected: 0.01, ...change };
    expect(refusalOf(() => attributeSampleSize(asked))).toBe(code);
  });
});
