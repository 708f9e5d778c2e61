import { commonData } from '../letter-data';
import { kinds, type Assessment } from '../rules';
import { refusalFor } from './examination';
import type { AccessCase, AccessFile } from './file';

/**
 * Simple civic access (D.Lgs. 33/2013 art. 5 c. 1 and 6): what should have been published is published, and the applicant
 * is told where. An omission is reported (art. 5 c. 10, art. 43 c. 5).
 */
export async function publish(kase: AccessCase, file: AccessFile): Promise<Assessment> {
  kase.stage('assessment');
  const context = { kindTitle: kinds[file.kind].title.it, object: file.object, orderedBy: file.order?.by };
  if (!file.order) {
    const { answer } = await kase.task('publicationCheck', { context, due: kase.clock?.due });
    if (answer.outcome === 'notDue') return refusalFor('noDutyToPublish', answer.reasons);
    if (answer.outcome === 'published')
      return { result: 'full', documents: [], grounds: [], link: answer.link };
    kase.letter('omissionReport', 'Ufficio per i procedimenti disciplinari', {
      ...commonData(kase, file),
      duty: answer.duty,
      signedBy: undefined,
    });
  }
  const { answer } = await kase.task('publication', { context, due: kase.clock?.due });
  kase.record({ publishedOn: answer.publishedOn, link: answer.link });
  return { result: 'full', documents: [], grounds: [], link: answer.link };
}
