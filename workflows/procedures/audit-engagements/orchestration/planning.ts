import type { z } from 'zod';
import { problem } from '../../../../libs/forms';
import { valueOn } from '../../../../libs/law';
import { refuse } from '../../../casework';
import { type programmeForm, testKinds } from '../engagement-forms';
import * as parameters from '../parameters';
import { inherentScore, residualScore, untestedRisks } from '../rules';
import { type Engagement, type EngagementFile, type Test, unlessSuspended } from './engagement-file';

/** Standards 13.2 to 13.6: risks, then a programme that the head approves before anything is tested. */
export async function plan(kase: Engagement, file: EngagementFile): Promise<void> {
  kase.stage('planning');
  const mayAnswer = unlessSuspended(file);
  const { process, ownerTitle: owner } = kase.application;
  const { answer: assessed } = await kase.task('risks', {
    assignee: file.lead,
    context: { process, owner },
    mayAnswer,
  });
  const risks = assessed.risks.map((row, index) => ({
    number: index + 1,
    risk: row.risk,
    inherent: inherentScore(row),
    residual: residualScore(row),
  }));
  kase.record({ risks });
  const least = valueOn(parameters.riskToTest, kase.today());
  const toTest = untestedRisks(assessed.risks, [], least);
  let before: z.output<typeof programmeForm> | undefined;
  for (let toReview: string | undefined; ;) {
    const { answer: programme } = await kase.task('programme', {
      assignee: file.lead,
      context: { risks, toTest: toTest.join(', ') || 'nessuno', ...(toReview && { toReview }) },
      ...(before && { startingFrom: before }),
      mayAnswer: ({ tests }: z.output<typeof programmeForm>) => {
        mayAnswer();
        const untested = untestedRisks(assessed.risks, tests, least);
        if (untested.length > 0) refuse('invalidForm', { problems: [missingTests(untested)] });
      },
    });
    before = programme;
    const tests = programme.tests.map((test, index): Test => ({ code: `T${index + 1}`, ...test }));
    const shown = {
      criteria: programme.criteria.map((criterion) => ({ criterion })),
      tests: tests.map((test) => ({ ...test, kind: testKinds[test.kind].it })),
    };
    const { answer } = await kase.task('programmeApproval', { context: { risks, ...shown }, mayAnswer });
    toReview = answer.reasons;
    if (answer.decision !== 'approved') continue;
    file.tests = tests;
    kase.record(shown);
    return;
  }
}

function missingTests(risks: readonly number[]) {
  return problem(['tests'], {
    it: `Manca un test per i rischi n. ${risks.join(', ')}, i più alti.`,
    en: `There is no test for risks no. ${risks.join(', ')}, which are the highest.`,
  });
}
