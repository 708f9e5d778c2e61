import type { Fact, ProcedureDeclaration } from '../../libs/domain';
import { cite, type DateExplanation, defineParameter, explainDeadline, type LocalDate } from '../../libs/law';
import { ConclusionClock, type TermCase, type TermStart } from './conclusion-term';
import type { Deadline } from './deadlines';

const term = {
  deadline: 'conclusion',
  days: defineParameter<number>({
    key: 'days',
    title: { it: 'Termine', en: 'Term' },
    values: [{ from: '2000-01-01', value: 30, source: cite('L. 241/1990', '2', '2') }],
  }),
  silence: [],
  substitute: 'general-manager',
};

/** A case on a day, and what its term writes down. Deadlines do not expire by themselves here. */
function clockOn(start: LocalDate, options: TermStart = {}) {
  const facts: Fact[] = [];
  const state = { today: start, expired: false };
  let due = '';
  const kase: TermCase = {
    declaration: { term } as unknown as ProcedureDeclaration,
    unit: { unit: 'unit', officer: 'officer', manager: 'manager' },
    receivedOn: start,
    today: () => state.today,
    write: (fact) => facts.push(fact),
    deadline: (_, explanation) => {
      const move = (next: DateExplanation) => (due = next.due);
      move(explanation);
      return {
        move,
        get due() {
          return due;
        },
        get isRunning() {
          return !state.expired;
        },
        get hasExpired() {
          return state.expired;
        },
      } as unknown as Deadline;
    },
  };
  return { clock: new ConclusionClock(kase, options), facts, state };
}

const term20 = explainDeadline({
  start: '2026-03-02',
  amount: 20,
  unit: 'days',
  direction: 'forward',
  rule: cite('TUEL', '43', '2'),
});

test('a pause whose latest end moves counts as long as it lasts', () => {
  const { clock, facts, state } = clockOn('2026-03-02');
  state.today = '2026-03-10';
  const pause = clock.pause('opposition', '2026-03-20');
  expect(clock.due).toBe('2026-04-11');
  pause.lastsUntil('2026-03-25');
  expect(clock.due).toBe('2026-04-16');
  pause('2026-03-14');
  expect(clock.due).toBe('2026-04-07');
  expect(facts.map(({ kind }) => kind)).toEqual(['termPaused', 'termPaused', 'termResumed']);
});

test('a pause that ends before it began takes no day', () => {
  const { clock, state } = clockOn('2026-03-02');
  state.today = '2026-03-10';
  clock.pause('opposition', '2026-03-20')('2026-03-01');
  expect(clock.due).toBe('2026-04-01');
});

test('another term runs from the same day and keeps the pauses', () => {
  const { clock, state } = clockOn('2026-03-02');
  state.today = '2026-03-10';
  clock.pause('opposition', '2026-03-20')('2026-03-15');
  clock.lasts(term20);
  expect(clock.due).toBe('2026-03-27');
  expect(clock.statement('2026-03-27')).toMatchObject({
    termDays: 20,
    termStart: '2026-03-02',
    termPaused: 5,
  });
});

test('a term that begins anew has all its days and none of its pauses', () => {
  const { clock, state } = clockOn('2026-03-02');
  state.today = '2026-03-10';
  const pause = clock.pause('irregularRequest', '2026-03-20');
  pause('2026-03-18');
  clock.beginAnew('2026-03-18');
  expect(clock.due).toBe('2026-04-17');
  pause('2026-03-20');
  expect(clock.due).toBe('2026-04-17');
});

test('nothing changes a term that has expired', () => {
  const { clock, facts, state } = clockOn('2026-03-02');
  state.expired = true;
  clock.lasts(term20);
  clock.beginAnew('2026-03-18');
  clock.pause('opposition', '2026-05-01')('2026-05-01');
  expect(clock.due).toBe('2026-04-01');
  expect(facts).toEqual([]);
});

test.each([
  ['nonPerformance', true],
  ['refusal', false],
  ['assent', false],
] as const)('an expired term whose silence means %s is overdue: %s', (meaning, overdue) => {
  const { clock, state } = clockOn('2026-03-02', { silence: () => meaning });
  expect(clock.isOverdue).toBe(false);
  state.expired = true;
  expect(clock.isOverdue).toBe(overdue);
});
