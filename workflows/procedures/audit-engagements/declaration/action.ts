import {
  dateFact,
  defineOpening,
  defineProcedure,
  defineTask,
  numberFact,
  textFact,
} from '../../../../libs/domain';
import { auditStandard } from '../../../../libs/law';
import {
  actionForm,
  cancellationForm,
  carriedOutForm,
  checkExtension,
  extensionDecisionForm,
  extensionRequestForm,
  riskAnswerForm,
  riskRequestForm,
  verificationForm,
} from '../action-forms';
import { letters } from '../letters';
import { actionNotice } from '../public-notice';
import { auditActions } from '../registers';
import { family, owner, process, reasons, today, topManagement } from './shared';

/** An action from its agreement until an auditor has seen it done (standard 15.2). Its owner works it and never closes it. */
export const auditAction = defineProcedure({
  key: 'auditAction',
  ...family,
  parent: 'auditEngagement',
  openedByParent: true,
  title: { it: 'Azione correttiva', en: 'Audit action' },
  summary: {
    it: 'La struttura attua l’azione concordata e ne dà evidenza; un auditor la verifica.',
    en: 'The structure carries out what was agreed and gives evidence; an auditor verifies it.',
  },
  opening: defineOpening({
    form: actionForm,
    protocol: false,
    titleOf: ({ finding, findingTitle, ownerTitle }) => `${finding} ${findingTitle}: ${ownerTitle}`,
  }),
  stages: {
    work: { it: 'Attuazione', en: 'Being carried out' },
    verification: { it: 'Verifica', en: 'Verification' },
  },
  tasks: {
    carryOut: defineTask({
      title: { it: 'Attuare l’azione e darne evidenza', en: 'Carry out the action and give evidence' },
      instructions: {
        it: 'Aggiungere al fascicolo i documenti che provano l’attuazione e descriverla. La chiusura spetta agli auditor.',
        en: 'Add the documents that prove it to the dossier and describe it. Closing it is for the auditors.',
      },
      office: family.officer,
      stage: 'work',
      form: carriedOutForm,
      duty: 'implementation',
      basis: auditStandard('15.2'),
    }),
    verification: defineTask({
      title: { it: 'Verificare l’attuazione', en: 'Verify that it was carried out' },
      instructions: {
        it: 'Esaminare le evidenze e riscontrarle: l’azione è chiusa solo se attuata.',
        en: 'Examine the evidence and see for yourself: the action is closed only where it was carried out.',
      },
      office: family.officer,
      stage: 'verification',
      form: verificationForm,
      due: { amount: 15, unit: 'days' },
      duty: 'verification',
      basis: auditStandard('15.2'),
    }),
    extension: defineTask({
      title: { it: 'Decidere sulla proroga dell’azione', en: 'Decide on the extension' },
      instructions: {
        it: 'La struttura chiede un nuovo termine: valutare il motivo e il rischio dell’attesa.',
        en: 'The structure asks for a later day: weigh the reason and the risk of waiting.',
      },
      office: family.manager,
      stage: 'work',
      form: extensionDecisionForm,
      check: checkExtension,
      due: { amount: 5, unit: 'days' },
      basis: auditStandard('15.2'),
    }),
    riskAnswer: defineTask({
      title: { it: 'Decidere sull’accettazione del rischio', en: 'Decide whether the risk is borne' },
      instructions: {
        it: 'La struttura chiede di non attuare l’azione e di accettare il rischio.',
        en: 'The structure asks to bear the risk instead of carrying the action out.',
      },
      office: topManagement,
      stage: 'work',
      form: riskAnswerForm,
      due: { amount: 15, unit: 'days' },
      basis: auditStandard('11.5'),
    }),
  },
  deadlines: {
    action: {
      title: { it: 'Termine dell’azione', en: 'Day by which it is due' },
      basis: auditStandard('15.2'),
      onExpiry: {
        it: 'La struttura è sollecitata; se il ritardo continua ne è informato il Direttore Generale.',
        en: 'The structure is reminded; where the delay goes on the General Manager is told.',
      },
      remindBefore: [30, 10, 3],
    },
    escalation: {
      title: { it: 'Segnalazione del ritardo', en: 'Report of the delay' },
      basis: auditStandard('15.2'),
      onExpiry: {
        it: 'Il ritardo è segnalato al Direttore Generale.',
        en: 'The delay is reported to the General Manager.',
      },
    },
  },
  acts: {},
  letters: {
    actionNotice: {
      title: { it: 'Azione da attuare', en: 'Action to be carried out' },
      template: letters.actionNotice,
      basis: auditStandard('15.2'),
    },
    overdue: {
      title: { it: 'Sollecito dell’azione', en: 'Reminder of the action' },
      template: letters.actionOverdue,
      basis: auditStandard('15.2'),
    },
    escalation: {
      title: { it: 'Segnalazione del ritardo', en: 'Report of the delay' },
      template: letters.actionEscalation,
      basis: auditStandard('15.2'),
    },
    closure: {
      title: { it: 'Chiusura dell’azione', en: 'Closure of the action' },
      template: letters.actionClosure,
      basis: auditStandard('15.2'),
    },
  },
  requests: {
    askExtension: {
      title: { it: 'Chiedere un nuovo termine', en: 'Ask for a later day' },
      instructions: {
        it: 'Indicare il nuovo termine e perché quello concordato non può essere rispettato.',
        en: 'Give the new day, and why the one that was agreed cannot be kept.',
      },
      offices: 'participants',
      form: extensionRequestForm,
      stages: ['work'],
      basis: auditStandard('15.2'),
    },
    askRiskAcceptance: {
      title: { it: 'Chiedere di accettare il rischio', en: 'Ask to bear the risk' },
      instructions: {
        it: 'Decide il Direttore Generale; fino ad allora l’azione resta da attuare.',
        en: 'The General Manager decides; until then the action remains to be carried out.',
      },
      offices: 'participants',
      form: riskRequestForm,
      stages: ['work'],
      basis: auditStandard('11.5'),
    },
    cancel: {
      title: { it: 'Annullare l’azione', en: 'Cancel the action' },
      instructions: {
        it: 'Solo se l’azione non serve più, per esempio perché il processo è cessato.',
        en: 'Only where it is no longer needed, such as when the process has ended.',
      },
      offices: [family.manager],
      form: cancellationForm,
      basis: auditStandard('15.2'),
    },
  },
  outcomes: {
    verified: { title: { it: 'Attuata e verificata', en: 'Carried out and verified' }, favour: 'full' },
    riskAccepted: { title: { it: 'Rischio accettato', en: 'Risk accepted' }, favour: 'neutral' },
    cancelled: { title: { it: 'Annullata', en: 'Cancelled' }, favour: 'neutral' },
  },
  registers: { auditActions },
  facts: {
    due: dateFact('Termine', 'Due'),
    extensions: numberFact('Proroghe', 'Extensions'),
    lastRequest: textFact('Ultima richiesta', 'Last request'),
    late: textFact('Ritardo', 'Delay'),
    done: textFact('Che cosa è stato fatto', 'What was done'),
    verified: textFact('Verifica', 'Verification'),
  },
  context: {
    process,
    owner,
    today,
    reasons,
    action: textFact('Azione', 'Action'),
    finding: textFact('Rilievo', 'Finding'),
    severity: textFact('Gravità', 'Severity'),
    until: dateFact('Nuovo termine richiesto', 'Day asked for'),
    missing: textFact('Che cosa manca', 'What is missing'),
    doneBy: textFact('Attuata da', 'Carried out by'),
  },
  basis: [auditStandard('15.2'), auditStandard('11.5')],
  publicNotice: actionNotice,
});
