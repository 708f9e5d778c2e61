import {
  caseDocument,
  caseReference,
  date,
  form,
  group,
  happenedOn,
  list,
  offered,
  person,
  secretPaper,
  text,
} from './field';
import {
  casesNamedIn,
  daysAhead,
  documentsNamedIn,
  isSameForMany,
  notOffered,
  offersOf,
  peopleNamedIn,
  saysWhatHappened,
} from './filled-in';

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

test('documents are found in document fields alone, in lists and groups too', () => {
  const checks = form({
    note: text(9, labels),
    evidence: list(caseDocument(labels), 0, 5, labels).optional(),
    receipts: list(group({ picture: caseDocument(labels).optional() }, labels), 0, 5, labels),
  });
  const answer = { note: 'x', evidence: ['a', ' b '], receipts: [{ picture: 'c' }, {}] };
  expect(documentsNamedIn(checks, answer)).toEqual(['a', 'b', 'c']);
  expect(documentsNamedIn(checks, { note: 'x', receipts: [] })).toEqual([]);
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

describe('what is said to have happened', () => {
  const happened = form({
    on: happenedOn(labels),
    until: date(labels),
    checks: list(group({ on: happenedOn(labels).optional() }, labels), 0, 9, labels).optional(),
  });

  test.each([
    ['yesterday', '2027-03-09', []],
    ['today', '2027-03-10', []],
    ['tomorrow', '2027-03-11', [['on']]],
  ])('%s', (_, on, wrong) => {
    const problems = daysAhead(happened, { on, until: '2027-12-31' }, '2027-03-10');
    expect(problems.map(({ path }) => path)).toEqual(wrong);
  });

  test('is known of a form that asks for it anywhere', () => {
    expect(saysWhatHappened(happened)).toBe(true);
    const inGroup = group({ on: happenedOn(labels) }, labels).optional();
    expect(saysWhatHappened(form({ all: list(inGroup, 0, 9, labels) }))).toBe(true);
    expect(saysWhatHappened(form({ until: date(labels) }))).toBe(false);
  });

  test('in lists of groups and where it may be left out', () => {
    const answer = {
      on: '2027-03-01',
      until: '2027-03-01',
      checks: [{}, { on: '2027-03-10' }, { on: '2027-04-01' }],
    };
    expect(daysAhead(happened, answer, '2027-03-10')).toEqual([
      {
        path: ['checks', 2, 'on'],
        message: { it: 'La data non può essere futura.', en: 'The date cannot lie ahead.' },
      },
    ]);
  });
});

describe('what a part of a campaign chooses from it', () => {
  const posts = { table: 'posts', column: 'post' };
  const chooses = form({
    posts: list(offered(posts, labels), 0, 9, labels),
    note: text(9, labels).optional(),
  });
  const tables = { posts: [{ post: 'a', places: 1 }, { post: 'b' }], day: '2027-03-10' };
  const wrong = (answer: object, of: object = tables) =>
    notOffered(chooses, answer, { ...of }).map(({ path }) => path);

  test('is what its table has', () => {
    expect(offersOf(chooses)).toEqual([posts]);
    expect(wrong({ posts: ['a', 'b'], note: 'c' })).toEqual([]);
    expect(wrong({ posts: ['a', 'c', 'A'] })).toEqual([
      ['posts', 1],
      ['posts', 2],
    ]);
  });

  test('is nothing where the table is not there, or is none', () => {
    expect(wrong({ posts: [] }, {})).toEqual([]);
    expect(wrong({ posts: ['a'] }, {})).toEqual([['posts', 0]]);
    expect(wrong({ posts: ['a'] }, { posts: 'a' })).toEqual([['posts', 0]]);
  });
});
