import { defineTask } from '../../../../libs/domain';
import { draftForm, signatureForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { checkReceipt } from '../checks';
import { afterDeferralForm, copiesPaidForm, dispatchForm, receiptForm } from '../task-forms';
import { letters } from '../letters';
import { MANAGER, OFFICER, type Part } from './part';

/** The decision, and what is given because of it. */
export const decision = {
  tasks: {
    'decision.draft': defineTask({
      title: { it: 'Redigere il provvedimento', en: 'Draft the decision' },
      instructions: {
        it: 'Completare il provvedimento secondo la valutazione. Dopo un preavviso può aggiungere solo motivi che discendono dalle osservazioni.',
        en: 'Complete the decision as assessed. After a notice it may add only reasons that follow from the observations.',
      },
      office: OFFICER,
      duty: 'proposal',
      stage: 'decision',
      form: draftForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('L. 241/1990', '3', '1'),
    }),
    'decision.signature': defineTask({
      title: { it: 'Firmare il provvedimento', en: 'Sign the decision' },
      instructions: {
        it: 'Firmare il provvedimento sull’accesso o restituirlo per modifiche.',
        en: 'Sign the decision on access or return it for changes.',
      },
      office: MANAGER,
      duty: 'decision',
      stage: 'decision',
      form: signatureForm,
      confirms: 'signature',
      signs: { kind: 'determination' },
      due: { amount: 3, unit: 'days' },
      basis: cite('TUEL', '107', '3'),
    }),
    decisionReceipt: defineTask({
      title: { it: 'Registrare la ricevuta della decisione', en: 'Register the receipt of the decision' },
      instructions: {
        it: 'Registrare quando il controinteressato che si è opposto ha ricevuto la decisione: i documenti partono non prima di quindici giorni da allora.',
        en: 'Register when the third party that objected received the decision: the documents leave not before fifteen days from then.',
      },
      office: OFFICER,
      stage: 'delivery',
      form: receiptForm,
      check: checkReceipt,
      basis: cite('D.Lgs. 33/2013', '5', '6'),
    }),
    copiesPaid: defineTask({
      title: { it: 'Registrare il pagamento delle copie', en: 'Register the payment of the copies' },
      instructions: {
        it: 'È dovuto il solo costo di riproduzione. Senza pagamento entro il termine le copie non sono rilasciate.',
        en: 'Only the cost of copying is due. Without payment in time no copies are given.',
      },
      office: OFFICER,
      stage: 'delivery',
      form: copiesPaidForm,
      basis: cite('L. 241/1990', '25', '1'),
    }),
    dispatch: defineTask({
      title: { it: 'Dare i documenti', en: 'Give the documents' },
      instructions: {
        it: 'Inviare, consegnare o far esaminare i documenti nella versione autorizzata: quelli con oscuramenti nella copia oscurata, mai nell’originale.',
        en: 'Send, hand over or show the documents in the version allowed: redacted ones as the redacted copy, never the original.',
      },
      office: OFFICER,
      stage: 'delivery',
      form: dispatchForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('D.P.R. 184/2006', '7', '1'),
    }),
    afterDeferral: defineTask({
      title: { it: 'Riprendere la richiesta differita', en: 'Take the deferred request up again' },
      instructions: {
        it: 'Il differimento è finito: riprendere l’esame, oppure concludere se il richiedente non ha più interesse.',
        en: 'The deferral is over: take the request up again, or close it where the applicant no longer cares.',
      },
      office: OFFICER,
      stage: 'deferral',
      form: afterDeferralForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('D.P.R. 184/2006', '9', '2'),
    }),
  },
  deadlines: {
    standstill: {
      title: { it: 'Attesa a tutela di chi si è opposto', en: 'Wait for the party that objected' },
      basis: cite('D.Lgs. 33/2013', '5', '6'),
      onExpiry: { it: 'I documenti possono essere inviati.', en: 'The documents may be sent.' },
    },
    collection: {
      title: { it: 'Esame o ritiro dei documenti', en: 'Viewing or collecting the documents' },
      basis: cite('D.P.R. 184/2006', '7', '1'),
      onExpiry: {
        it: 'La pratica si conclude; i documenti possono essere chiesti di nuovo.',
        en: 'The case is closed; the documents can be asked for again.',
      },
      remindBefore: [5],
    },
    deferral: {
      title: { it: 'Fine del differimento', en: 'End of the deferral' },
      basis: cite('D.P.R. 184/2006', '9', '3'),
      onExpiry: { it: 'L’esame della richiesta riprende.', en: 'The request is taken up again.' },
      remindBefore: [5],
    },
  },
  acts: {
    decision: {
      title: { it: 'Provvedimento sull’accesso', en: 'Decision on access' },
      organ: 'manager',
      register: 'determinations',
      template: letters.decision,
      basis: cite('L. 241/1990', '25', '3'),
    },
  },
  letters: {
    answer: {
      title: { it: 'Esito della richiesta di accesso', en: 'Answer to the request' },
      template: letters.answer,
      basis: cite('D.Lgs. 33/2013', '5', '6'),
    },
    thirdPartyDecision: {
      title: {
        it: 'Comunicazione della decisione al controinteressato',
        en: 'The third party is told of the decision',
      },
      template: letters.thirdPartyDecision,
      basis: cite('D.Lgs. 33/2013', '5', '6'),
    },
    costNotice: {
      title: { it: 'Costo delle copie', en: 'Cost of the copies' },
      template: letters.costNotice,
      basis: cite('L. 241/1990', '25', '1'),
    },
    documents: {
      title: { it: 'Trasmissione dei documenti', en: 'The documents are sent' },
      template: letters.documents,
      basis: cite('D.P.R. 184/2006', '7', '1'),
    },
  },
} satisfies Part;
