import { romeMomentOf, cite } from '../../../../libs/law';
import { type Case, completionRequest } from '../../../casework';
import { letterTo } from '../letter-data';
import type { application } from '../procedure';
import {
  canBeMended,
  linesOf,
  noticeOf,
  type Obstacle,
  obstacles as obstacleTexts,
  obstaclesTo,
  type Submitted,
} from '../rules';
import type { Admitted, Examinable } from './news';
import { shownMoment } from './shown';

type ApplicationCase = Case<typeof application>;

/**
 * The formal examination. In a competition nobody is heard before being left out (L. 241/1990 art. 10-bis c. 1, last
 * sentence): the reasons are in the letter.
 *
 * @returns undefined where the application is not admitted
 */
export async function examine(
  kase: ApplicationCase,
  { notice: data, duplicates }: Examinable,
): Promise<Admitted | undefined> {
  kase.stage('admissibility');
  const notice = noticeOf(data);
  const { application: declared } = kase;
  let wasMended = false;
  for (;;) {
    const { answer } = await kase.task('checkAdmissibility', {
      context: {
        deliveredAt: shownMoment(declared.deliveredAt),
        deadline: shownMoment(data.deadline),
        lines: linesOf(declared.abstract, data.charactersPerLine),
        allowedLines: data.abstractLines,
        found: textOf(obstaclesTo(submittedAs(kase), notice, false)),
        duplicates,
        completed: wasMended,
      },
    });
    const found = obstaclesTo(
      {
        ...submittedAs(kase),
        ...(!answer.degreeVerified && { degree: 'other' as const }),
        isCompilation: answer.isCompilation,
        identityProven: answer.identityProven,
        isComplete: answer.missing.length === 0,
      },
      notice,
      answer.isDuplicate,
    );
    if (found.length === 0) return admit(kase);
    if (canBeMended(found) && data.completionDays > 0 && !wasMended) {
      wasMended = true;
      const documents = [
        ...answer.missing,
        ...(found.includes('identityNotProven') ? ['Copia di un documento d’identità del candidato'] : []),
      ];
      await completionRequest(kase, {
        days: data.completionDays,
        basis: cite('L. 241/1990', '6', '1'),
        deadline: 'completion',
        task: 'completed',
        letter: 'completionRequest',
        addressee: declared.candidate,
        data: (until) => ({
          ...letterTo(declared),
          documents: documents.map((name) => ({ name })),
          until,
        }),
        context: { found: documents },
      });
      continue;
    }
    if (await isExcluded(kase, found)) return undefined;
  }
}

async function isExcluded(kase: ApplicationCase, found: readonly Obstacle[]): Promise<boolean> {
  const obstacles = textOf(found);
  const { answer } = await kase.task('confirmExclusion', { context: { obstacles } });
  if (!answer.confirmed) return false;
  kase.record({ obstacles });
  kase.letter('notAdmitted', kase.application.candidate, {
    ...letterTo(kase.application),
    obstacles: found.map((one) => ({ text: obstacleTexts[one].it })),
  });
  return true;
}

/** The text without names that the readers get: it must be a document of this case. */
async function admit(kase: ApplicationCase): Promise<Admitted> {
  const { answer } = await kase.task('prepareThesis');
  const thesis = kase.addedDocument(answer.document);
  if (!thesis) throw new Error(`Document ${answer.document} was not checked before it was named`);
  kase.record({ anonymousThesis: thesis.sha256 });
  const { strand, candidate, birthDate, thesisTitle, supervisors } = kase.application;
  return { strand, candidate, birthDate, thesisTitle, supervisors, thesis };
}

/** What the application itself says, taken as true. */
function submittedAs({ application: declared }: ApplicationCase): Submitted {
  return {
    strand: declared.strand,
    // In the hour that comes twice the candidate has the benefit.
    deliveredAt: romeMomentOf(declared.deliveredAt, 'first'),
    discussedOn: declared.discussedOn,
    degree: declared.degree,
    italianUniversity: declared.italianUniversity,
    isCompilation: false,
    abstract: declared.abstract,
    mailbox: declared.mailboxOf,
    identityProven: declared.attachments.identityDocument,
    isComplete: declared.attachments.thesis && declared.attachments.degreeCertificate,
  };
}

function textOf(found: readonly Obstacle[]): string {
  return found.map((one) => obstacleTexts[one].it).join('; ');
}
