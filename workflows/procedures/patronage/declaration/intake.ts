import { defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { checkCompleteness } from '../checks';
import { cityRules } from '../rules';
import {
  competenceForm,
  completenessForm,
  completionForm,
  lateDecisionForm,
  moneyRequestForm,
} from '../task-forms';
import { letters } from '../letters';
import type { Part } from './part';

/** From the arrival to an application that can be examined: competence, notice, completeness, stamp duty. */
export const intake = {
  tasks: {
    competence: defineTask({
      title: { it: 'Verificare la competenza', en: 'Check the competence' },
      instructions: {
        it: 'Stabilire se l’iniziativa riguarda la città o un solo Municipio, quale unità è competente, quali Direzioni consultare e se vi sono altre richieste.',
        en: 'Decide whether the initiative concerns the city or one borough, which unit is competent, which directorates to consult and whether there are other requests.',
      },
      office: 'cabinet.officer',
      duty: 'evaluation',
      stage: 'competence',
      form: competenceForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    moneyRequest: defineTask({
      title: { it: 'Trasmettere la richiesta di contributo', en: 'Hand over the request for money' },
      instructions: {
        it: 'La domanda chiede anche un contributo: trasmetterla all’ufficio competente, aprendo una pratica collegata o indicando quella che c’è già. Il patrocinio non comporta contributi.',
        en: 'The application also asks for money: hand that over to the office in charge, by a linked case or by naming one that is there. Patronage brings no money.',
      },
      office: 'cabinet.officer',
      stage: 'competence',
      form: moneyRequestForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '12', '1'),
    }),
    lateDecision: defineTask({
      title: { it: 'Decidere sulla domanda tardiva', en: 'Decide on the late application' },
      instructions: {
        it: 'La domanda è pervenuta senza l’anticipo richiesto. Ammetterla, con motivazione, se resta il tempo per decidere, oppure non ammetterla.',
        en: 'The application came without the notice required. Admit it, with reasons, if time is left to decide, or do not.',
      },
      office: 'cabinet.director',
      duty: 'confirmation',
      stage: 'competence',
      form: lateDecisionForm,
      due: { amount: 3, unit: 'days' },
      basis: cityRules,
    }),
    completeness: defineTask({
      title: { it: 'Verificare la documentazione', en: 'Check the documents' },
      instructions: {
        it: 'Verificare relazione, atto costitutivo e statuto, verbale di nomina, documento e, per i soggetti commerciali, bilancio e visura; verificare l’imposta di bollo. I file sono in PDF, al massimo 5 MB ciascuno.',
        en: 'Check report, deed and statute, minutes, identity document and, for commercial applicants, budget and extract; check the stamp duty. Files are PDF, at most 5 MB each.',
      },
      office: 'cabinet.officer',
      duty: 'evaluation',
      stage: 'completeness',
      form: completenessForm,
      due: { amount: 5, unit: 'days' },
      check: checkCompleteness,
      basis: cityRules,
    }),
    documentsArrived: defineTask({
      title: { it: 'Registrare i documenti integrativi', en: 'Register the missing documents' },
      instructions: {
        it: 'Registrare i documenti con cui il richiedente completa la domanda. Il termine del procedimento continua a decorrere.',
        en: 'Register the documents by which the applicant completes the application. The term of the procedure goes on.',
      },
      office: 'cabinet.officer',
      stage: 'completeness',
      form: completionForm,
      basis: cite('L. 241/1990', '6', '1'),
    }),
  },
  deadlines: {
    filing: {
      title: { it: 'Termine per la domanda', en: 'Last day for the application' },
      basis: cityRules,
      onExpiry: {
        it: 'La domanda è tardiva: il responsabile dell’unità decide se ammetterla.',
        en: 'The application is late: the head of the unit decides whether to admit it.',
      },
    },
    conclusion: {
      title: { it: 'Conclusione del procedimento', en: 'End of the procedure' },
      basis: cite('L. 241/1990', '2', '2'),
      onExpiry: {
        it: 'La decisione resta dovuta e deve indicare il ritardo; il richiedente può rivolgersi al titolare del potere sostitutivo.',
        en: 'The decision is still due and must state the delay; the applicant may turn to the substitute.',
      },
      remindBefore: [10, 3],
    },
    printing: {
      title: { it: 'Decisione utile per la stampa dei materiali', en: 'Decision in time for printing' },
      basis: cityRules,
      onExpiry: {
        it: 'Non resta il tempo ordinario per approvare le bozze e stampare: accordarsi con il richiedente.',
        en: 'The usual time to approve proofs and print has gone: agree with the applicant.',
      },
      remindBefore: [10, 3],
    },
    completion: {
      title: { it: 'Integrazione della domanda', en: 'Completion of the application' },
      basis: cite('L. 241/1990', '6', '1'),
      onExpiry: {
        it: 'La domanda resta incompleta: si comunicano i motivi ostativi.',
        en: 'The application stays incomplete: the obstacles are told.',
      },
      remindBefore: [3],
    },
  },
  letters: {
    receipt: {
      title: { it: 'Ricevuta e avvio del procedimento', en: 'Receipt and opening notice' },
      template: letters.receipt,
      basis: cite('L. 241/1990', '18-bis', '1'),
    },
    forwarding: {
      title: { it: 'Trasmissione per competenza', en: 'Forwarding to the competent office' },
      template: letters.forwarding,
      basis: cite('L. 241/1990', '6', '1'),
    },
    forwardingNotice: {
      title: { it: 'Comunicazione della trasmissione', en: 'Notice of the forwarding' },
      template: letters.forwardingNotice,
      basis: cite('L. 241/1990', '6', '1'),
    },
    completionRequest: {
      title: { it: 'Richiesta di integrazione', en: 'Completion request' },
      template: letters.completionRequest,
      basis: cite('L. 241/1990', '6', '1'),
    },
    stampDutyReport: {
      title: { it: 'Segnalazione per la regolarizzazione del bollo', en: 'Report on unpaid stamp duty' },
      template: letters.stampDutyReport,
      basis: cite('D.P.R. 642/1972', '19'),
    },
  },
} satisfies Part;
