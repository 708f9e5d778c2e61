import { round } from './procedure';

test('titles of cases', () => {
  expect(round.opening.titleOf({ referenceYear: 2011 })).toBe('Contributi per edifici di culto, anno 2011');
  expect(round.opening.titleOf({ referenceYear: 2011, title: 'Tornata' })).toBe('Tornata');
});
