import type { ChildCase } from '../../../client/reads';
import { found, inState, stateOf, statesOf } from './find-children';

const child = (title: string, more: Partial<ChildCase> = {}): ChildCase =>
  ({ id: title, procedure: 'candidacy', title, stage: 'check', ...more }) as ChildCase;
const children = [
  child('Niccolò Ferràri', { number: '2027/0000012' }),
  child('Ada Ronchi', { party: 'Ordine degli avvocati' }),
  child('Piera Longhi', { closedAt: '2027-03-01', outcome: 'refused' }),
];
const titles = (some: readonly ChildCase[]) => some.map(({ title }) => title);

test.each([
  ['', ['Niccolò Ferràri', 'Ada Ronchi', 'Piera Longhi']],
  ['niccolo FERR', ['Niccolò Ferràri']],
  ['avvocati ada', ['Ada Ronchi']],
  ['0000012', ['Niccolò Ferràri']],
  ['ada piera', []],
])('%p finds what has all its words, without accents and capitals', (typed, expected) => {
  expect(titles(found(children, typed))).toEqual(expected);
});

test('an open case is in its stage, a closed one at its outcome', () => {
  expect(statesOf(children).map(({ of, count }) => [stateOf(of), count])).toEqual([
    ['candidacy.check', 2],
    ['candidacy.closed.refused', 1],
  ]);
  expect(titles(inState(children, 'candidacy.closed.refused'))).toEqual(['Piera Longhi']);
  expect(inState(children, '')).toBe(children);
});
