import { refusal } from '../../test/support/law-values';
import { executory } from './executory';

test.each([
  ['2026-03-02', 'prevailingExcluded', '2026-03-16', '2026-03-13'],
  ['2026-03-02', 'prevailingIncluded', '2026-03-16', '2026-03-12'],
  ['2026-03-02', 'minority', '2026-03-16', '2026-03-26'],
  ['2026-12-15', 'prevailingExcluded', '2026-12-29', '2026-12-26'],
] as const)(
  'posted on %s, %s: on the board until %s, executory on %s',
  (postedOn, rule, boardUntil, executoryOn) => {
    expect(executory(postedOn, rule, false)).toEqual({ boardUntil, executoryOn });
    expect(executory(postedOn, rule, true)).toEqual({ boardUntil, executoryOn: postedOn });
  },
);

test('a posting whose end cannot be written is refused, an immediate effect near it is not', () => {
  expect(() => executory('2999-12-18', 'minority', true)).toThrow(refusal('dateOutOfRange'));
  expect(executory('2999-12-17', 'minority', true).boardUntil).toBe('2999-12-31');
});
