import { determinationSteps } from '../../../../libs/casework';
import { defineTask } from '../../../../libs/domain';
import { observationsForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { observationsAssessmentForm } from '../application-forms';
import { checkAssessment } from '../checks';
import { letters } from '../letters';
import type { Part } from './part';

const byTheUnit = {
  stage: 'notice',
  officer: 'contributions.officer',
  manager: 'contributions.manager',
};

const signature = {
  instructions: {
    it: 'Firmare la determinazione o restituirla. Chi ha istruito la domanda non può firmarla.',
    en: 'Sign the determination or return it. Whoever examined the application may not sign it.',
  },
  due: { amount: 5, unit: 'days' },
} as const;

/** The notice before a negative decision, and the decision. */
export const refusal = {
  tasks: {
    observations: defineTask({
      title: { it: 'Registrare le osservazioni', en: 'Register the observations' },
      instructions: {
        it: 'Registrare le osservazioni del richiedente sul preavviso. Trascorso il termine si procede anche senza.',
        en: 'Register the applicant’s observations on the notice. After the term the case goes on without.',
      },
      office: 'contributions.officer',
      stage: 'notice',
      form: observationsForm,
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    assessObservations: defineTask({
      title: { it: 'Valutare le osservazioni', en: 'Assess the observations' },
      instructions: {
        it: 'Rispondere alle osservazioni: confermare i motivi ostativi o riammettere la domanda. La risposta compare nel provvedimento.',
        en: 'Answer the observations: confirm the obstacles or readmit the application. The answer appears in the act.',
      },
      office: 'contributions.officer',
      duty: 'evaluation',
      stage: 'notice',
      form: observationsAssessmentForm,
      due: { amount: 10, unit: 'days' },
      check: checkAssessment,
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    ...determinationSteps('refusal', {
      ...byTheUnit,
      draft: {
        title: { it: 'Redigere il provvedimento negativo', en: 'Draft the refusal' },
        instructions: {
          it: 'Completare la determinazione. Può aggiungere solo motivi che discendono dalle osservazioni ricevute.',
          en: 'Complete the determination. It may add only reasons that follow from the observations received.',
        },
      },
      signature: {
        ...signature,
        title: { it: 'Firmare il provvedimento negativo', en: 'Sign the refusal' },
      },
    }),
    ...determinationSteps('exclusion', {
      ...byTheUnit,
      draft: {
        title: {
          it: 'Redigere l’esclusione per esaurimento dei fondi',
          en: 'Draft the exclusion for lack of funds',
        },
        instructions: {
          it: 'La domanda è stata ammessa quando il fondo era già ripartito o la tornata chiusa. Completare la determinazione che conclude il procedimento.',
          en: 'The application was admitted when the fund had been shared out or the round was over. Complete the determination that ends the procedure.',
        },
        basis: cite('L. 241/1990', '2', '1'),
      },
      signature: {
        ...signature,
        title: {
          it: 'Firmare l’esclusione per esaurimento dei fondi',
          en: 'Sign the exclusion for lack of funds',
        },
      },
    }),
  },
  deadlines: {
    observations: {
      title: { it: 'Osservazioni sul preavviso', en: 'Observations on the notice' },
      basis: cite('L. 241/1990', '10-bis', '1'),
      onExpiry: {
        it: 'Si decide sugli atti: le osservazioni tardive non spostano i termini.',
        en: 'The decision is taken on the file: late observations do not move any term.',
      },
    },
  },
  acts: {
    refusal: {
      title: { it: 'Determinazione di inammissibilità', en: 'Refusal' },
      organ: 'manager',
      register: 'determinations',
      template: letters.refusalDetermination,
      basis: cite('LR Lombardia 12/2005', '73', '2'),
    },
    exclusion: {
      title: {
        it: 'Determinazione di esclusione per esaurimento dei fondi',
        en: 'Exclusion for lack of funds',
      },
      organ: 'manager',
      register: 'determinations',
      template: letters.exclusionDetermination,
      basis: cite('L. 241/1990', '2', '1'),
    },
  },
  letters: {
    rejectionNotice: {
      title: { it: 'Preavviso di rigetto', en: 'Notice of rejection' },
      template: letters.rejectionNotice,
      basis: cite('L. 241/1990', '10-bis', '1'),
    },
    partialRefusalNotice: {
      title: { it: 'Preavviso di accoglimento parziale', en: 'Notice of partial refusal' },
      template: letters.partialRefusalNotice,
      basis: cite('L. 241/1990', '10-bis', '1'),
    },
    refusal: {
      title: { it: 'Comunicazione del provvedimento negativo', en: 'Communication of the refusal' },
      template: letters.refusal,
      basis: cite('L. 241/1990', '21-bis', '1'),
    },
  },
} satisfies Part;
