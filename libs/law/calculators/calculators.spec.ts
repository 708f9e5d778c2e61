import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type CalculatorName, calculators, isCalculatorName, runCalculator } from '.';

interface VectorFile {
  calculator: CalculatorName;
  vectors: { name: string; input: unknown; output?: object; error?: true }[];
}

const vectorDirectory = join(__dirname, '../../../test/vectors');
const vectorFiles = readdirSync(vectorDirectory)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(vectorDirectory, file), 'utf8')) as VectorFile);

test('every calculator has vectors', () => {
  expect(vectorFiles.map(({ calculator }) => calculator).sort()).toEqual(Object.keys(calculators).sort());
});

describe.each(vectorFiles)('vectors of $calculator', ({ calculator, vectors }) => {
  test.each(vectors)('$name', ({ input, output, error }) => {
    const answer = runCalculator(calculator, input);
    if (error) {
      expect(answer).toEqual({
        ok: false,
        error: { code: expect.stringMatching(/./) as string, message: expect.stringMatching(/./) as string },
      });
    } else {
      expect(answer).toEqual({ ok: true, output });
    }
  });
});

/** One good input of each calculator, to be spoilt one field at a time. */
const good: Record<CalculatorName, Record<string, unknown>> = {
  deadline: { start: '2026-03-02', amount: 30, unit: 'days', direction: 'forward' },
  clock: { start: '2026-03-02', termDays: 30, events: [{ type: 'suspend', on: '2026-03-12' }] },
  allocation: { fund: '100.00', denominations: [{ id: 'A', weight: 1, cap: '10.00' }] },
  genderQuota: { seats: 5, rounding: 'up' },
  grantBalance: {
    granted: '100.00',
    acceptedCosts: '100.00',
    income: '0.00',
    advance: '0.00',
    enterprise: true,
    capitalGoods: false,
  },
  missionDay: {
    durationHours: 7.5,
    overnight: false,
    distanceKm: 10.2,
    documented: '9.00',
    mealDeclared: false,
  },
  publicationThreshold: { rows: [{ beneficiary: 'TC1', date: '2026-01-01', amount: '5.00' }] },
  executory: { postedOn: '2026-03-02', rule: 'minority', immediate: false },
  ranking: {
    criteria: [{ id: 'c', weight: 1 }],
    threshold: 70,
    prizes: 1,
    maxGap: 20,
    candidates: [
      {
        id: 'T1',
        birthDate: '1998-05-01',
        readings: [
          { reader: 'R1', scores: { c: 80 } },
          { reader: 'R2', scores: { c: 80 } },
        ],
      },
    ],
  },
  mediaQuota: { lines: [{ medium: 'press', kind: 'space', amount: '5.00' }], excludeWeb: true },
  substitutivePower: { termDays: 30 },
};

const fields = Object.entries(good).flatMap(([name, input]) =>
  fieldPaths(input).map((path) => [name as CalculatorName, path] as const),
);

/** The path of every field, also inside lists and their rows. */
function fieldPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path ? `${path}.${key}` : key;
    return [...(Array.isArray(value) ? [] : [here]), ...fieldPaths(inner, here)];
  });
}

/** A copy of the good input with one field replaced, or removed where the value is undefined. */
function spoilt(name: CalculatorName, path: string, value: unknown): unknown {
  const copy = structuredClone(good[name]);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const owner = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return copy;
}

function codeOf(name: CalculatorName, input: unknown): string | undefined {
  const answer = runCalculator(name, input);
  return answer.ok ? undefined : answer.error.code;
}

