import { checkExpiry, checkPlan, checkVerification } from './checks';

const context = { receivedOn: '2026-03-02', due: '2026-03-20' };
const task = (due: string) => ({ title: 'Telefonare', instructions: 'Al consolato.', due });
const paths = (problems: readonly { readonly path: unknown }[]) => problems.map(({ path }) => path);

test.each([
  ['2026-03-01', [['tasks', 0, 'due']]],
  ['2026-03-02', []],
  ['2026-03-20', []],
  ['2026-03-21', [['tasks', 0, 'due']]],
])('work planned for %s lies within the case: %j', (due, expected) => {
  expect(paths(checkPlan({ decision: 'handle', tasks: [task(due)] }, context))).toEqual(expected);
});

test('without a day of the case work may be planned for any day after its arrival', () => {
  const days = { receivedOn: context.receivedOn };
  expect(checkPlan({ decision: 'handle', tasks: [task('2030-01-01')] }, days)).toEqual([]);
});

test('who has written gets an answer once the result is reached', () => {
  const result = 'Consegnato.';
  const sender = 'Ada Fermi';
  expect(paths(checkVerification({ verified: true, result }, { ...context, sender }))).toEqual([['reply']]);
  expect(checkVerification({ verified: true, result, reply: 'Ecco.' }, { ...context, sender })).toEqual([]);
  expect(checkVerification({ verified: true, result }, context)).toEqual([]);
  const more = { verified: false, result, tasks: [task('2026-03-10')] };
  expect(checkVerification(more, { ...context, sender })).toEqual([]);
});

test.each([
  ['2026-03-20', [['due']]],
  ['2026-03-21', []],
])('a case due on 20 March goes on until %s: %j', (due, expected) => {
  const answer = { decision: 'goOn', due, reasons: 'Attesa.' } as const;
  expect(paths(checkExpiry(answer, { due: '2026-03-20' }))).toEqual(expected);
});
