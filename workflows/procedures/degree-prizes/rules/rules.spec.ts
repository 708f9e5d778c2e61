import fc from 'fast-check';
import type { Candidate, LocalDate } from '../../../../libs/law';
import {
  anotherReader,
  distribute,
  linesOf,
  type Notice,
  obstaclesTo,
  resultsOf,
  type Strand,
  type Submitted,
  type ToRead,
} from '.';

const deadline = Date.UTC(2022, 8, 26, 21, 59, 59);
const notice: Notice = {
  offers: [
    { strand: 'ambrosoli', prizes: 2, amount: 500_000n, window: { from: '2021-03-01', to: '2022-02-28' } },
    { strand: 'marra', prizes: 1, amount: 500_000n, window: { from: '2021-05-01', to: '2022-04-30' } },
  ],
  deadline,
  criteria: [
    { id: 'originality', weight: 40 },
    { id: 'rigour', weight: 30 },
    { id: 'relevance', weight: 20 },
    { id: 'clarity', weight: 10 },
  ],
  threshold: 70,
  maxGap: 20,
  ties: 'shared',
  movesUnassigned: false,
  abstractLines: 100,
  charactersPerLine: 80,
};

const submitted: Submitted = {
  strand: 'ambrosoli',
  deliveredAt: deadline,
  discussedOn: '2021-07-15',
  degree: 'master',
  italianUniversity: true,
  isCompilation: false,
  abstract: 'La tesi.',
  mailbox: 'own',
  identityProven: false,
  isComplete: true,
};
const lines = (count: number) => Array.from({ length: count }, () => 'Riga.').join('\n');

describe('a thesis', () => {
  test.each<[string, Partial<Submitted>, string[]]>([
    ['at the last moment', {}, []],
    ['one millisecond later', { deliveredAt: deadline + 1 }, ['late']],
    ['discussed on the first day', { discussedOn: '2021-03-01' }, []],
    ['discussed on the day before', { discussedOn: '2021-02-28' }, ['outsideWindow']],
    ['discussed on the last day', { discussedOn: '2022-02-28' }, []],
    ['discussed on the day after', { discussedOn: '2022-03-01' }, ['outsideWindow']],
    ['of the other strand, by its own days', { strand: 'marra', discussedOn: '2022-04-30' }, []],
    ['of a doctor', { degree: 'doctorate' }, []],
    ['of a bachelor', { degree: 'bachelor' }, ['degree']],
    ['of a university abroad', { italianUniversity: false }, ['foreignUniversity']],
    ['that only compiles', { isCompilation: true }, ['compilation']],
    ['with an abstract of 100 lines', { abstract: lines(100) }, []],
    ['with an abstract of 101 lines', { abstract: lines(101) }, ['abstractTooLong']],
    ['from a mailbox of another, proven', { mailbox: 'ofAnother', identityProven: true }, []],
    ['from a mailbox of another', { mailbox: 'ofAnother' }, ['identityNotProven']],
    ['with everything wrong at once', { degree: 'other', isCompilation: true }, ['degree', 'compilation']],
  ])('%s', (_, changes, found) => {
    expect(obstaclesTo({ ...submitted, ...changes }, notice, false)).toEqual(found);
  });

  test('that competes already is not admitted twice', () => {
    expect(obstaclesTo(submitted, notice, true)).toEqual(['duplicate']);
  });

  test('for a prize that the notice does not have', () => {
    const offers = notice.offers.filter(({ strand }) => strand === 'marra');
    expect(obstaclesTo(submitted, { ...notice, offers }, false)).toEqual(['noSuchStrand']);
  });
});

describe('the lines of an abstract', () => {
  test.each<[string, string, number, number]>([
    ['nothing', '  \n ', 10, 0],
    ['one word', 'etica', 10, 1],
    ['words that fit', 'uno due tre', 11, 1],
    ['words that do not', 'uno due tre', 10, 2],
    ['a word longer than a line', 'x'.repeat(25), 10, 3],
    ['a word as long as two lines', 'x'.repeat(20), 10, 2],
    ['a blank line between two', 'uno\n\ndue', 10, 3],
    ['line ends of any system', 'uno\r\ndue\rtre\n', 10, 3],
  ])('%s', (_, text, width, count) => {
    expect(linesOf(text, width)).toBe(count);
  });

  test('are at least what the characters take', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        (words, width) => {
          const text = words.join(' ');
          const letters = words.reduce((sum, { length }) => sum + length, 0);
          expect(linesOf(text, width)).toBeGreaterThanOrEqual(Math.ceil(letters / width));
          expect(linesOf(text, 1_000)).toBe(text.length <= 1_000 ? 1 : linesOf(text, 1_000));
        },
      ),
    );
  });
});

