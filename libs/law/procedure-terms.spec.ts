import { refusal } from '../../test/support/law-values';
import { valueOn } from './parameter';
import { longestSuspension, observationsTerm, opinionTerm, participationTerm } from './procedure-terms';

test.each([
  ['opinions', opinionTerm, '2009-07-03', '2009-07-04', 20],
  ['a suspension', longestSuspension, '2009-07-03', '2009-07-04', 30],
  ['observations', observationsTerm, '2005-03-07', '2005-03-08', 10],
  ['briefs', participationTerm, '2005-03-07', '2005-03-08', 10],
])('the days for %s are known from the day their law came into force', (_, term, before, since, days) => {
  expect(() => valueOn(term, before)).toThrow(refusal('parameterNotInForce'));
  expect(valueOn(term, since)).toBe(days);
});
