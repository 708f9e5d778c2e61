import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { observationsForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import {
  accreditationDecisionForm,
  accreditationForm,
  assessmentForm,
  proposerCheckForm,
} from '../accreditation-forms';
import { accreditationDesk } from '../desk';
import { letters } from '../letters';
import { accreditationTerm } from '../parameters';
import { accreditationNotice } from '../public-notice';
import { proposers } from '../registers';
import { date, family, number, text, yesNo } from './shared';

/** Who wants to propose names is accredited once, before any proposal. */
export const proposerAccreditation = defineProcedure({
  ...family,
  key: 'proposerAccreditation',
  title: { it: 'Accreditamento di un proponente', en: 'Accreditation of a proposer' },
  summary: {
    it: 'Un ordine, un’università, un sindacato, un’associazione, un gruppo di cittadini o un consigliere chiede di poter proporre candidature.',
    en: 'An order, university, union, association, group of citizens or councillor asks to be allowed to propose names.',
  },
  opening: defineOpening({
    form: accreditationForm,
    protocol: true,
    titleOf: ({ name }) => name,
    partyOf: ({ name }) => name,
    desk: accreditationDesk,
  }),
  term: {
    deadline: 'conclusion',
    days: accreditationTerm,
    silence: [{ meaning: 'nonPerformance', basis: cite('L. 241/1990', '2', '1') }],
    substitute: 'general-manager',
  },
  stages: {
    check: { it: 'Verifica', en: 'Check' },
    notice: { it: 'Preavviso di diniego', en: 'Notice of refusal' },
    decision: { it: 'Decisione', en: 'Decision' },
  },
  tasks: {
    check: defineTask({
      title: { it: 'Verificare i requisiti', en: 'Check the requirements' },
      instructions: {
        it: 'Verificare sede e anno di attività delle associazioni, numero e autenticazione delle firme dei gruppi di cittadini.',
        en: 'Verify seat and year of activity of associations, number and authentication of the signatures of groups.',
      },
      office: family.officer,
      duty: 'evaluation',
      stage: 'check',
      form: proposerCheckForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    observations: defineTask({
      title: { it: 'Registrare le osservazioni', en: 'Register the observations' },
      instructions: {
        it: 'Registrare le osservazioni sul preavviso. Trascorso il termine si procede anche senza.',
        en: 'Register the observations on the notice. After the term the case goes on without.',
      },
      office: family.officer,
      stage: 'notice',
      form: observationsForm,
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    assessment: defineTask({
      title: { it: 'Valutare le osservazioni', en: 'Assess the observations' },
      instructions: {
        it: 'Dire se il motivo ostativo è superato e rispondere.',
        en: 'Say whether the obstacle is overcome, and answer.',
      },
      office: family.officer,
      duty: 'evaluation',
      stage: 'notice',
      form: assessmentForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '10-bis', '1'),
    }),
    decision: defineTask({
      title: { it: 'Decidere sull’accreditamento', en: 'Decide on the accreditation' },
      instructions: {
        it: 'Accreditare il proponente o negarlo, con la motivazione.',
        en: 'Accredit the proposer or refuse, with the reasons.',
      },
      office: family.manager,
      duty: 'confirmation',
      stage: 'decision',
      form: accreditationDecisionForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '2', '1'),
    }),
  },
  deadlines: {
    conclusion: {
      title: { it: 'Conclusione del procedimento', en: 'End of the procedure' },
      basis: cite('L. 241/1990', '2', '2'),
      onExpiry: {
        it: 'La decisione resta dovuta; il richiedente può rivolgersi al titolare del potere sostitutivo.',
        en: 'The decision is still due; the applicant may turn to the substitute.',
      },
      remindBefore: [10, 3],
    },
    observations: {
      title: { it: 'Osservazioni sul preavviso', en: 'Observations on the notice' },
      basis: cite('L. 241/1990', '10-bis', '1'),
      onExpiry: { it: 'Si decide sugli atti.', en: 'The decision is taken on the file.' },
    },
  },
  acts: {},
  letters: {
    notice: {
      title: { it: 'Motivi che ostano all’accoglimento', en: 'Notice of obstacles' },
      template: letters.accreditationNotice,
      basis: cite('L. 241/1990', '10-bis', '1'),
    },
    accepted: {
      title: { it: 'Accreditamento', en: 'Accreditation' },
      template: letters.accreditationAccepted,
      basis: cite('L. 241/1990', '2', '1'),
    },
    refused: {
      title: { it: 'Diniego dell’accreditamento', en: 'Refusal' },
      template: letters.accreditationRefused,
      basis: cite('L. 241/1990', '3', '1'),
    },
  },
  requests: {},
  outcomes: {
    accredited: { title: { it: 'Accreditato', en: 'Accredited' }, favour: 'full' },
    refused: { title: { it: 'Non accreditato', en: 'Refused' }, favour: 'none' },
    withdrawn: { title: { it: 'Rinuncia', en: 'Withdrawn' }, favour: 'neutral' },
  },
  registers: { proposers },
  facts: {
    obstacle: text('Motivo ostativo', 'Obstacle'),
    evidence: text('Verifiche svolte', 'What was verified'),
  },
  context: {
    name: text('Denominazione', 'Name'),
    kind: {
      title: { it: 'Tipo', en: 'Kind' },
      kind: 'text',
    },
    seatInCity: yesNo('Sede a Milano, come dichiarato', 'Seat in Milan, as declared'),
    activeSince: date('Attiva dal, come dichiarato', 'Active since, as declared'),
    signatures: number('Firme dichiarate', 'Signatures declared'),
    observationsUntil: date('Osservazioni fino al', 'Observations until'),
    observations: text('Osservazioni', 'Observations'),
    answer: text('Risposta alle osservazioni', 'Answer to the observations'),
  },
  basis: [cite('TUEL', '50', '8'), cite('L. 241/1990', '2', '2')],
  publicNotice: accreditationNotice,
});
