import { separationOf } from '../domain';
import { cite } from '../law';
import { commitmentSteps, determinationSteps } from './determination-steps';
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
