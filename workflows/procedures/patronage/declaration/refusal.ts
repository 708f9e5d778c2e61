import { determinationSteps } from '../../../../libs/casework';
import { defineTask } from '../../../../libs/domain';
import { confirmationForm, observationsForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { cityRules } from '../rules';
import { observationsAssessmentForm } from '../task-forms';
import { letters } from '../letters';
import type { Part } from './part';

/** The notice before a negative decision, the decision, and the end of a case that has lost its matter. */
export const refusal = {
  tasks: {
    confirmObstacle: defineTask({
      title: { it: 'Confermare il motivo ostativo', en: 'Confirm the obstacle' },
      instructions: {
        it: 'Confermare il motivo ostativo prima che sia comunicato al richiedente, oppure restituire l’istruttoria con le proprie osservazioni.',
        en: 'Confirm the obstacle before the applicant hears of it, or return the examination with remarks.',
      },
      office: 'cabinet.director',
      duty: 'confirmation',
      stage: 'notice',
      form: confirmationForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    observations: defineTask({
      title: { it: 'Registrare le osservazioni', en: 'Register the observations' },
      instructions: {
        it: 'Registrare le osservazioni del richiedente sul preavviso. Trascorso il termine si procede anche senza.',
        en: 'Register the applicant’s observations on the notice. After the term the case goes on without.',
      },
      office: 'cabinet.officer',
      stage: 'notice',
      form: observationsForm,
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    assessObservations: defineTask({
      title: { it: 'Valutare le osservazioni', en: 'Assess the observations' },
      instructions: {
        it: 'Rispondere alle osservazioni e dire se il motivo ostativo è superato. La risposta compare nel provvedimento.',
        en: 'Answer the observations and say whether the obstacle is overcome. The answer appears in the act.',
      },
      office: 'cabinet.officer',
      duty: 'evaluation',
      stage: 'notice',
      form: observationsAssessmentForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    ...determinationSteps('refusal', {
      stage: 'notice',
      officer: 'cabinet.officer',
      manager: 'cabinet.director',
      draft: {
        title: { it: 'Redigere il diniego', en: 'Draft the refusal' },
        instructions: {
          it: 'Completare la determinazione. Può aggiungere solo motivi che discendono dalle osservazioni ricevute.',
          en: 'Complete the determination. It may add only reasons that follow from the observations received.',
        },
        due: { amount: 3, unit: 'days' },
      },
      signature: {
        title: { it: 'Firmare il diniego', en: 'Sign the refusal' },
        instructions: {
          it: 'Firmare la determinazione o restituirla. Chi ha istruito la domanda non può firmarla.',
          en: 'Sign the determination or return it. Whoever examined the application may not sign it.',
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
      title: { it: 'Determinazione di diniego del patrocinio', en: 'Refusal of the patronage' },
      organ: 'manager',
      register: 'determinations',
      template: letters.refusalDetermination,
      basis: cite('TUEL', '107', '3'),
    },
  },
  letters: {
    rejectionNotice: {
      title: { it: 'Preavviso di rigetto', en: 'Notice of rejection' },
      template: letters.rejectionNotice,
      basis: cite('L. 241/1990', '10-bis', '1'),
    },
    refusal: {
      title: { it: 'Comunicazione del diniego', en: 'Communication of the refusal' },
      template: letters.refusal,
      basis: cite('L. 241/1990', '3', '4'),
    },
    lapse: {
      title: { it: 'Comunicazione di decadenza', en: 'Notice that the case has lapsed' },
      template: letters.lapse,
      basis: cityRules,
    },
  },
} satisfies Part;
