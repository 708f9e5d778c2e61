import { separationOf } from '../domain';
import { cite } from '../law';
import { checkVisa, commitmentSteps, determinationSteps } from './determination-steps';
import { resolutionSteps } from './resolution-steps';

const offices = { stage: 'decision', officer: 'officer', manager: 'director' };

const dutiesOf = (steps: Readonly<Record<string, { readonly duty?: string }>>) =>
  Object.fromEntries(Object.entries(steps).map(([key, { duty }]) => [key, duty]));

test('who drafts a determination, who signs it and who gives the visa have duties that are kept apart', () => {
  expect(dutiesOf(determinationSteps('refusal', offices))).toEqual({
    'refusal.draft': 'proposal',
    'refusal.signature': 'decision',
  });
  expect(dutiesOf(commitmentSteps('grant', { ...offices, amountIn: 'total' }))).toMatchObject({
    'grant.visa': 'visa',
  });
  expect(separationOf('proposal', 'decision')?.basis).toEqual(cite('L. 241/1990', '6', '1'));
});

test.each([
  ['nobody has named it', { covered: true }, {}, ['budgetLine']],
  ['the visa names it', { covered: true, budgetLine: '2027/a' }, {}, []],
  ['the proposal has named it', { covered: true }, { budgetLine: '2027/a' }, []],
  ['both name the same', { covered: true, budgetLine: '2027/a' }, { budgetLine: '2027/a' }, []],
  ['its year is over', { covered: true, budgetLine: '2028/a' }, { budgetLine: '2027/a' }, []],
  ['its year was another', { covered: true, budgetLine: '2026/a' }, { budgetLine: '2027/a' }, ['budgetLine']],
  ['the year is left out', { covered: true, budgetLine: 'a' }, { budgetLine: '2027/a' }, ['budgetLine']],
  [
    'the visa names another',
    { covered: true, budgetLine: '2027/b' },
    { budgetLine: '2027/a' },
    ['budgetLine'],
  ],
  ['nothing is covered', { covered: false, reasons: 'Capitolo errato.' }, {}, []],
])('the line of a commitment is named once: %s', (_case, answer, context, fields) => {
  expect(checkVisa(answer, context).map(({ path }) => path[0])).toEqual(fields);
});

test('a procedure names another duty of a signature, such as that of a liquidation', () => {
  const steps = determinationSteps('liquidation', { ...offices, signature: { duty: 'liquidation' } });
  expect(dutiesOf(steps)).toEqual({
    'liquidation.draft': 'proposal',
    'liquidation.signature': 'liquidation',
  });
});

test('draft, the two opinions, the record of the decision and the posting of a resolution have duties of their own', () => {
  expect(dutiesOf(resolutionSteps('grant', offices))).toEqual({
    'grant.draft': 'proposal',
    'grant.technicalOpinion': 'technicalOpinion',
    'grant.accountingOpinion': 'accountingOpinion',
    'grant.adoption': 'adoption',
    'grant.publication': 'publication',
  });
});

test('what a procedure says of a step takes the place of what all say, and nothing else', () => {
  const title = { it: 'Redigere la revoca', en: 'Draft the revocation' };
  const basis = cite('L. 241/1990', '21-quinquies', '1');
  const common = resolutionSteps('act', offices);
  const own = resolutionSteps('act', { ...offices, basis, draft: { title } });
  expect(own['act.draft']).toEqual({ ...common['act.draft'], title, basis });
  expect(own['act.adoption']).toEqual({ ...common['act.adoption'], basis });
  expect(own['act.publication']).toEqual(common['act.publication']);
});
