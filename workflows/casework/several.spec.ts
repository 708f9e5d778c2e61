import type { Fact, ProcedureDeclaration } from '../../libs/domain';
import { form, text } from '../../libs/forms';
import { CaseTime } from './case-time';
import { type Asked, askSeveral } from './several';
import { Duties } from './duties';
import { TaskBoard } from './tasks';

const named = { it: 'Parere', en: 'Opinion' };
const declaration = {
  tasks: {
    opinion: {
      title: named,
      instructions: named,
      office: 'unit.officer',
      stage: '',
      form: form({ text: text(80, { label: named }) }),
    },
  },
} as unknown as ProcedureDeclaration;

/** A board without a case around it, whose facts are kept here. */
function boardOf(excluded: readonly string[] = []) {
  const facts: Fact[] = [];
  const time = new CaseTime(0);
  let ids = 0;
  const kase = {
    declaration,
    time,
    unit: { unit: 'unit', officer: 'unit.officer', manager: 'unit.manager' },
    currentStage: 'opinions',
    isStopped: false,
    refusesDaysAhead: true,
    duties: new Duties(),
    overdue: { opened: () => undefined, ended: () => undefined, superiorsOf: () => [] } as never,
    nextId: () => `c.${(ids += 1)}`,
    today: () => '2027-01-04' as const,
    isExcluded: (person: string) => excluded.includes(person),
    mayEnter: () => true,
    officeInCharge: (office: string) => office,
    addedDocument: () => undefined,
    write: (fact: Fact) => {
      facts.push(fact);
      time.changed();
    },
  };
  const board = new TaskBoard(kase);
  const opened = () => facts.filter((fact) => fact.kind === 'taskOpened');
  const answer = (office: string, person: string): void => {
    const task = opened().find((fact) => fact.office === office)?.task ?? '';
    const actor = { person, name: person.toUpperCase(), offices: [office] };
    board.mayClaim({ task, actor });
    board.claim({ task, actor });
    board.complete({ task, actor, answer: { text: `Parere di ${office}` } });
  };
  return { asking: { ...kase, board }, facts, opened, answer };
}

const ask = (board: ReturnType<typeof boardOf>, asked: readonly Asked[], needed?: number) =>
  askSeveral<{ text: string }>(board.asking, 'opinion', { asked, needed });

test('offices answer by whoever of them takes the task, and the answers come with who gave them', async () => {
  const board = boardOf();
  const answers = ask(board, [{ office: 'press' }, { office: 'legal' }, { office: 'events' }], 2);
  board.answer('legal', 'ada');
  board.answer('press', 'bea');
  expect((await answers).map(({ answer, by }) => [answer.text, by.person])).toEqual([
    ['Parere di legal', 'ada'],
    ['Parere di press', 'bea'],
  ]);
  expect(board.facts.filter(({ kind }) => kind === 'taskCancelled')).toHaveLength(1);
});

test('who is asked by name, or has answered for an office, does not answer for another one', async () => {
  const board = boardOf();
  const carla = { person: 'carla', name: 'Carla', office: 'press' };
  const answers = ask(board, [{ office: 'legal' }, { office: 'events' }, carla], 2);
  expect(board.opened().map(({ excluded }) => excluded)).toEqual([['carla'], ['carla'], []]);
  board.answer('legal', 'ada');
  for (const twice of ['ada', 'carla']) {
    expect(() => board.answer('events', twice)).toThrow('answersAlready');
  }
  board.answer('events', 'bea');
  await expect(answers).resolves.toHaveLength(2);
});

test('who is excluded from the case is not asked', async () => {
  const board = boardOf(['dora']);
  const answers = ask(board, [{ office: 'legal' }, { person: 'dora', name: 'Dora', office: 'press' }], 1);
  expect(board.opened().map(({ office }) => office)).toEqual(['legal']);
  board.answer('legal', 'ada');
  await expect(answers).resolves.toHaveLength(1);
});

test.each([
  ['nobody', [], undefined],
  ['no answer', [{ office: 'legal' }], 0],
  ['more answers than people', [{ office: 'legal' }], 2],
  ['an office twice', [{ office: 'legal' }, { office: 'legal' }], 1],
])('a procedure that asks for %s is wrong', async (_, asked, needed) => {
  const board = boardOf();
  await expect(ask(board, asked, needed)).rejects.toThrow('cannot do opinion');
  expect(board.facts).toEqual([]);
});
