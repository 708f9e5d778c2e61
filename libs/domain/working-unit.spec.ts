import type { ProcedureDeclaration } from './procedure';
import { officeWithin, standingOf, unitOf, unitsOf } from './working-unit';

const abroad = { unit: 'abroad', officer: 'abroad.officer', manager: 'abroad.head' };
const own = { unit: 'city', officer: 'city.officer', manager: 'city.head' };
const shared = { ...own, sharedWith: [abroad] } as unknown as ProcedureDeclaration;
const alone = own as unknown as ProcedureDeclaration;

test('the unit of a procedure comes before those it is shared with', () => {
  expect(unitsOf(shared)).toEqual([own, abroad]);
  expect(unitsOf(alone)).toEqual([own]);
});

test.each([
  [['abroad.officer'], 'abroad'],
  [['abroad.head', 'statistics'], 'abroad'],
  [['city.head'], 'city'],
  [['statistics'], 'city'],
])('who holds %p opens cases of the unit %s', (offices, unit) => {
  expect(unitOf(shared, offices).unit).toBe(unit);
});

test.each([
  ['city.officer', 'abroad.officer'],
  ['city.head', 'abroad.head'],
  ['statistics', 'statistics'],
])('what is declared for %s is done by %s in the other unit', (declared, office) => {
  expect(officeWithin(abroad, shared, declared)).toBe(office);
  expect(officeWithin(own, shared, declared)).toBe(declared);
});

test('whoever is of another unit stands where the procedure names its own', () => {
  expect(standingOf(shared, ['abroad.officer'])).toEqual(['abroad.officer', 'city.officer']);
  expect(standingOf(shared, ['abroad.head'])).toEqual(['abroad.head', 'city.head']);
  expect(standingOf(shared, ['statistics'])).toEqual(['statistics']);
  expect(standingOf(alone, ['abroad.head'])).toEqual(['abroad.head']);
});