describe('the input is never converted', () => {
  test.each(Object.entries(good))('%s accepts its good input and ignores other fields', (name, input) => {
    const answer = runCalculator(name as CalculatorName, input);
    expect(answer.ok).toBe(true);
    expect(runCalculator(name as CalculatorName, { ...input, extra: null, constructor: 1 })).toEqual(answer);
  });

  test.each(fields)('%s needs %s', (name, path) => {
    // A missing score is a reading of the wrong criteria, not a missing field of the contract.
    const expected = path.endsWith('scores.c') ? 'invalidInput' : 'missingField';
    expect(codeOf(name, spoilt(name, path, undefined))).toBe(expected);
  });

  test.each(fields)('%s refuses another type in %s', (name, path) => {
    for (const wrong of valuesOfOtherTypes(path.split('.').reduce(fieldOf, good[name]))) {
      expect([wrong, codeOf(name, spoilt(name, path, wrong))]).toEqual([wrong, expect.any(String)]);
    }
  });

  function fieldOf(owner: unknown, key: string): unknown {
    return (owner as Record<string, unknown>)[key];
  }

  function valuesOfOtherTypes(value: unknown): unknown[] {
    if (Array.isArray(value)) return [null, {}, { length: 0 }, 'x', 1, true, [null], [[]]];
    if (typeof value === 'object') return [null, [], 'x', 1, true];
    if (typeof value === 'string') return [null, {}, [], [value], '', 30, true];
    if (typeof value === 'number') {
      return [null, {}, [], [value], '', '30', true, -1, ...(Number.isInteger(value) ? [value + 0.5] : [])];
    }
    return [null, {}, [], '', 'true', 0, 1];
  }

  test.each(Object.keys(good) as CalculatorName[])('%s refuses what is not an object', (name) => {
    for (const value of [null, [], 1, 'x', true, [good[name]]]) {
      expect(codeOf(name, value)).toBeDefined();
    }
  });
});

test.each([
  ['deadline', 'start', '2026-02-29', 'invalidDate'],
  ['deadline', 'start', '2026-3-02', 'invalidDate'],
  ['deadline', 'start', '2026-03-02T00:00:00Z', 'invalidDate'],
  ['deadline', 'start', '2026-03-02\n', 'invalidDate'],
  ['deadline', 'start', '1899-12-31', 'dateOutOfRange'],
  ['deadline', 'start', '3000-01-01', 'dateOutOfRange'],
  ['deadline', 'amount', 1_000_001, 'invalidNumber'],
  ['deadline', 'amount', 1_000_000, 'dateOutOfRange'],
  ['deadline', 'unit', 'weeks', 'invalidInput'],
  ['clock', 'termDays', 0, 'invalidNumber'],
  ['clock', 'termDays', 36_501, 'invalidNumber'],
  ['clock', 'events.0.type', 'pause', 'invalidInput'],
  ['clock', 'events.0.on', '2026-03-01', 'eventOrder'],
  ['clock', 'events.0.on', '2026-04-02', 'termExpired'],
  ['allocation', 'fund', '100', 'invalidMoney'],
  ['allocation', 'fund', '01.00', 'invalidMoney'],
  ['allocation', 'fund', '1,000.00', 'invalidMoney'],
  ['allocation', 'fund', '-1.00', 'invalidMoney'],
  ['allocation', 'fund', 'NaN', 'invalidMoney'],
  ['allocation', 'fund', '1e3', 'invalidMoney'],
  ['allocation', 'fund', '1.00\n', 'invalidMoney'],
  ['allocation', 'fund', '１.00', 'invalidMoney'],
  ['allocation', 'fund', '1000000000000000.00', 'invalidMoney'],
  ['allocation', 'denominations', [], 'emptyList'],
  ['allocation', 'denominations.0.weight', 1_000_000_001, 'invalidNumber'],
  ['allocation', 'denominations.0.weight', 0, 'zeroWeights'],
  ['genderQuota', 'seats', 100_001, 'invalidNumber'],
  ['missionDay', 'durationHours', 0, 'invalidNumber'],
  ['missionDay', 'durationHours', 24.01, 'invalidNumber'],
  ['missionDay', 'durationHours', Infinity, 'invalidNumber'],
  ['missionDay', 'distanceKm', -0.1, 'invalidNumber'],
  ['executory', 'postedOn', '2999-12-20', 'dateOutOfRange'],
  ['ranking', 'criteria', [], 'emptyList'],
  ['ranking', 'criteria.0.weight', 0, 'zeroWeights'],
  ['ranking', 'prizes', 0, 'invalidNumber'],
  ['ranking', 'threshold', 101, 'invalidNumber'],
  ['ranking', 'candidates.0.readings.0.scores.c', 101, 'invalidNumber'],
  ['ranking', 'candidates.0.readings.0.scores.d', 50, 'invalidInput'],
  ['ranking', 'candidates.0.readings.1.reader', 'R1', 'duplicateId'],
  ['substitutivePower', 'termDays', 36_501, 'invalidNumber'],
] as const)('%s with %s %j answers %4$s', (name, path, value, code) => {
  expect(codeOf(name, spoilt(name, path, value))).toBe(code);
});

