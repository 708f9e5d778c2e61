import { defineTask } from '../../../../libs/domain';
import { observationsForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { checkAssessment, checkClassification, checkReceipt, checkReceivedOn } from '../checks';
import {
  assessmentForm,
  clarificationForm,
  classificationForm,
  observationsAssessmentForm,
  oppositionForm,
  publicationCheckForm,
  publicationForm,
  receiptForm,
  searchForm,
} from '../task-forms';
import { letters } from '../letters';
import { OFFICER, type Part } from './part';

/** From the registration to the proposal: what kind of access, where the documents are, who may be harmed, what can be given. */
export const examination = {
  tasks: {
    classification: defineTask({
      title: { it: 'Qualificare la richiesta', en: 'Classify the request' },
      instructions: {
        it: 'Stabilire il tipo di accesso da ciò che è chiesto, non dal titolo della richiesta, e la struttura che detiene i documenti. Una richiesta irregolare si fa regolarizzare; per l’accesso civico non si chiedono motivi.',
        en: 'Tell the kind of access from what is asked for, not from its title, and the structure that holds the documents. An irregular request is put in order; civic access needs no reasons.',
      },
      office: OFFICER,
      stage: 'classification',
      form: classificationForm,
      due: { amount: 3, unit: 'days' },
      check: checkClassification,
      basis: cite('D.P.R. 184/2006', '6', '5'),
    }),
    clarification: defineTask({
      title: { it: 'Registrare la risposta del richiedente', en: 'Register the applicant’s answer' },
      instructions: {
        it: 'Registrare la richiesta come precisata o ridotta. Trascorso il termine si decide su quella presentata.',
        en: 'Register the request as specified or narrowed. After the term the request is decided as it was filed.',
      },
      office: OFFICER,
      stage: 'clarification',
      form: clarificationForm,
      check: checkReceivedOn,
      basis: cite('L. 241/1990', '6', '1'),
    }),
    search: defineTask({
      title: { it: 'Cercare i documenti e i controinteressati', en: 'Find documents and third parties' },
      instructions: {
        it: 'Individuare i documenti e chi vedrebbe leso un proprio interesse. Se li detiene un’altra struttura o un’altra amministrazione la richiesta passa a quella. Chi completa l’attività diventa responsabile del procedimento.',
        en: 'Find the documents and whoever would see an interest harmed. If another structure or administration has them the request goes there. Whoever completes the task becomes the responsible official.',
      },
      office: OFFICER,
      duty: 'evaluation',
      stage: 'search',
      form: searchForm,
      due: { amount: 7, unit: 'days' },
      basis: cite('D.P.R. 184/2006', '6', '6'),
    }),
    noticeReceipt: defineTask({
      title: { it: 'Registrare la ricevuta dell’avviso', en: 'Register the receipt of the notice' },
      instructions: {
        it: 'Registrare quando il controinteressato ha ricevuto la raccomandata: da quel giorno decorrono i dieci giorni.',
        en: 'Register when the third party received the letter: its ten days run from that day.',
      },
      office: OFFICER,
      stage: 'thirdParties',
      form: receiptForm,
      check: checkReceipt,
      basis: cite('D.P.R. 184/2006', '3', '1'),
    }),
    opposition: defineTask({
      title: {
        it: 'Registrare la posizione del controinteressato',
        en: 'Register what the third party says',
      },
      instructions: {
        it: 'Registrare l’opposizione motivata o il consenso. Trascorsi dieci giorni si decide anche senza.',
        en: 'Register the objection with its reasons, or the consent. After ten days the decision comes without.',
      },
      office: OFFICER,
      stage: 'thirdParties',
      form: oppositionForm,
      check: checkReceivedOn,
      basis: cite('D.Lgs. 33/2013', '5', '5'),
    }),
    assessment: defineTask({
      title: { it: 'Valutare la richiesta', en: 'Assess the request' },
      instructions: {
        it: 'Per ogni documento decidere se darlo per intero, con oscuramenti o non darlo. Un diniego è l’ultima scelta: prima vengono l’accesso parziale e il differimento.',
        en: 'For each document decide whether to give it whole, redacted or not at all. Refusing comes last: before it come access in part and deferral.',
      },
      office: OFFICER,
      duty: 'evaluation',
      stage: 'assessment',
      form: assessmentForm,
      due: { amount: 7, unit: 'days' },
      check: checkAssessment,
      basis: cite('L. 241/1990', '24', '7'),
    }),
    observations: defineTask({
      title: { it: 'Registrare le osservazioni', en: 'Register the observations' },
      instructions: {
        it: 'Registrare le osservazioni del richiedente sul preavviso. Trascorso il termine si decide anche senza.',
        en: 'Register the applicant’s observations on the notice. After the term the decision comes without.',
      },
      office: OFFICER,
      stage: 'notice',
      form: observationsForm,
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    observationsAssessment: defineTask({
      title: { it: 'Valutare le osservazioni', en: 'Assess the observations' },
      instructions: {
        it: 'Confermare la proposta o riesaminarla. La risposta compare nel provvedimento.',
        en: 'Confirm the proposal or assess it again. The answer appears in the act.',
      },
      office: OFFICER,
      duty: 'evaluation',
      stage: 'notice',
      form: observationsAssessmentForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    publicationCheck: defineTask({
      title: { it: 'Verificare l’obbligo di pubblicazione', en: 'Check the duty to publish' },
      instructions: {
        it: 'Stabilire se i dati andavano pubblicati e se lo sono già. Un’omissione è segnalata all’ufficio di disciplina.',
        en: 'Tell whether the data had to be published, and whether they are. An omission is reported to the disciplinary office.',
      },
      office: OFFICER,
      duty: 'evaluation',
      stage: 'assessment',
      form: publicationCheckForm,
      due: { amount: 7, unit: 'days' },
      basis: cite('D.Lgs. 33/2013', '5', '1'),
    }),
    publication: defineTask({
      title: { it: 'Pubblicare i dati', en: 'Publish the data' },
      instructions: {
        it: 'Pubblicare in Amministrazione Trasparente e riportare il collegamento da comunicare al richiedente.',
        en: 'Publish on the transparency pages and give the link to tell the applicant.',
      },
      office: OFFICER,
      stage: 'assessment',
      form: publicationForm,
      due: { amount: 7, unit: 'days' },
      basis: cite('D.Lgs. 33/2013', '5', '6'),
    }),
  },
  deadlines: {
    regularisation: {
      title: { it: 'Segnalazione di irregolarità', en: 'Notice that the request is irregular' },
      basis: cite('D.P.R. 184/2006', '6', '5'),
      onExpiry: {
        it: 'La richiesta può ancora essere fatta precisare, ma il termine per decidere non ricomincia.',
        en: 'The request can still be specified, but the term for the decision does not begin anew.',
      },
      remindBefore: [3],
    },
    clarification: {
      title: { it: 'Risposta del richiedente', en: 'Answer of the applicant' },
      basis: cite('L. 241/1990', '6', '1'),
      onExpiry: {
        it: 'Si decide sulla richiesta come presentata.',
        en: 'The request is decided as it was filed.',
      },
    },
    opposition: {
      title: { it: 'Opposizione del controinteressato', en: 'Objection of the third party' },
      basis: cite('D.Lgs. 33/2013', '5', '5'),
      onExpiry: { it: 'Si decide senza opposizione.', en: 'The decision comes without an objection.' },
    },
    observations: {
      title: { it: 'Osservazioni sul preavviso', en: 'Observations on the notice' },
      basis: cite('L. 241/1990', '10-bis', '1'),
      onExpiry: { it: 'Si decide senza osservazioni.', en: 'The decision comes without observations.' },
    },
  },
  letters: {
    receipt: {
      title: { it: 'Ricevuta e avvio del procedimento', en: 'Receipt and opening of the procedure' },
      template: letters.receipt,
      basis: cite('L. 241/1990', '18-bis', '1'),
    },
    reclassification: {
      title: { it: 'Diversa qualificazione della richiesta', en: 'The request is of another kind' },
      template: letters.reclassification,
      basis: cite('L. 241/1990', '8', '1'),
    },
    clarificationRequest: {
      title: { it: 'Richiesta di precisazioni', en: 'Request to be precise' },
      template: letters.clarificationRequest,
      basis: cite('D.P.R. 184/2006', '6', '5'),
    },
    dialogue: {
      title: { it: 'Proposta di riduzione della richiesta', en: 'Proposal to narrow the request' },
      template: letters.dialogue,
      basis: cite('D.Lgs. 33/2013', '5', '3'),
    },
    forwarding: {
      title: { it: 'Trasmissione per competenza', en: 'Request forwarded' },
      template: letters.forwarding,
      basis: cite('D.P.R. 184/2006', '6', '2'),
    },
    forwarded: {
      title: {
        it: 'Comunicazione di trasmissione per competenza',
        en: 'The applicant is told of the forwarding',
      },
      template: letters.forwarded,
      basis: cite('D.P.R. 184/2006', '6', '2'),
    },
    thirdPartyNotice: {
      title: { it: 'Avviso al controinteressato', en: 'Notice to the third party' },
      template: letters.thirdPartyNotice,
      basis: cite('D.Lgs. 33/2013', '5', '5'),
    },
    rejectionNotice: {
      title: { it: 'Preavviso di rigetto', en: 'Notice of rejection' },
      template: letters.rejectionNotice,
      basis: cite('L. 241/1990', '10-bis', '1'),
    },
    omissionReport: {
      title: { it: 'Segnalazione di omessa pubblicazione', en: 'Report of an omitted publication' },
      template: letters.omissionReport,
      basis: cite('D.Lgs. 33/2013', '43', '5'),
    },
  },
} satisfies Part;
