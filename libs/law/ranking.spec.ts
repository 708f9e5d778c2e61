import fc from 'fast-check';
import { refusal } from '../../test/support/law-values';
import { type Candidate, type Competition, rank } from './ranking';

/** A candidate with one or more criteria scored by each reader. */
function candidate(id: string, birthDate: string, ...scores: number[][]): Candidate {
  return {
    id,
    birthDate,
    readings: scores.map((points, reader) => ({
      reader: `R${reader}`,
      scores: new Map(points.map((point, criterion) => [`c${criterion}`, point])),
    })),
  };
}

const call = (candidates: Candidate[], change: Partial<Competition> = {}): Competition => ({
  criteria: [{ id: 'c0', weight: 1 }],
  threshold: 70,
  prizes: 1,
  maxGap: 20,
  candidates,
  ...change,
});

const three = [1, 1, 1].map((weight, index) => ({ id: `c${index}`, weight }));

test.each([
  ['the mean of three readings', [[70], [70], [69]], '69.67', false],
  ['exactly at the threshold', [[70], [70]], '70.00', true],
  ['half a point below', [[70], [69]], '69.50', false],
])('%s', (_, scores, score, winner) => {
  expect(rank(call([candidate('A', '2000-01-01', ...scores)])).ranked).toEqual([
    { id: 'A', score, rank: 1, winner },
  ]);
});

test('half a hundredth rounds up, and the rounded score decides on the threshold', () => {
  const criteria = [
    { id: 'c0', weight: 199 },
    { id: 'c1', weight: 1 },
  ];
  // (199 x 70 + 69) / 200 = 69.995
  const { ranked } = rank(call([candidate('A', '2000-01-01', [70, 69], [70, 69])], { criteria }));
  expect(ranked).toEqual([{ id: 'A', score: '70.00', rank: 1, winner: true }]);
});

test('equal rounded scores are a tie though the exact means differ', () => {
  const criteria = [
    { id: 'c0', weight: 0 },
    { id: 'c1', weight: 100_000 },
    { id: 'c2', weight: 1 },
  ];
  const { ranked } = rank(
    call(
      [
        candidate('A', '2000-01-01', [50, 80, 0], [50, 80, 0]),
        candidate('B', '1990-01-01', [51, 80, 1], [51, 80, 1]),
      ],
      { criteria },
    ),
  );
  expect(ranked.map(({ id, score }) => [id, score])).toEqual([
    ['B', '80.00'],
    ['A', '80.00'],
  ]);
});

test('the gap is judged on exact totals', () => {
  const apart = (points: number[]) =>
    rank(call([candidate('A', '2000-01-01', [100, 100, 100], points)], { criteria: three })).needsThirdReader;
  expect(apart([80, 80, 80])).toEqual([]);
  expect(apart([80, 80, 79])).toEqual(['A']);
});

test('a third reader ends the waiting, whatever the gap', () => {
  expect(rank(call([candidate('A', '2000-01-01', [100], [0], [50])])).needsThirdReader).toEqual([]);
});

test.each([
  ['higher over three readings', [80, 81, 80], ['B', 'A']],
  ['lower over three readings', [80, 79, 80], ['A', 'B']],
])('the first criterion is compared as a mean, exactly: %s', (_, first, order) => {
  const criteria = three.slice(0, 2);
  const b = first.map((point) => [point, 160 - point]);
  const { ranked } = rank(
    call([candidate('A', '1995-01-01', [80, 80], [80, 80]), candidate('B', '1995-01-01', ...b)], {
      criteria,
    }),
  );
  expect(ranked.map(({ id }) => id)).toEqual(order);
});

test('ex aequo at the last prize: all win, and the next rank is skipped', () => {
  const same = (id: string) => candidate(id, '2000-01-01', [80], [80]);
  const { ranked } = rank(
    call([candidate('D', '2001-01-01', [75], [75]), same('A'), same('B'), same('C')], { prizes: 2 }),
  );
  expect(ranked.map(({ id, rank: place, winner }) => [id, place, winner])).toEqual([
    ['A', 1, true],
    ['B', 1, true],
    ['C', 1, true],
    ['D', 4, false],
  ]);
});

test('a deserted edition ranks nobody', () => {
  expect(rank(call([]))).toEqual({ needsThirdReader: [], ranked: [] });
});

test.each<[string, string, Competition]>([
  ['no criteria', 'emptyList', call([], { criteria: [] })],
  ['all the weights 0', 'zeroWeights', call([], { criteria: [{ id: 'c0', weight: 0 }] })],
  [
    'one criterion twice',
    'duplicateId',
    call([], {
      criteria: [
        { id: 'c0', weight: 1 },
        { id: 'c0', weight: 1 },
      ],
    }),
  ],
  [
    'one candidate twice',
    'duplicateId',
    call([candidate('A', '2000-01-01', [1], [1]), candidate('A', '2000-01-01', [1], [1])]),
  ],
  ['one reading', 'invalidInput', call([candidate('A', '2000-01-01', [1])])],
  ['four readings', 'invalidInput', call([candidate('A', '2000-01-01', [1], [1], [1], [1])])],
  ['a score too many', 'invalidInput', call([candidate('A', '2000-01-01', [1, 1], [1])])],
  ['a score too few', 'invalidInput', call([candidate('A', '2000-01-01', [1], [1])], { criteria: three })],
])('%s is refused', (_, code, competition) => {
  expect(() => rank(competition)).toThrow(refusal(code));
});

test('everybody is ranked or waits, scores fall and ranks grow', () => {
  const point = fc.nat(100);
  const readings = fc.array(fc.tuple(point, point), { minLength: 2, maxLength: 3 });
  const candidates = fc
    .array(readings, { maxLength: 10 })
    .map((all) => all.map((scores, index) => candidate(`T${index}`, `200${index % 3}-01-01`, ...scores)));
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 5 }), (all, prizes) => {
      const { needsThirdReader, ranked } = rank(call(all, { criteria: three.slice(0, 2), prizes }));
      expect([...needsThirdReader, ...ranked.map(({ id }) => id)].sort()).toEqual(
        all.map(({ id }) => id).sort(),
      );
      for (const [index, { score, rank: place, winner }] of ranked.entries()) {
        const before = ranked[index - 1];
        expect(place === index + 1 || place === before?.rank).toBe(true);
        if (before) expect(Number(before.score)).toBeGreaterThanOrEqual(Number(score));
        expect(winner).toBe(Number(score) >= 70 && place <= prizes);
      }
    }),
  );
});
