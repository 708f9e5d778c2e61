import { describeDeclaration, describeFolder } from '../../../test/support/declared';
import * as parameters from './parameters';
import { application, round } from './procedure';

for (const procedure of [round, application]) describeDeclaration(procedure, __dirname);
describeFolder(__dirname, [round, application], parameters);

test('titles of cases', () => {
  expect(round.opening.titleOf({ referenceYear: 2011 })).toBe('Contributi per edifici di culto, anno 2011');
  expect(round.opening.titleOf({ referenceYear: 2011, title: 'Tornata' })).toBe('Tornata');
});
