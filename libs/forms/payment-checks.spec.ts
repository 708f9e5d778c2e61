import { checkVisaLine } from './payment-checks';

test.each([
  ['2026/05.02.1.04/1250', '2026/05.02.1.04/1250', true],
  // A booking lapses with its year: the visa may find cover in the next one.
  ['2027/05.02.1.04/1250', '2026/05.02.1.04/1250', true],
  ['2025/05.02.1.04/1250', '2026/05.02.1.04/1250', false],
  ['2026/05.02.1.04/1251', '2026/05.02.1.04/1250', false],
  ['1250', '2026/05.02.1.04/1250', false],
  ['05.02.1.04/1250', '2026/05.02.1.04/1250', false],
  [undefined, '2026/05.02.1.04/1250', true],
  ['1045/2', undefined, true],
])('a visa on %p where %p is proposed is given: %p', (budgetLine, proposed, given) => {
  expect(checkVisaLine({ budgetLine }, { budgetLine: proposed })).toHaveLength(given ? 0 : 1);
});
