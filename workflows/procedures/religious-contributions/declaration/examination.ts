import { defineTask } from '../../../../libs/domain';
import { confirmationForm, documentsArrivedForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { eligibilityForm, formalCheckForm, recognitionForm, worksOpinionForm } from '../application-forms';
import { checkEligibility, checkOpinion } from '../checks';
import { letters } from '../letters';
import type { Part } from './part';

/** From the receipt to what can be financed: checks, opinions, works. */
export const examination = {
  tasks: {
    formalCheck: defineTask({
      title: { it: 'Verificare la domanda', en: 'Check the application' },
      instructions: {
        it: 'Verificare autorità richiedente, rappresentanza e completezza. Le domande incomplete non sono esaminate.',
        en: 'Check the applying authority, the power to represent and completeness. Incomplete applications are not examined.',
      },
      office: 'contributions.officer',
      duty: 'evaluation',
      stage: 'formalCheck',
      form: formalCheckForm,
      due: { amount: 15, unit: 'days' },
      basis: cite('LR Lombardia 12/2005', '73', '2'),
    }),
    recognitionCheck: defineTask({
      title: { it: 'Verificare i requisiti della confessione', en: 'Check the denomination' },
      instructions: {
        it: 'Accertare natura di confessione religiosa, presenza diffusa, organizzata e stabile, finalità religiose nello statuto. L’intesa con lo Stato non è un requisito e non va chiesta (Corte cost. 63/2016).',
        en: 'Establish a religious denomination with a widespread, organised and stable presence and religious aims in its statutes. An agreement with the State is no requirement and must not be asked for (Constitutional Court 63/2016).',
      },
      office: 'contributions.officer',
      duty: 'evaluation',
      stage: 'recognition',
      form: recognitionForm,
      due: { amount: 20, unit: 'days' },
      basis: cite('LR Lombardia 12/2005', '70'),
    }),
    urbanOpinion: defineTask({
      title: { it: 'Parere urbanistico', en: 'Urban planning opinion' },
      instructions: {
        it: 'Valutare l’inquadramento urbanistico degli interventi e la coerenza con il piano delle attrezzature religiose. I documenti mancanti si possono chiedere una sola volta.',
        en: 'Assess the urban framing of the works and their consistency with the plan for religious facilities. Missing documents can be asked for once.',
      },
      office: 'urban-planning',
      duty: 'sectorOpinion',
      stage: 'opinions',
      form: worksOpinionForm,
      check: checkOpinion,
      basis: cite('L. 241/1990', '16', '1'),
    }),
    buildingOpinion: defineTask({
      title: { it: 'Parere edilizio', en: 'Building opinion' },
      instructions: {
        it: 'Valutare la natura tecnica degli interventi e la congruità del titolo edilizio. I documenti mancanti si possono chiedere una sola volta.',
        en: 'Assess the technical nature of the works and the building title they need. Missing documents can be asked for once.',
      },
      office: 'building-desk',
      duty: 'sectorOpinion',
      stage: 'opinions',
      form: worksOpinionForm,
      check: checkOpinion,
      basis: cite('L. 241/1990', '16', '1'),
    }),
    documentsArrived: defineTask({
      title: { it: 'Registrare i documenti richiesti', en: 'Register the documents asked for' },
      instructions: {
        it: 'Registrare i documenti pervenuti durante la sospensione. Dopo trenta giorni il termine riprende comunque.',
        en: 'Register the documents received during the suspension. After thirty days the term goes on anyway.',
      },
      office: 'contributions.officer',
      stage: 'opinions',
      form: documentsArrivedForm,
      basis: cite('L. 241/1990', '2', '7'),
    }),
    eligibilityCheck: defineTask({
      title: { it: 'Valutare gli interventi', en: 'Assess the works' },
      instructions: {
        it: 'Per ogni intervento stabilire se rientra nell’art. 71, c. 1, e il costo ammissibile, tenendo conto dei pareri.',
        en: 'For each work decide whether it falls within art. 71, para. 1, and its admissible cost, in the light of the opinions.',
      },
      office: 'contributions.officer',
      duty: 'evaluation',
      stage: 'eligibility',
      form: eligibilityForm,
      due: { amount: 15, unit: 'days' },
      check: checkEligibility,
      basis: cite('LR Lombardia 12/2005', '71', '1'),
    }),
    confirmAdmission: defineTask({
      title: { it: 'Confermare l’esito dell’istruttoria', en: 'Confirm the result of the examination' },
      instructions: {
        it: 'Confermare l’esito prima che sia comunicato al richiedente, oppure restituirlo con le proprie osservazioni.',
        en: 'Confirm the result before the applicant hears of it, or return it with remarks.',
      },
      office: 'contributions.manager',
      duty: 'confirmation',
      stage: 'eligibility',
      form: confirmationForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
  },
  deadlines: {
    urbanOpinion: {
      title: { it: 'Parere urbanistico', en: 'Urban planning opinion' },
      basis: cite('L. 241/1990', '16', '1'),
      onExpiry: {
        it: 'Si procede senza il parere (L. 241/1990, art. 16, c. 2).',
        en: 'The case goes on without the opinion (Law 241/1990, art. 16, para. 2).',
      },
      remindBefore: [5],
    },
    buildingOpinion: {
      title: { it: 'Parere edilizio', en: 'Building opinion' },
      basis: cite('L. 241/1990', '16', '1'),
      onExpiry: {
        it: 'Si procede senza il parere (L. 241/1990, art. 16, c. 2).',
        en: 'The case goes on without the opinion (Law 241/1990, art. 16, para. 2).',
      },
      remindBefore: [5],
    },
    suspension: {
      title: { it: 'Sospensione per documenti', en: 'Suspension for documents' },
      basis: cite('L. 241/1990', '2', '7'),
      onExpiry: {
        it: 'Il termine riprende a decorrere anche senza i documenti.',
        en: 'The term goes on, even without the documents.',
      },
      remindBefore: [5],
    },
  },
  letters: {
    receipt: {
      title: { it: 'Ricevuta e avvio del procedimento', en: 'Receipt and opening of the procedure' },
      template: letters.receipt,
      basis: cite('L. 241/1990', '18-bis', '1'),
    },
    documentsRequest: {
      title: { it: 'Richiesta di documenti', en: 'Request for documents' },
      template: letters.documentsRequest,
      basis: cite('L. 241/1990', '2', '7'),
    },
  },
} satisfies Part;
