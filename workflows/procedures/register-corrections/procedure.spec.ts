import type { FormProblem, ProcedureDeclaration } from '../../../libs/domain';
import { jsonSchemaOf, validateForm } from '../../../libs/forms';
import { halls } from '../../../test/support/hall-bookings/procedure';
import { correctionOf } from './procedure';

const correction = correctionOf(halls);
const whole = {
  action: 'correct',
  entry: { hall: 'Sala Alessi', association: 'Coro' },
  from: '2026-05-20',
  to: '2026-05-22',
  reason: 'Errore di trascrizione.',
};

function problemsOf(changes: object): readonly FormProblem[] {
  const checked = validateForm(correction.opening.form, { ...whole, ...changes });
  return checked.ok ? [] : checked.problems;
}

test('the form holds the fields of an entry', () => {
  expect(jsonSchemaOf(correction.opening.form, 'it')).toMatchObject({
    properties: { entry: { title: 'Contenuto', properties: { hall: { title: 'Sala' } } } },
  });
});

test.each([
  ['a new entry', {}, []],
  ['an end on the first day', { to: '2026-05-20' }, []],
  ['no end', { to: undefined }, []],
  ['an end before the beginning', { to: '2026-05-19' }, ['to']],
  ['no reason', { reason: ' ' }, ['reason']],
  ['no content', { entry: {} }, ['hall', 'association']],
  ['a change of dates of no entry', { action: 'move' }, ['key']],
  ['the end of no entry', { action: 'end' }, ['key']],
  ['the end of an entry', { action: 'end', key: 'k' }, []],
])('%s', (_, changes, wrong) => {
  expect(problemsOf(changes).map(({ path }) => path.at(-1))).toEqual(wrong);
});

test('a correction is named after what it corrects and belongs to who keeps the register', () => {
  const declaration: ProcedureDeclaration = correction;
  expect(declaration.opening.titleOf(whole)).toBe('Sale concesse: Sala Alessi: Coro');
  expect(declaration.opening.titleOf({ ...whole, action: 'end', key: 'Coro' })).toBe('Sale concesse: Coro');
  expect(declaration).toMatchObject({ key: 'hallsCorrection', officer: halls.officer, corrects: 'halls' });
});
