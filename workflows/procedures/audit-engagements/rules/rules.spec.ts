import {
  actionDue,
  ageOf,
  countsOf,
  documentsDue,
  escalationDue,
  extendedHearingDue,
  hearingDue,
  inherentScore,
  isBeyondAppetite,
  isTooClose,
  opinionBecause,
  opinionOf,
  reminderDue,
  residualScore,
  type Severity,
  untestedRisks,
} from '.';

const on = '2026-03-02';
const findings = (...severities: Severity[]) => severities.map((severity) => ({ severity }));

describe('the opinion', () => {
  it.each<[Severity[], string]>([
    [[], 'adequate'],
    [['low', 'low', 'low'], 'adequate'],
    [['medium'], 'improvable'],
    [['high'], 'improvable'],
    [['high', 'high', 'medium', 'medium'], 'improvable'],
    [['high', 'high', 'high'], 'inadequate'],
    [['critical'], 'inadequate'],
  ])('of %j is %s', (severities, opinion) => {
    expect(opinionOf(countsOf(findings(...severities)), on)).toBe(opinion);
  });

  it('says how it follows', () => {
    const because = (...severities: Severity[]) => opinionBecause(countsOf(findings(...severities)), on);
    expect(because()).toBe(
      'Rilievi: 0 critici, 0 alti, 0 medi, 0 bassi. Adeguato: nessun rilievo critico o alto, e meno di 1 medi.',
    );
    expect(because('high', 'low')).toMatch(/^Rilievi: 0 critici, 1 alti, 0 medi, 1 bassi\. Migliorabile/);
    expect(because('critical')).toMatch(/Inadeguato: almeno un rilievo critico, oppure 3 alti\.$/);
  });

  it('is never better with one finding more', () => {
    const order = ['adequate', 'improvable', 'inadequate'];
    const all: Severity[] = ['low', 'medium', 'high', 'critical'];
    for (let seed = 0; seed < 500; seed += 1) {
      const some = Array.from({ length: seed % 7 }, (_, at) => all[(seed * 7 + at * 13) % 4] ?? 'low');
      for (const more of all) {
        const before = order.indexOf(opinionOf(countsOf(findings(...some)), on));
        expect(order.indexOf(opinionOf(countsOf(findings(...some, more)), on))).toBeGreaterThanOrEqual(
          before,
        );
      }
    }
  });
});

test.each<[Severity, boolean]>([
  ['low', false],
  ['medium', true],
  ['high', true],
  ['critical', true],
])('a risk of severity %s is beyond the appetite: %s', (severity, beyond) => {
  expect(isBeyondAppetite(severity, on)).toBe(beyond);
});

test.each([
  ['2025-03-01', false],
  ['2025-03-02', false],
  ['2025-03-03', true],
  ['2026-03-02', true],
  [undefined, true],
])('whoever has left on %s is too close twelve months before 2 March 2026: %s', (leftOn, close) => {
  expect(isTooClose(leftOn, on)).toBe(close);
});

describe('risks', () => {
  const risk = (likelihood: number, impact: number) => ({
    risk: 'r',
    likelihood,
    impact,
    residualLikelihood: 1,
    residualImpact: 2,
  });

  it('are likelihood by impact, before and after their controls', () => {
    expect([inherentScore(risk(3, 4)), residualScore(risk(3, 4))]).toEqual([12, 2]);
  });

  it.each([
    [11, []],
    [12, []],
    [13, []],
  ])('that a test looks at are tested, with %d as the least', (least, missing) => {
    expect(untestedRisks([risk(3, 4)], [{ risk: 1 }], least)).toEqual(missing);
  });

  it.each([
    [11, [1, 2]],
    [12, [1, 2]],
    [13, [2]],
    [26, []],
  ])('of at least %d need one', (least, missing) => {
    expect(untestedRisks([risk(3, 4), risk(5, 5), risk(1, 2)], [{ risk: 3 }], least)).toEqual(missing);
  });
});

test('terms are counted from the day after, and end on a working day; the day of an action stays', () => {
  expect(documentsDue(on)).toMatchObject({ due: '2026-03-12', rule: { article: '13.1' } });
  expect(reminderDue('2026-03-13').due).toBe('2026-03-18');
  expect(hearingDue('2026-03-09').due).toBe('2026-03-24');
  expect(hearingDue('2026-03-14').due).toBe('2026-03-30');
  expect(extendedHearingDue('2026-03-09', 15).due).toBe('2026-04-08');
  expect(actionDue('2026-12-25')).toMatchObject({ due: '2026-12-25', moved: false });
  expect(escalationDue('2026-03-09').due).toBe('2026-04-08');
});

test.each([
  ['2026-03-03', 'notDue'],
  ['2026-03-02', 'notDue'],
  ['2026-03-01', 'upTo30'],
  ['2026-01-31', 'upTo30'],
  ['2026-01-30', 'upTo90'],
  ['2025-12-02', 'upTo90'],
  ['2025-12-01', 'over90'],
])('an action that was due on %s is %s on 2 March 2026', (due, age) => {
  expect(ageOf(due, on)).toBe(age);
});
