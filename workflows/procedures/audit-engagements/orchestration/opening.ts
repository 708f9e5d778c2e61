import { asResponsible } from '../../../casework';
import { auditDialogue } from '../procedure';
import { dialogueOf, type Engagement, type EngagementFile, isDialogue } from './engagement-file';
import type { Delivered } from './news';

const deliveries: Readonly<Record<Delivered['delivery'], string>> = {
  complete: 'Consegnati',
  partial: 'Consegnati in parte',
  refused: 'Non consegnati',
  missing: 'Non consegnati, segnalato al Direttore Generale',
};

/** Standard 13.1: the owner hears of the audit, hands in documents and meets the auditors. */
export async function open(kase: Engagement, file: EngagementFile): Promise<void> {
  kase.stage('opening');
  const { title, process, ownerOffice, ownerTitle } = kase.application;
  const { lead, objective, scope, periodFrom, periodTo } = file;
  const owner = ownerTitle;
  const { answer: notice } = await kase.task('openingNotice', {
    assignee: lead,
    context: { process, owner },
  });
  file.dialogue = kase.children.begin(
    auditDialogue.key,
    {
      title,
      process,
      ownerOffice,
      ownerTitle,
      objective,
      scope,
      periodFrom,
      periodTo,
      lead: lead.name,
      documents: notice.documents,
      ...(notice.notes !== undefined && { notes: notice.notes }),
    },
    { actor: asResponsible(kase) },
  );
  kase.record({ documents: 'Richiesti' });
  const { answer: meeting } = await kase.task('openingMeeting', {
    assignee: lead,
    context: { process, owner },
  });
  kase.record({ openingMeeting: meeting.heldOn });
  await kase.children.haveReported(['documents', 'closed'], isDialogue);
  const delivered = dialogueOf(kase, file)?.reports.get('documents') as Delivered | undefined;
  if (!delivered) return;
  kase.record({ documents: deliveries[delivered.delivery] });
  if (delivered.delivery !== 'complete')
    file.limits = [`${deliveries[delivered.delivery]}.`, delivered.reasons].filter(Boolean).join(' ');
}
