import { caseReference, form, person, text } from './field';
import { casesNamedIn, peopleNamedIn } from './people-named';

const labels = { label: { it: 'a', en: 'a' } };
const request = form({ who: person(labels), other: person(labels).optional(), note: text(10, labels) });

test('people are found in person fields alone, optional ones included', () => {
  expect(peopleNamedIn(request, { who: ' anna.sirtori ', note: 'anna' })).toEqual(['anna.sirtori']);
  expect(peopleNamedIn(request, { who: 'a', other: 'b', note: 'c' })).toEqual(['a', 'b']);
});

test('cases are found in case fields alone', () => {
  const relation = form({ who: person(labels), other: caseReference(labels) });
  expect(casesNamedIn(relation, { who: 'anna.sirtori', other: ' 1m8e ' })).toEqual(['1m8e']);
  expect(peopleNamedIn(relation, { who: 'anna.sirtori', other: '1m8e' })).toEqual(['anna.sirtori']);
});

test('an answer of another shape names nobody', () => {
  expect(peopleNamedIn(request, null)).toEqual([]);
  expect(peopleNamedIn(request, { who: 7 })).toEqual([]);
});