describe('the distribution', () => {
  const readers = ['ada', 'ivo', 'lea', 'ugo'];
  const theses = fc
    .array(fc.uniqueArray(fc.constantFrom(...readers), { maxLength: 2 }), { maxLength: 30 })
    .map((conflicts): ToRead[] => conflicts.map((conflicted, at) => ({ code: `T${at}`, conflicted })));

  test('gives each thesis to two readers without a conflict, in the same way every time', () => {
    fc.assert(
      fc.property(theses, (all) => {
        const given = distribute(all, readers);
        if (!given.ok) throw new Error('Two of four are always left');
        for (const [at, { code, readers: chosen }] of given.assigned.entries()) {
          expect(code).toBe(all[at]?.code);
          expect(new Set(chosen).size).toBe(2);
          expect(chosen.filter((reader) => all[at]?.conflicted.includes(reader))).toEqual([]);
        }
        expect(distribute(all, readers)).toEqual(given);
      }),
    );
  });

  test('is even where nobody has a conflict', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (count) => {
        const all = Array.from({ length: count }, (_, at) => ({ code: `T${at}`, conflicted: [] }));
        const given = distribute(all, readers);
        const loads = readers.map(
          (reader) => (given.ok ? given.assigned : []).filter((one) => one.readers.includes(reader)).length,
        );
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('names the thesis that too few may read', () => {
    expect(distribute([{ code: 'T1', conflicted: ['ada', 'ivo', 'lea'] }], readers)).toEqual({
      ok: false,
      code: 'T1',
    });
  });

  test('finds a third reader among the others, or nobody', () => {
    const load = new Map([
      ['lea', 3],
      ['ugo', 2],
    ]);
    expect(anotherReader({ code: 'T1', conflicted: [] }, ['ada', 'ivo'], readers, load)).toBe('ugo');
    expect(
      anotherReader({ code: 'T1', conflicted: ['lea', 'ugo'] }, ['ada', 'ivo'], readers, load),
    ).toBeUndefined();
  });
});

describe('the prizes', () => {
  const born: LocalDate = '1998-05-01';
  const scored = (id: string, points: number, birthDate: LocalDate = born): Candidate => ({
    id,
    birthDate,
    readings: ['R1', 'R2'].map((reader) => ({
      reader,
      scores: new Map(notice.criteria.map((criterion) => [criterion.id, points])),
    })),
  });
  const results = (ambrosoli: Candidate[], marra: Candidate[], changes: Partial<Notice> = {}) =>
    resultsOf(
      { ...notice, ...changes },
      new Map<Strand, Candidate[]>([
        ['ambrosoli', ambrosoli],
        ['marra', marra],
      ]),
    );

  test('go to whoever reaches the threshold, in the order of the ranking', () => {
    const [ambrosoli, marra] = results(
      [scored('A', 70), scored('B', 69), scored('C', 90)],
      [scored('M', 80)],
    );
    expect(ambrosoli?.awards).toEqual([
      { id: 'C', amount: 500_000n, exAequo: false },
      { id: 'A', amount: 500_000n, exAequo: false },
    ]);
    expect(marra).toMatchObject({ unassigned: 0, awards: [{ id: 'M' }] });
  });

  test('that nobody reaches are not assigned', () => {
    const [ambrosoli, marra] = results([scored('A', 80)], [scored('M', 69)]);
    expect([ambrosoli?.unassigned, marra?.unassigned]).toEqual([1, 1]);
  });

  test('go to the other strand where the notice says so, and never below the threshold there', () => {
    const many = [scored('A', 90), scored('B', 85), scored('C', 80), scored('D', 60)];
    const [ambrosoli, marra] = results(many, [], { movesUnassigned: true });
    expect(ambrosoli?.awards.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(marra?.awards).toEqual([]);
  });

  test('are shared to the cent by equals at the last of them', () => {
    const [, marra] = results([], [scored('X', 80), scored('Y', 80), scored('Z', 80)]);
    expect(marra?.awards.map(({ amount }) => amount)).toEqual([166_667n, 166_667n, 166_666n]);
    const sum = marra?.awards.reduce((all, { amount }) => all + amount, 0n);
    expect(sum).toBe(500_000n);
  });

  test('are whole for each of the equals where the notice says so', () => {
    const [, marra] = results([], [scored('X', 80), scored('Y', 80)], { ties: 'each' });
    expect(marra?.awards).toEqual([
      { id: 'X', amount: 500_000n, exAequo: true },
      { id: 'Y', amount: 500_000n, exAequo: true },
    ]);
  });

  test('of two equals at the first of two are one for each', () => {
    const [ambrosoli] = results([scored('A', 80), scored('B', 80)], []);
    expect(ambrosoli?.awards.map(({ amount }) => amount)).toEqual([500_000n, 500_000n]);
  });

  test('never give away more than the notice has', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 75 }), { maxLength: 8 }), (points) => {
        const [ambrosoli] = results(
          points.map((of, at) => scored(`C${at}`, of)),
          [],
        );
        const given = (ambrosoli?.awards ?? []).reduce((all, { amount }) => all + amount, 0n);
        expect(given).toBeLessThanOrEqual(1_000_000n);
        expect(given + BigInt(ambrosoli?.unassigned ?? 0) * 500_000n).toBe(1_000_000n);
      }),
    );
  });
});
