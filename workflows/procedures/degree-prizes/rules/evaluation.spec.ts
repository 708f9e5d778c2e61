import {
  asksForThird,
  codeOf,
  duplicatesOf,
  noticeOf,
  type NoticeData,
  quorumOf,
  reaches,
  type Read,
  supervisorsAmong,
  totalOf,
} from '.';

const data: NoticeData = {
  prizes: [{ strand: 'ambrosoli', prizes: 2, amount: '5000.00' }],
  windows: [{ strand: 'ambrosoli', from: '2021-03-01', to: '2022-02-28' }],
  deadline: '2022-09-26T23:59:59',
  criteria: [
    { name: 'Originalità', weight: 40 },
    { name: 'Rigore', weight: 60 },
  ],
  threshold: 70,
  maxGap: 20,
  ties: 'shared',
  movesUnassigned: false,
  abstractLines: 100,
  charactersPerLine: 80,
  completionDays: 10,
  acceptanceDays: 20,
  tax: 'prize',
};

test('a notice is read with its prizes, windows and last moment', () => {
  const { offers, deadline, criteria } = noticeOf(data);
  expect(offers).toEqual([
    {
      strand: 'ambrosoli',
      prizes: 2,
      amount: 500_000n,
      window: { from: '2021-03-01', to: '2022-02-28' },
    },
  ]);
  expect(deadline).toBe(Date.UTC(2022, 8, 26, 21, 59, 59));
  expect(criteria).toEqual([
    { id: '1', weight: 40 },
    { id: '2', weight: 60 },
  ]);
});

test('in the hour that comes twice the last moment of a notice is the second', () => {
  expect(noticeOf({ ...data, deadline: '2022-10-30T02:30:00' }).deadline).toBe(Date.UTC(2022, 9, 30, 1, 30));
});

const read = (reader: string, points: number): Read => ({
  reader,
  scores: [
    { criterion: 1, points },
    { criterion: 2, points },
  ],
});

test.each([
  ['below the gap', [read('ada', 60), read('ivo', 79)], false],
  ['at the gap', [read('ada', 60), read('ivo', 80)], false],
  ['above the gap', [read('ada', 60), read('ivo', 81)], true],
  ['one of them alone', [read('ada', 60)], false],
  ['with a third already', [read('ada', 60), read('ivo', 81), read('lea', 70)], true],
])('a third reader, %s: %#', (_, readings, expected) => {
  expect(asksForThird(readings, data)).toBe(expected);
});

test('the total of a reading is weighted, and rounded to the hundredth', () => {
  const scores = [
    { criterion: 1, points: 71 },
    { criterion: 2, points: 84 },
  ];
  expect(totalOf(scores, data.criteria)).toBe('78.80');
  expect(totalOf(scores, [{ weight: 1 }, { weight: 2 }])).toBe('79.67');
});

test.each([
  ['69.99', false],
  ['70.00', true],
  ['70.01', true],
])('a score of %s reaches a threshold of 70: %s', (score, expected) => {
  expect(reaches(score, 70)).toBe(expected);
});

test.each([
  ['ambrosoli', 7, 18, 'A-07'],
  ['marra', 7, 100, 'M-007'],
] as const)('the code of %s no. %s of %s', (strand, number, upTo, code) => {
  expect(codeOf(strand, number, upTo)).toBe(code);
});

test.each([
  ['all', 3, 3],
  ['majority', 3, 2],
  ['majority', 4, 3],
  ['majority', 5, 3],
] as const)('the quorum of %s of %s is %s', (rule, members, quorum) => {
  expect(quorumOf(members, rule)).toBe(quorum);
});

describe('applications that look the same', () => {
  const one = { id: '1', taxCode: 'A', strand: 'ambrosoli', thesisTitle: 'L’etica, oggi' } as const;
  test.each([
    ['same person', { ...one, id: '2', thesisTitle: 'Altro', strand: 'marra' as const }, true],
    ['same title', { ...one, id: '2', taxCode: 'B', thesisTitle: 'l’etica oggi' }, true],
    ['same title for the other prize', { ...one, id: '2', taxCode: 'B', strand: 'marra' as const }, false],
    ['itself', one, false],
    ['another', { ...one, id: '2', taxCode: 'B', thesisTitle: 'Altro' }, false],
  ])('%s', (_, other, found) => {
    expect(duplicatesOf(one, [other])).toEqual(found ? [other] : []);
  });
});

test('a supervisor is found among readers by both names, in any order and with any title', () => {
  const readers = [{ name: 'Marina Casnati' }, { name: 'Ettore Brivio' }];
  expect(supervisorsAmong(readers, ['Prof.ssa CASNATI Marina'])).toEqual([readers[0]]);
  expect(supervisorsAmong(readers, ['Marina Brivio'])).toEqual([]);
});
