import { determinationSteps } from '../../../libs/casework';
import { defineOpening, defineProcedure, defineTask } from '../../../libs/domain';
import { observationsForm } from '../../../libs/forms';
import { cite } from '../../../libs/law';
import { checkExamination } from './checks';
import { applicationForm, assessmentForm, examinationForm } from './form';
import { letters } from './letters';
import { conclusionTerm } from './parameters';
import { exampleProcedureNotice } from './public-notice';

export const exampleProcedure = defineProcedure({
  key: 'exampleProcedure',
  code: 'X00',
  folder: 'example-procedure',
  title: { it: 'Istanza al Gabinetto del Sindaco', en: 'Application to the Mayor’s Cabinet' },
  summary: {
    it: 'Un richiedente presenta una domanda; l’ufficio la esamina, sente il richiedente se intende rigettarla, e decide con determinazione.',
    en: 'Somebody applies; the office examines the application, hears the applicant where it means to refuse, and decides by determination.',
  },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  opening: defineOpening({
    form: applicationForm,
    protocol: true,
    titleOf: ({ applicant, object }) => `${applicant}: ${object}`,
    partyOf: ({ applicant }) => applicant,
  }),
  term: {
    deadline: 'conclusion',
    days: conclusionTerm,
    silence: [{ meaning: 'nonPerformance', basis: cite('L. 241/1990', '2', '1') }],
    substitute: 'general-manager',
  },
  stages: {
    examination: { it: 'Istruttoria', en: 'Examination' },
    notice: { it: 'Preavviso di rigetto', en: 'Notice of rejection' },
    decision: { it: 'Decisione', en: 'Decision' },
  },
  tasks: {
    examination: defineTask({
      title: { it: 'Esaminare la domanda', en: 'Examine the application' },
      instructions: {
        it: 'Verificare se la domanda è completa e se la richiesta può essere accolta.',
        en: 'See whether the application is complete and whether it can be granted.',
      },
      office: 'cabinet.officer',
      stage: 'examination',
      form: examinationForm,
      check: checkExamination,
      due: { amount: 10, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    observations: defineTask({
      title: { it: 'Registrare le osservazioni', en: 'Register the observations' },
      instructions: {
        it: 'Registrare le osservazioni del richiedente, se pervengono nel termine.',
        en: 'Register the observations of the applicant, where they arrive in time.',
      },
      office: 'cabinet.officer',
      stage: 'notice',
      form: observationsForm,
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    assessment: defineTask({
      title: { it: 'Valutare le osservazioni', en: 'Assess the observations' },
      instructions: {
        it: 'Dire se le osservazioni superano il motivo ostativo e rispondere a ciascuna.',
        en: 'Say whether the observations overcome the obstacle, and answer each of them.',
      },
      office: 'cabinet.officer',
      stage: 'notice',
      form: assessmentForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    ...determinationSteps('decision', {
      stage: 'decision',
      officer: 'cabinet.officer',
      manager: 'cabinet.director',
    }),
  },
  deadlines: {
    conclusion: {
      title: { it: 'Conclusione del procedimento', en: 'End of the procedure' },
      basis: cite('L. 241/1990', '2', '2'),
      onExpiry: {
        it: 'La decisione resta dovuta; il richiedente può rivolgersi al titolare del potere sostitutivo.',
        en: 'The decision is still due; the applicant may turn to the office with the substitutive power.',
      },
      remindBefore: [10, 3],
    },
    observations: {
      title: { it: 'Osservazioni del richiedente', en: 'Observations of the applicant' },
      basis: cite('L. 241/1990', '10-bis', '1'),
      onExpiry: {
        it: 'Il procedimento prosegue senza le osservazioni.',
        en: 'The procedure goes on without the observations.',
      },
    },
  },
  acts: {
    decision: {
      title: { it: 'Determinazione sulla domanda', en: 'Determination on the application' },
      organ: 'manager',
      register: 'determinations',
      template: letters.decision,
      basis: cite('TUEL', '107', '3'),
    },
  },
  letters: {
    receipt: {
      title: { it: 'Ricevuta e avvio del procedimento', en: 'Receipt and opening notice' },
      template: letters.receipt,
      basis: cite('L. 241/1990', '18-bis'),
    },
    rejectionNotice: {
      title: { it: 'Comunicazione dei motivi ostativi', en: 'Notice of rejection' },
      template: letters.rejectionNotice,
      basis: cite('L. 241/1990', '10-bis', '1'),
    },
    answer: {
      title: { it: 'Comunicazione della decisione', en: 'Notice of the decision' },
      template: letters.answer,
      basis: cite('L. 241/1990', '3', '4'),
    },
  },
  requests: {},
  outcomes: {
    granted: { title: { it: 'Accolta', en: 'Granted' }, favour: 'full' },
    refused: { title: { it: 'Rigettata', en: 'Refused' }, favour: 'none' },
    withdrawn: { title: { it: 'Rinuncia', en: 'Withdrawn' }, favour: 'neutral' },
  },
  facts: {
    obstacle: { title: { it: 'Motivo ostativo', en: 'Obstacle' }, kind: 'text' },
    actNumber: { title: { it: 'Determinazione n.', en: 'Determination no.' }, kind: 'text' },
  },
  context: {
    applicant: { title: { it: 'Richiedente', en: 'Applicant' }, kind: 'text' },
    certifiedMail: { title: { it: 'PEC', en: 'Certified mail' }, kind: 'text' },
    object: { title: { it: 'Oggetto', en: 'Object' }, kind: 'text' },
    identityDocument: {
      title: { it: 'Documento di identità allegato', en: 'Identity document attached' },
      kind: 'boolean',
    },
  },
  basis: [cite('L. 241/1990', '2'), cite('TUEL', '107')],
  publicNotice: exampleProcedureNotice,
});
