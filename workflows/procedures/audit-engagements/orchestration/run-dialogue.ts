import { displayDate, valueOn } from '../../../../libs/law';
import { answerBefore, type Case, type Deadline, firstOf, type Outcome } from '../../../casework';
import * as parameters from '../parameters';
import type { auditDialogue } from '../procedure';
import { documentsDue, extendedHearingDue, hearingDue, reminderDue } from '../rules';
import type { Answered, Delivered, DraftSent, ReportSent, RisksDecided, RiskToDecide } from './news';
import { GENERAL_MANAGER, mustBeOwner } from './parties';

type Dialogue = Case<typeof auditDialogue>;

/** What passes between the auditors and the owner of a process, from the notice to the report. */
export async function runDialogue(kase: Dialogue): Promise<Outcome<typeof auditDialogue>> {
  const over = firstOf({ ended: kase.heard('ended'), closed: kase.heard('closed') });
  const first = await firstOf({ talked: talk(kase), over });
  if (first.first === 'talked') return 'reported';
  kase.takeBackWork();
  const { title, process, ownerTitle } = kase.application;
  kase.letter('ended', ownerTitle, { title, process });
  return 'ended';
}

async function talk(kase: Dialogue): Promise<void> {
  await askForDocuments(kase);
  kase.stage('fieldwork');
  const draft = await kase.heard<DraftSent>('draft');
  kase.stage('hearing');
  await kase.report('answered', await hear(kase, draft));
  const next = await firstOf({
    none: kase.heard('final'),
    risks: kase.heard<readonly RiskToDecide[]>('risks'),
  });
  if (next.first === 'risks') await kase.report('decided', await decideRisks(kase, next.value));
  const report = await kase.heard<ReportSent>('final');
  kase.stage('report');
  kase.record({ reportNumber: report.reportNumber });
  kase.letter('reportNotice', kase.application.ownerTitle, { title: kase.application.title, ...report });
}

/** Standard 13.1: documents within a term, a reminder, then the General Manager; the work goes on with what is there. */
async function askForDocuments(kase: Dialogue): Promise<void> {
  const { title, process, ownerOffice, ownerTitle, documents, notes, ...about } = kase.application;
  const limit = kase.deadline('documents', documentsDue(kase.today()), ownerOffice);
  kase.record({ documentsDue: limit.due });
  const items = documents.map((item) => ({ item }));
  kase.letter('openingNotice', ownerTitle, {
    ...about,
    title,
    process,
    documents,
    notes,
    due: limit.due,
  });
  const offer = kase.offer('handIn', {
    office: ownerOffice,
    due: limit.due,
    context: { documents: items, ...(notes !== undefined && { notes }) },
  });
  const delivered = offer.completed.then(({ answer }): Delivered => {
    kase.record({
      delivery: deliveries[answer.delivery],
      ...(answer.reasons && { missing: answer.reasons }),
    });
    return answer;
  });
  const inTime = await before(limit, delivered);
  if (inTime) return kase.report('documents', inTime);
  const second = kase.deadline('documents', reminderDue(kase.today()), ownerOffice);
  kase.letter('documentsReminder', ownerTitle, { title, passed: limit.due, due: second.due });
  const reminded = await before(second, delivered);
  if (reminded) return kase.report('documents', reminded);
  kase.letter('documentsEscalation', GENERAL_MANAGER, {
    title,
    process,
    owner: ownerTitle,
    passed: second.due,
  });
  // The task stays: what comes later is read all the same.
  await kase.report('documents', { delivery: 'missing' } satisfies Delivered);
}

const deliveries = {
  complete: 'Completa',
  partial: 'Parziale',
  refused: 'Non possibile',
} as const;

async function before(limit: Deadline, delivered: Promise<Delivered>): Promise<Delivered | undefined> {
  const first = await firstOf({ delivered, passed: limit.expired });
  if (first.first === 'passed') return undefined;
  limit.met();
  return first.value;
}

/** Standard 15.1: the answers to the draft in its term, which the head may extend once. */
async function hear(kase: Dialogue, draft: DraftSent): Promise<Answered> {
  const { title, ownerOffice, ownerTitle } = kase.application;
  const sentOn = kase.today();
  const limit = kase.deadline('hearing', hearingDue(sentOn), ownerOffice);
  kase.record({ hearingDue: limit.due });
  kase.letter('draftReport', ownerTitle, { title, goodPractice: undefined, ...draft, due: limit.due });
  if (draft.findings.length === 0) {
    limit.met();
    kase.record({ answered: 'Nessun rilievo' });
    return {};
  }
  let asked = false;
  kase.onRequest(
    'askMoreTime',
    async ({ days, reasons }) => {
      asked = true;
      const { answer } = await kase.task('moreTime', {
        context: {
          days,
          reasons,
          due: limit.due,
          mostDays: valueOn(parameters.hearingExtension, kase.today()),
        },
      });
      if (answer.decision !== 'granted' || answer.days === undefined || !limit.isRunning)
        return kase.record({ extension: `Negata. ${answer.reasons ?? 'Il termine era già scaduto.'}` });
      limit.move(extendedHearingDue(sentOn, answer.days));
      kase.record({ extension: `Concessa fino al ${displayDate(limit.due, 'it')}`, hearingDue: limit.due });
    },
    () => !asked && limit.isRunning,
    (_answer, { actor }) => mustBeOwner(kase, actor),
  );
  const offer = kase.offer('answers', {
    office: ownerOffice,
    context: { findings: draft.findings, opinion: draft.opinion, summary: draft.summary, today: sentOn },
  });
  const answered = await answerBefore(limit, offer);
  kase.record({
    answered: answered ? `Ricevuta il ${displayDate(answered.on, 'it')}` : 'Nessuna nel termine',
  });
  return answered ? { answers: answered.answer.answers } : {};
}

/** Standard 11.5: the General Manager on what the owner would bear. */
async function decideRisks(kase: Dialogue, risks: readonly RiskToDecide[]): Promise<RisksDecided> {
  const decided = await Promise.all(
    risks.map(async ({ code, context }) => {
      const { answer, by } = await kase.task('riskDecision', { subject: code, context });
      return [code, { decision: answer, by: by.name }] as const;
    }),
  );
  return Object.fromEntries(decided);
}
