import { briefsDue } from '../../../libs/law';
import { annulmentLimit, bindingLimit, isBeyond, suspensionEnd } from './rules';

test.each([
  // 6 months since L. 182/2025: no holiday moves the last day (20 June 2026 is a Saturday).
  ['2025-12-20', '2026-06-20'],
  ['2025-12-18', '2026-06-18'],
  // 12 months since D.L. 77/2021.
  ['2025-12-17', '2026-12-17'],
  ['2021-06-01', '2022-06-01'],
  // 18 months since L. 124/2015.
  ['2021-05-31', '2022-11-30'],
  ['2015-08-28', '2017-02-28'],
])('an advantage given on %s may be annulled until %s', (adoptedOn, due) => {
  expect(annulmentLimit(true, { adoptedOn })?.due).toBe(due);
});

test('an act older than the first limit, and one that gives nothing, have none', () => {
  expect(annulmentLimit(true, { adoptedOn: '2015-08-27' })).toBeUndefined();
  expect(annulmentLimit(false, { adoptedOn: '2025-12-20' })).toBeUndefined();
});

test.each([
  ['2026-06-19', false],
  ['2026-06-20', false],
  ['2026-06-21', true],
])('on %s a limit of 20 June is passed: %s', (today, passed) => {
  expect(isBeyond({ due: '2026-06-20' }, today)).toBe(passed);
});

test.each([
  ['annulment', 'none', '2026-06-20'],
  ['annulment', 'falseDeclaration', undefined],
  ['annulment', 'crime', undefined],
  ['revocation', 'none', undefined],
] as const)('%s with exception %s is bound until %s', (kind, exception, due) => {
  expect(bindingLimit({ kind, exception, advantage: true }, { adoptedOn: '2025-12-20' })?.due).toBe(due);
});

test('those concerned are heard for ten days, to a working day', () => {
  expect(briefsDue('2026-03-02').due).toBe('2026-03-12');
  expect(briefsDue('2026-03-05').due).toBe('2026-03-16');
});

test('a suspension ends on its day, on a Sunday too', () => {
  expect(suspensionEnd('2026-03-15').due).toBe('2026-03-15');
});
