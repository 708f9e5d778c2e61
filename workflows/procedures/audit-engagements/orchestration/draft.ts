import { countsOf, opinionBecause, opinionOf, opinions } from '../rules';
import { type Engagement, type EngagementFile, shownFinding } from './engagement-file';
import type { DraftSent } from './news';

/** Standard 14.4: the draft, approved by the head before its owner sees it. */
export async function draft(kase: Engagement, file: EngagementFile): Promise<void> {
  kase.stage('draft');
  const counts = countsOf(file.findings);
  const opinion = opinions[opinionOf(counts, kase.today())].it;
  const because = opinionBecause(counts, kase.today());
  const findings = file.findings.map(shownFinding);
  kase.record({ opinion, opinionBecause: because });
  for (let toReview: string | undefined, before: object = { summary: file.summary }; ;) {
    const shown = { findings, opinion, opinionBecause: because };
    const { answer: written } = await kase.task('draft', {
      assignee: file.lead,
      context: { ...shown, ...(toReview && { toReview }) },
      startingFrom: before,
    });
    before = written;
    const { answer } = await kase.task('draftApproval', { context: { ...shown, summary: written.summary } });
    toReview = answer.reasons;
    if (answer.decision !== 'approved') continue;
    Object.assign(file, written);
    const sent: DraftSent = { ...shown, ...written };
    if (file.dialogue !== undefined) await kase.children.inform(file.dialogue, 'draft', sent);
    return;
  }
}
