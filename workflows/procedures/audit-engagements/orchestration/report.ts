import { asResponsible, enter } from '../../../casework';
import { auditAction } from '../procedure';
import { countsOf, opinionBecause, opinionOf, opinions, severities } from '../rules';
import {
  type Engagement,
  type EngagementFile,
  isAction,
  type Settled,
  shownFinding,
} from './engagement-file';
import type { Concluded, ReportSent } from './news';
import { GENERAL_MANAGER } from './parties';

/** Standards 14.5 and 15.1: the report, to whom it goes, what the register and the year know of it. Gives its number. */
export async function reportOn(
  kase: Engagement,
  file: EngagementFile,
  settled: readonly Settled[],
): Promise<string> {
  kase.stage('report');
  const { title, code, process, ownerTitle, plannedDays } = kase.application;
  const counts = countsOf(settled);
  const opinion = opinionOf(counts, kase.today());
  const because = opinionBecause(counts, kase.today());
  const isSilent = settled.some(({ position }) => position.startsWith('Nessuna risposta'));
  const hearing = isSilent
    ? 'La struttura non ha risposto nel termine: il testo della bozza si intende accettato.'
    : 'La struttura ha risposto alla bozza; le sue posizioni sono riportate accanto a ciascun rilievo.';
  kase.record({ opinion: opinions[opinion].it, opinionBecause: because });
  const { answer, by } = await kase.task('report', {
    context: {
      findings: settled.map(shownFinding),
      opinion: opinions[opinion].it,
      opinionBecause: because,
      silent: hearing,
    },
  });
  const { number, adoptedOn } = await kase.adopt('report', by, kase.today(), {
    title,
    process,
    owner: ownerTitle,
    periodFrom: file.periodFrom,
    periodTo: file.periodTo,
    objective: file.objective,
    scope: file.scope,
    limits: file.limits,
    summary: file.summary,
    goodPractice: file.goodPractice,
    opinion: opinions[opinion].it,
    opinionBecause: because,
    conclusion: answer.conclusion,
    hearing,
    counts,
    findings: settled.map((finding) => ({
      ...shownFinding(finding),
      position: finding.position,
      comment: finding.comment,
      reply: finding.reply,
      remedy: finding.remedy.text,
    })),
    usedDays: file.usedDays,
    plannedDays,
    signedBy: by.name,
  });
  kase.record({ reportNumber: number });
  await enter(kase, 'auditReports', {
    entry: {
      report: number,
      case: kase.id,
      title,
      code,
      process,
      ownerTitle,
      opinion,
      ...counts,
      concludedOn: adoptedOn,
      plannedDays,
      usedDays: file.usedDays,
    },
    from: adoptedOn,
    by,
  });
  for (const addressee of [...new Set([GENERAL_MANAGER, ...answer.distribution])])
    kase.letter('distribution', addressee, {
      reportNumber: number,
      reportDate: adoptedOn,
      title,
      process,
      owner: ownerTitle,
      opinion: opinions[opinion].it,
    });
  const actions = settled.filter(({ remedy }) => remedy.kind === 'action').length;
  const sent: ReportSent = {
    reportNumber: number,
    reportDate: adoptedOn,
    opinion: opinions[opinion].it,
    findings: settled.map(({ code, title: found, severity, position, remedy }) => ({
      code,
      title: found,
      severity: severities[severity].it,
      position,
      remedy: remedy.text,
    })),
    hasActions: actions > 0,
  };
  if (file.dialogue !== undefined) await kase.children.inform(file.dialogue, 'final', sent);
  const concluded: Concluded = {
    opinion,
    findings: counts,
    actions,
    usedDays: file.usedDays,
    reportNumber: number,
    concludedOn: adoptedOn,
  };
  await kase.report('concluded', concluded);
  return number;
}

/** Standard 15.2: each action is a case of its own, followed until an auditor has seen it done. */
export async function followUp(
  kase: Engagement,
  settled: readonly Settled[],
  report: string,
): Promise<'adequate' | 'followedUp'> {
  if (settled.length === 0) return 'adequate';
  kase.stage('followUp');
  const { title: engagement, process, ownerOffice, ownerTitle } = kase.application;
  for (const { code, title, severity, remedy } of settled)
    if (remedy.kind === 'action')
      kase.children.begin(
        auditAction.key,
        {
          engagement,
          report,
          process,
          ownerOffice,
          ownerTitle,
          finding: code,
          findingTitle: title,
          severity,
          action: remedy.action,
          due: remedy.due,
        },
        { actor: asResponsible(kase) },
      );
  kase.record({ actions: kase.children.all.filter(isAction).length });
  await kase.children.haveReported(['ended', 'closed'], isAction);
  return 'followedUp';
}
