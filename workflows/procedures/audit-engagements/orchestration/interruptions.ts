import type { Actor } from '../../../../libs/domain';
import { daysBetween } from '../../../../libs/law';
import { auditInvestigation } from '../procedure';
import type { Engagement, EngagementFile } from './engagement-file';

/** What may keep an engagement from going on as it was planned; resolves when one of them ends it, in the same words. */
export async function acceptInterruptions(kase: Engagement, file: EngagementFile): Promise<'ended'> {
  kase.onRequest('changeScope', ({ objective, scope, reasons }) => {
    Object.assign(file, { objective, scope });
    kase.record({ objective, scope });
    kase.letter('scopeChange', kase.application.ownerTitle, { ...named(kase), objective, scope, reasons });
  });
  kase.onRequest(
    'suspend',
    ({ reasons }) => suspend(kase, file, reasons),
    () => file.suspendedOn === undefined,
  );
  return new Promise((resolve) => {
    const end = async (): Promise<void> => {
      if (file.dialogue !== undefined) await kase.children.inform(file.dialogue, 'ended', {});
      resolve('ended');
    };
    kase.onRequest('discontinue', async () => end());
    kase.onRequest('investigate', async ({ concerns, facts }, by) => {
      investigate(kase, { concerns, facts }, by);
      await kase.relations.allOpened;
      await end();
    });
  });
}

async function suspend(kase: Engagement, file: EngagementFile, reasons: string): Promise<void> {
  file.suspendedOn = kase.today();
  kase.record({ suspendedOn: file.suspendedOn });
  kase.letter('suspension', kase.application.ownerTitle, { ...named(kase), reasons });
  await kase.report('suspended', { reason: reasons });
  const { answer } = await kase.task('resumption', { context: { reasons } });
  const days = daysBetween(file.suspendedOn, kase.today());
  file.suspendedDays += days;
  delete file.suspendedOn;
  kase.record({ suspendedDays: file.suspendedDays });
  kase.letter('resumption', kase.application.ownerTitle, { ...named(kase), days });
  await kase.report('resumed', { reason: answer.notes });
}

/** What was found goes to a dossier of its own, which the head alone is admitted to. */
function investigate(
  kase: Engagement,
  what: { readonly concerns: string; readonly facts: string },
  by: Actor,
): void {
  const { person, name } = by;
  kase.relations.open(
    auditInvestigation.key,
    { title: `Seguito di «${kase.application.title}»`.slice(0, 160), ...what },
    { by, confidentiality: { level: 'restricted', admitted: [{ person, name }] } },
  );
}

function named(kase: Engagement): { title: string; process: string } {
  const { title, process } = kase.application;
  return { title, process };
}
