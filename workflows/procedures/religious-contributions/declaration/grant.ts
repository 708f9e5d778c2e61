import { liquidationSteps, paymentOrderStep, paymentSteps } from '../../../../libs/casework';
import { defineTask } from '../../../../libs/domain';
import { checkPaymentChecks, grantPublicationForm, paymentChecksForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import {
  reportCheckForm,
  reportForm,
  siteCheckForm,
  variationDecisionForm,
  worksEndForm,
} from '../application-forms';
import { checkReport } from '../checks';
import { letters } from '../letters';
import type { Part } from './part';

/** The life of a grant: award, publication, payment, works, report. */
export const grant = {
  tasks: {
    publishGrant: defineTask({
      title: { it: 'Pubblicare il contributo', en: 'Publish the grant' },
      instructions: {
        it: 'Pubblicare i dati del contributo in Amministrazione Trasparente: sopra i 1.000 euro annui è condizione di efficacia.',
        en: 'Publish the grant on the transparency pages: above EUR 1,000 a year it has no effect before.',
      },
      office: 'transparency',
      duty: 'publication',
      stage: 'award',
      form: grantPublicationForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('D.Lgs. 33/2013', '26', '3'),
    }),
    paymentChecks: defineTask({
      title: { it: 'Eseguire le verifiche prima del pagamento', en: 'Make the checks before payment' },
      instructions: {
        it: 'Verificare intestazione del conto, regolarità contributiva e, sopra la soglia, gli inadempimenti fiscali.',
        en: 'Check the account holder, social-security regularity and, above the threshold, tax debts.',
      },
      office: 'contributions.officer',
      duty: 'evaluation',
      stage: 'payment',
      form: paymentChecksForm,
      due: { amount: 10, unit: 'days' },
      check: checkPaymentChecks,
      basis: cite('D.P.R. 602/1973', '48-bis', '1'),
    }),
    ...liquidationSteps('liquidation', {
      stage: 'payment',
      amountIn: 'gross',
      officer: 'contributions.officer',
      manager: 'contributions.manager',
      draft: {
        instructions: {
          it: 'Completare la determinazione di liquidazione: titolo, importo e ritenuta derivano dai dati della pratica.',
          en: 'Complete the liquidation: title, amount and withholding come from the data of the case.',
        },
        due: { amount: 3, unit: 'days' },
      },
      signature: {
        instructions: {
          it: 'Firmare la liquidazione o restituirla. Chi ha valutato la domanda o redatto l’atto non può firmarla.',
          en: 'Sign the liquidation or return it. Whoever assessed the application or drafted the act may not sign.',
        },
      },
    }),
    ...paymentSteps('grantPayment', { stage: 'payment', amountIn: 'gross' }),
    /** Of rounds from before the ledger: see `orchestration/before-ledger.ts`. */
    'payment.order': paymentOrderStep('payment', 'gross'),
    registerWorksEnd: defineTask({
      title: { it: 'Registrare la fine dei lavori', en: 'Register the end of the works' },
      instructions: {
        it: 'Registrare inizio e fine dei lavori comunicati dal beneficiario: da qui decorre il termine per il rendiconto.',
        en: 'Register the start and the end of the works as the beneficiary reports them: the term for the report runs from here.',
      },
      office: 'contributions.officer',
      stage: 'works',
      form: worksEndForm,
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    }),
    registerReport: defineTask({
      title: { it: 'Registrare il rendiconto', en: 'Register the report' },
      instructions: {
        it: 'Registrare il rendiconto delle spese presentato dal beneficiario, anche se tardivo.',
        en: 'Register the beneficiary’s report on spending, even if late.',
      },
      office: 'contributions.officer',
      stage: 'report',
      form: reportForm,
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    }),
    checkReport: defineTask({
      title: { it: 'Verificare il rendiconto', en: 'Check the report' },
      instructions: {
        it: 'Riconoscere le spese documentate e le entrate; segnalare le irregolarità.',
        en: 'Accept the documented costs and the income; name irregularities.',
      },
      office: 'contributions.officer',
      duty: 'evaluation',
      stage: 'report',
      form: reportCheckForm,
      due: { amount: 30, unit: 'days' },
      check: checkReport,
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    }),
    siteCheck: defineTask({
      title: { it: 'Eseguire il sopralluogo', en: 'Visit the site' },
      instructions: {
        it: 'Accertare che le opere eseguite corrispondano a quelle finanziate.',
        en: 'Establish that the works carried out are those that were financed.',
      },
      office: 'building-desk',
      duty: 'inspection',
      stage: 'report',
      form: siteCheckForm,
      due: { amount: 30, unit: 'days' },
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    }),
    assessVariation: defineTask({
      title: { it: 'Decidere sulla variazione', en: 'Decide on the variation' },
      instructions: {
        it: 'Autorizzare o no la variazione degli interventi. Il contributo non può aumentare.',
        en: 'Authorise the change of the works or not. The grant cannot grow.',
      },
      office: 'contributions.manager',
      duty: 'confirmation',
      stage: 'works',
      form: variationDecisionForm,
      due: { amount: 30, unit: 'days' },
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    }),
  },
  deadlines: {
    payment: {
      title: { it: 'Pagamento del contributo', en: 'Payment of the grant' },
      basis: cite('LR Lombardia 12/2005', '73', '3'),
      onExpiry: {
        it: 'Il pagamento è in ritardo: sollecitare la liquidazione.',
        en: 'The payment is late: hasten the liquidation.',
      },
      remindBefore: [15, 5],
    },
    use: {
      title: { it: 'Utilizzo del contributo', en: 'Use of the grant' },
      basis: cite('LR Lombardia 12/2005', '73', '3'),
      onExpiry: {
        it: 'Si avvia il procedimento di revoca per mancato utilizzo.',
        en: 'The procedure to revoke the unused grant is opened.',
      },
      remindBefore: [365, 180, 60],
    },
    report: {
      title: { it: 'Rendiconto delle spese', en: 'Report on spending' },
      basis: cite('LR Lombardia 12/2005', '73', '3'),
      onExpiry: {
        it: 'Si sollecita il beneficiario; il rendiconto tardivo è comunque esaminato.',
        en: 'The beneficiary is reminded; a late report is examined all the same.',
      },
      remindBefore: [60, 15],
    },
  },
  acts: {
    liquidation: {
      title: { it: 'Determinazione di liquidazione', en: 'Liquidation' },
      organ: 'manager',
      register: 'determinations',
      template: letters.liquidationDetermination,
      basis: cite('TUEL', '184', '1'),
    },
  },
  letters: {
    award: {
      title: { it: 'Comunicazione di assegnazione', en: 'Award' },
      template: letters.award,
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    },
    exclusion: {
      title: {
        it: 'Comunicazione di esclusione per esaurimento dei fondi',
        en: 'Exclusion for lack of funds',
      },
      template: letters.exclusion,
      basis: cite('LR Lombardia 12/2005', '73', '2'),
    },
    paymentNotice: {
      title: { it: 'Avviso di pagamento', en: 'Notice of payment' },
      template: letters.paymentNotice,
      basis: cite('TUEL', '185', '1'),
    },
    variationAnswer: {
      title: { it: 'Esito della richiesta di variazione', en: 'Answer on the variation' },
      template: letters.variationAnswer,
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    },
    useReminder: {
      title: { it: 'Scadenza del termine di utilizzo', en: 'End of the term to use the grant' },
      template: letters.useReminder,
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    },
    reportReminder: {
      title: { it: 'Sollecito del rendiconto', en: 'Reminder of the report' },
      template: letters.reportReminder,
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    },
    closing: {
      title: { it: 'Comunicazione di chiusura', en: 'Closing of the case' },
      template: letters.closing,
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    },
  },
} satisfies Part;
