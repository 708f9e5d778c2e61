import { addDays, displayDate, type LocalDate, valueOn } from '../../../../libs/law';
import type { Answers } from '../dialogue-forms';
import * as parameters from '../parameters';
import { isBeyondAppetite, severities } from '../rules';
import {
  dialogueOf,
  type Engagement,
  type EngagementFile,
  type Finding,
  isDialogue,
  type Remedy,
  type Settled,
} from './engagement-file';
import type { Answered, RisksDecided, RiskToDecide } from './news';

type Answer = Answers[number];
/** A finding whose remedy may still be for the General Manager to decide. */
type Assessed = Omit<Settled, 'remedy'> & { readonly remedy: Remedy | undefined };

/**
 * Standards 14.4 and 15.1: the owner answers, or lets the term pass and accepts the text. Where they disagree the auditors look
 * again; what is upheld stands in the report with both versions.
 */
export async function hear(kase: Engagement, file: EngagementFile): Promise<readonly Settled[]> {
  kase.stage('hearing');
  await kase.children.haveReported(['answered', 'closed'], isDialogue);
  const { answers } = (dialogueOf(kase, file)?.reports.get('answered') ?? {}) as Answered;
  const assessed = await Promise.all(
    file.findings.map(async (finding) => {
      const answer = answers?.find((one) => one.finding === finding.code);
      return answer ? assess(kase, finding, answer) : inSilence(kase, finding);
    }),
  );
  const kept = await withRemedies(
    kase,
    file,
    assessed.flatMap((finding) => finding ?? []),
  );
  kase.record({
    findings: kept.map(({ code, title, severity, paper, position, remedy }) => ({
      code,
      title,
      severity: severities[severity].it,
      paper,
      position,
      remedy: remedy.text,
    })),
  });
  return kept;
}

/** The recommendation becomes the action, in the days that the house gives for that. */
function inSilence(kase: Engagement, finding: Finding): Settled {
  const due = addDays(kase.today(), valueOn(parameters.silentActionTerm, kase.today()));
  return {
    ...finding,
    position: 'Nessuna risposta nel termine: il testo si intende accettato',
    remedy: actionBy(finding.recommendation, due),
  };
}

/** @returns undefined where the auditors drop the finding */
async function assess(kase: Engagement, finding: Finding, answer: Answer): Promise<Assessed | undefined> {
  const { comment } = answer;
  if (answer.position === 'agrees')
    return { ...finding, position: 'Condiviso', comment, remedy: remedyOf(kase, finding, answer) };
  const { answer: assessed } = await kase.task('assessment', {
    subject: finding.code,
    context: contextOf(finding, comment),
  });
  if (assessed.decision === 'dropped') return undefined;
  const now = { ...finding, severity: assessed.severity ?? finding.severity };
  return {
    ...now,
    position: 'Non condiviso',
    comment,
    reply: assessed.reasons,
    remedy: remedyOf(kase, now, answer),
  };
}

/** @returns undefined where the owner would leave more risk than the house bears */
function remedyOf(
  kase: Engagement,
  { severity }: Finding,
  { remedy, action, due, comment }: Answer,
): Remedy | undefined {
  if (remedy === 'action' && action !== undefined && due !== undefined) return actionBy(action, due);
  if (isBeyondAppetite(severity, kase.today())) return undefined;
  return remedy === 'acceptsRisk'
    ? { kind: 'riskAccepted', text: `Rischio accettato dalla struttura: ${comment ?? ''}` }
    : { kind: 'none', text: 'Nessun rimedio proposto dalla struttura; il rischio è entro la propensione' };
}

/** Standard 11.5: what the owner would leave as it is goes to the General Manager, who learns of it in the dialogue. */
async function withRemedies(
  kase: Engagement,
  file: EngagementFile,
  assessed: readonly Assessed[],
): Promise<Settled[]> {
  const open = assessed.filter(({ remedy }) => remedy === undefined);
  if (open.length > 0 && file.dialogue !== undefined) {
    const risks = open.map((finding): RiskToDecide => ({
      code: finding.code,
      context: contextOf(finding, finding.comment),
    }));
    await kase.children.inform(file.dialogue, 'risks', risks);
    await kase.children.haveReported(['decided', 'closed'], isDialogue);
  }
  const decided = (dialogueOf(kase, file)?.reports.get('decided') ?? {}) as RisksDecided;
  return assessed.map((finding) => ({
    ...finding,
    remedy: finding.remedy ?? remedyBy(decided[finding.code]),
  }));
}

function remedyBy(decided: RisksDecided[string] | undefined): Remedy {
  if (!decided) return { kind: 'none', text: 'Nessuna decisione' };
  const { decision, reasons, action, due } = decided.decision;
  return decision === 'refused' && action !== undefined && due !== undefined
    ? actionBy(action, due)
    : { kind: 'riskAccepted', text: `Rischio accettato da ${decided.by}, Direttore Generale: ${reasons}` };
}

function contextOf({ code, title, severity, condition }: Finding, comment: string | undefined) {
  return {
    finding: `${code} ${title}`,
    severity: severities[severity].it,
    condition,
    ...(comment !== undefined && { comment }),
  };
}

function actionBy(action: string, due: LocalDate): Remedy {
  return { kind: 'action', action, due, text: `Azione entro il ${displayDate(due, 'it')}: ${action}` };
}