test.each([
  ['allocation', { fund: '1.00', denominations: [row('A'), row('A')] }, 'duplicateId'],
  ['allocation', { fund: '1.00', denominations: [row('A'), row('a'), row(' A')] }, undefined],
  ['ranking', { ...good.ranking, candidates: twice(good.ranking.candidates) }, 'duplicateId'],
  ['ranking', { ...good.ranking, criteria: twice(good.ranking.criteria) }, 'duplicateId'],
] as const)('ids are compared exactly: %s %#', (name, input, code) => {
  expect(codeOf(name, input)).toBe(code);
});

function row(id: string) {
  return { id, weight: 1, cap: '1.00' };
}

function twice(list: unknown): unknown[] {
  return [...(list as unknown[]), ...(list as unknown[])];
}

test('a list of nothing but bad rows is refused like one with a single bad row', () => {
  const denominations = Array.from({ length: 300_000 }, () => ({ id: 'A', weight: 'x', cap: '1.00' }));
  expect(codeOf('allocation', { fund: '1.00', denominations })).toBe('invalidNumber');
  expect(codeOf('publicationThreshold', { rows: denominations })).toBe('missingField');
});

describe('ids named like a property every object has', () => {
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  test('allocation', () => {
    const answer = runCalculator('allocation', { fund: '5.00', denominations: ids.map(row) });
    expect(answer).toEqual({
      ok: true,
      output: { granted: ids.map((id) => ({ id, amount: '1.00' })), left: '0.00' },
    });
  });

  test('publicationThreshold', () => {
    const rows = ids.map((id) => ({ beneficiary: id, date: '2026-01-01', amount: '1000.01' }));
    expect(runCalculator('publicationThreshold', { rows })).toEqual({
      ok: true,
      output: { publish: [0, 1, 2, 3, 4] },
    });
  });

  test('ranking, as criteria, candidates and readers', () => {
    const scores = JSON.parse(`{${ids.map((id) => `"${id}":80`).join()}}`) as unknown;
    const readings = ids.slice(0, 2).map((reader) => ({ reader, scores }));
    const input = {
      criteria: ids.map((id) => ({ id, weight: 1 })),
      threshold: 70,
      prizes: 1,
      maxGap: 20,
      candidates: ids.map((id) => ({ id, birthDate: '2000-01-01', readings })),
    };
    expect(runCalculator('ranking', input)).toEqual({
      ok: true,
      output: {
        needsThirdReader: [],
        ranked: ids.map((id) => ({ id, score: '80.00', rank: 1, winner: true })),
      },
    });
  });

  test('an inherited property is not a score', () => {
    const input = structuredClone(good.ranking) as { criteria: unknown };
    input.criteria = [{ id: 'constructor', weight: 1 }];
    expect(codeOf('ranking', input)).toBe('invalidInput');
  });
});

test('only the names of the contract are calculators', () => {
  expect(isCalculatorName('clock')).toBe(true);
  expect(['Clock', 'toString', '__proto__', 'constructor', '', 1].map(isCalculatorName)).toEqual(
    Array(6).fill(false),
  );
});

test.each(Object.entries(calculators))('the input of %s has a JSON Schema', (_, { input }) => {
  const schema = z.toJSONSchema(input, { io: 'input' });
  expect(schema.type).toBe('object');
  expect(schema.required).toEqual(Object.keys(schema.properties ?? {}));
});

test('the JSON Schema of a reading tells what its scores are', () => {
  expect(JSON.stringify(z.toJSONSchema(calculators.ranking.input))).toContain(
    '"additionalProperties":{"type":"integer","minimum":0,"maximum":100}',
  );
});
