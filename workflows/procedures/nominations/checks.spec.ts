import {
  checkCallSeats,
  checkChoice,
  checkCommission,
  checkSending,
  checkShortList,
  checkSubstitutionWay,
} from './checks';

const pathsOf = (problems: readonly { path: readonly (string | number)[] }[]) =>
  problems.map(({ path }) => path);

describe('the seats of a call', () => {
  const context = { opensOn: '2027-01-11', seats: [{ seat: 'A' }, { seat: 'B' }] };
  const answer = { until: '2027-01-12T12:00:00', requirements: 'Nessuno.' };
  const leaving = (...seats: string[]) => ({
    ...answer,
    leftOut: seats.map((seat) => ({ seat, reasons: 'Prova.' })),
  });

  it.each([
    ['all of them', answer, []],
    ['all but one', leaving('A'), []],
    ['none of them', leaving('A', 'B'), [['leftOut']]],
    ['without one that is not there', leaving('C'), [['leftOut', 0, 'seat']]],
    ['until the day itself', { ...answer, until: '2027-01-11T23:59:59' }, [['until']]],
  ])('%s', (_, given, problems) => {
    expect(pathsOf(checkCallSeats(given, context))).toEqual(problems);
  });
});

it.each([
  ['X', 'P', []],
  ['X', 'Q', [['unsuitable', 0, 'taxCode']]],
  ['Y', 'P', [['unsuitable', 0, 'taxCode']]],
])('the commission finds about %s for %s', (taxCode, post, problems) => {
  const found = { sessionOn: '2027-02-23', minutes: '1', unsuitable: [{ taxCode, post, reasons: 'Prova.' }] };
  expect(pathsOf(checkCommission(found, { candidates: [{ taxCode: 'X', post: 'P' }] }))).toEqual(problems);
});

it.each([
  [['X'], []],
  [['Z'], [['names', 0]]],
  [['E'], [['names', 0]]],
  [['X', 'X'], [['names', 1]]],
])('a short list of %j', (names, problems) => {
  const candidates = [{ taxCode: 'X' }, { taxCode: 'E', excluded: 'due incarichi consecutivi' }];
  expect(pathsOf(checkShortList({ names }, { candidates }))).toEqual(problems);
});

describe('the choice', () => {
  const name = (taxCode: string, gender: string, passed = true) => ({
    taxCode,
    name: taxCode,
    gender,
    origin: 'civilSociety',
    passed,
  });
  const seat = (key: string) => ({ seat: key, controlled: true, organKind: 'administration' });
  const context = {
    today: '2027-02-23',
    controlled: true,
    openSeats: [{ seat: '1' }, { seat: '2' }, { seat: '3' }],
    checked: [name('ADA', 'female'), name('UGO', 'male'), name('LEO', 'male'), name('EVA', 'female', false)],
    organSeats: [seat('1'), seat('2'), seat('3')],
    yearWomen: 1,
    yearMen: 1,
    civilNow: 0,
    civilSeats: 3,
  };
  const chosen = (...pairs: [string, string][]) => ({
    decision: 'chosen' as const,
    chosen: pairs.map(([key, taxCode]) => ({ seat: key, taxCode })),
  });

  it.each([
    ['that keeps every quota', chosen(['1', 'ADA'], ['2', 'UGO'], ['3', 'LEO']), []],
    ['that leaves a seat open', chosen(['1', 'ADA'], ['2', 'UGO']), []],
    ['without a woman', chosen(['1', 'UGO'], ['2', 'LEO']), [['reasons']]],
    ['of somebody who did not come through', chosen(['1', 'EVA']), [['chosen', 0, 'taxCode']]],
    ['of a seat that is not open', chosen(['9', 'ADA']), [['chosen', 0, 'seat']]],
    ['of one person twice', chosen(['1', 'ADA'], ['2', 'ADA']), [['chosen']]],
    ['of one seat twice', chosen(['1', 'ADA'], ['1', 'UGO']), [['chosen']]],
    ['of nobody', { decision: 'nobody' as const, reasons: 'Si riapre.' }, []],
  ])('%s', (_, answer, problems) => {
    expect(pathsOf(checkChoice(answer, context))).toEqual(problems);
  });

  it('that does not keep a quota may be explained, and is free in bodies that are not controlled', () => {
    const men = chosen(['1', 'UGO'], ['2', 'LEO']);
    expect(checkChoice({ ...men, reasons: 'Nessuna candidata idonea.' }, context)).toEqual([]);
    expect(checkChoice(men, { ...context, controlled: false })).toEqual([]);
  });
});

describe('who takes over a seat', () => {
  const sent = { receivedOn: '2027-03-01', receipt: 'PEC 1', endsOn: '2028-03-02' };

  it.each([
    ['no original end', sent, {}, []],
    ['the original end', sent, { endsOn: '2028-03-02' }, []],
    ['a day beyond it', { ...sent, endsOn: '2028-03-03' }, { endsOn: '2028-03-02' }, [['endsOn']]],
    [
      'the same by the statute',
      { ...sent, endsOn: '2028-03-03', statuteRule: 'Art. 12' },
      { endsOn: '2028-03-02' },
      [],
    ],
  ])('serves to %s', (_, answer, context, problems) => {
    expect(pathsOf(checkSending(answer, context))).toEqual(problems);
  });

  it.each([
    ['list', [{}], []],
    ['list', [], [['way']]],
    ['call', [], []],
  ] as const)('comes by %s of %j', (way, candidates, problems) => {
    expect(
      pathsOf(checkSubstitutionWay({ way, reasons: 'Prova.' }, { candidates: [...candidates] })),
    ).toEqual(problems);
  });
});
