import { caseDocument, caseReference, form, group, list, offered, person, secretPaper, text } from './field';
import { casesNamedIn, isSameForMany, peopleNamedIn } from './people-named';

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

test('people are found in lists of people', () => {
  const several = form({
    who: list(person(labels), 0, 9, labels).optional(),
    notes: list(text(9, labels), 0, 9, labels),
  });
  expect(peopleNamedIn(several, { who: ['a', ' b ', 7], notes: ['c'] })).toEqual(['a', 'b']);
  expect(peopleNamedIn(several, { who: 'a' })).toEqual([]);
});

test('people are found in groups, and in lists of groups', () => {
  const votes = form({
    votes: list(group({ who: person(labels), note: text(9, labels) }, labels), 0, 9, labels),
    chair: group({ who: person(labels) }, labels).optional(),
  });
  const answer = { votes: [{ who: 'a', note: 'x' }, { who: ' b ' }, 'c'], chair: { who: 'd' } };
  expect(peopleNamedIn(votes, answer)).toEqual(['a', 'b', 'd']);
});

test('an answer of another shape names nobody', () => {
  expect(peopleNamedIn(request, null)).toEqual([]);
  expect(peopleNamedIn(request, { who: 7 })).toEqual([]);
});

test('one answer is right for many only where nothing of it belongs to one case', () => {
  const rows = { table: 'seats', column: 'seat' };
  expect(isSameForMany(request)).toBe(true);
  for (const field of [caseDocument(labels), secretPaper(labels), offered(rows, labels)]) {
    expect(isSameForMany(form({ field: field.optional() }))).toBe(false);
    expect(isSameForMany(form({ all: list(form({ field }), 0, 9, labels).optional() }))).toBe(false);
  }
});
