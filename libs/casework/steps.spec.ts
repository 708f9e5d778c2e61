import { cite } from '../law';
import { commitmentSteps, determinationSteps } from './determination-steps';
import { resolutionSteps } from './resolution-steps';

const offices = { stage: 'decision', officer: 'officer', manager: 'director' };

test('who drafted a determination, or did what the procedure names, may not sign it', () => {
  const steps = determinationSteps('refusal', { ...offices, notBy: ['check'] });
  expect(steps['refusal.draft']).toMatchObject({ office: 'officer' });
  expect(steps['refusal.signature']).toMatchObject({ office: 'director', notBy: ['check', 'refusal.draft'] });
});

test('the visa of a commitment is given by neither drafter nor signatory', () => {
  const steps = commitmentSteps('grant', { ...offices, notBy: ['check'] });
  expect(steps['grant.visa'].notBy).toEqual(['grant.draft', 'grant.signature']);
  expect(steps['grant.signature'].notBy).toEqual(['check', 'grant.draft']);
});

test('the two opinions on a proposal come from two people who did not draft it', () => {
  const steps = resolutionSteps('grant', offices);
  expect(steps['grant.technicalOpinion'].notBy).toEqual(['grant.draft', 'grant.accountingOpinion']);
  expect(steps['grant.accountingOpinion'].notBy).toEqual(['grant.draft', 'grant.technicalOpinion']);
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
