import { meetingRequests, meetingSteps } from '../../../libs/casework';
import { defineOpening, defineProcedure, defineTask } from '../../../libs/domain';
import { cite } from '../../../libs/law';
import { acceptanceForm, councilBallotForm, dissolutionForm, memberLeavesForm, openingForm } from './form';
import { letters } from './letters';
import { expertCommissionNotice } from './public-notice';
import { experts } from './register';

const statute = cite('Statuto del Comune di Milano', '57');
const offices = {
  stage: 'chair',
  members: 'nominations.expert',
  secretary: 'nominations.officer',
  basis: statute,
};

/** The commission that examines candidates for P01, from its election to the end of the Council. */
export const expertCommission = defineProcedure({
  key: 'expertCommission',
  code: 'P01',
  folder: 'expert-commission',
  title: { it: 'Commissione di esperti per le nomine', en: 'Commission of experts for nominations' },
  summary: {
    it: 'Il Consiglio elegge cinque esperti con i tre quinti dei componenti; la Commissione elegge a scrutinio segreto il proprio Presidente e resta in carica fino allo scioglimento del Consiglio.',
    en: 'The Council elects five experts with three fifths of its members; the commission elects its chair by secret ballot and is in office until the Council is dissolved.',
  },
  unit: 'nominations',
  officer: 'nominations.officer',
  manager: 'nominations.manager',
  opening: defineOpening({
    form: openingForm,
    protocol: false,
    titleOf: ({ term }) => `Commissione di esperti per le nomine, mandato ${term}`,
  }),
  stages: {
    election: { it: 'Elezione in Consiglio', en: 'Election by the Council' },
    acceptance: { it: 'Accettazione', en: 'Acceptance' },
    chair: { it: 'Elezione del Presidente', en: 'Election of the chair' },
    office: { it: 'In carica', en: 'In office' },
  },
  tasks: {
    councilBallot: defineTask({
      title: { it: 'Riportare una votazione del Consiglio', en: 'Report a ballot of the Council' },
      instructions: {
        it: 'Riportare i voti di ciascun nome. Chi non raggiunge i tre quinti dei componenti attende un’altra votazione.',
        en: 'Report the votes for each name. Who does not reach three fifths of the members waits for another ballot.',
      },
      office: 'nominations.officer',
      stage: 'election',
      form: councilBallotForm,
      basis: statute,
    }),
    acceptance: defineTask({
      title: { it: 'Accettare l’incarico', en: 'Accept the post' },
      instructions: {
        it: 'Accettare l’elezione e dichiarare l’assenza di cause ostative, oppure rinunciare.',
        en: 'Accept the election and declare that nothing stands against it, or decline.',
      },
      office: 'nominations.expert',
      stage: 'acceptance',
      form: acceptanceForm,
      personal: true,
      due: { amount: 10, unit: 'days' },
      basis: cite('D.P.R. 445/2000', '46'),
    }),
    ...meetingSteps('commission', offices),
  },
  deadlines: {},
  acts: {
    'commission.minutes': {
      title: { it: 'Verbale di elezione del Presidente', en: 'Minutes of the election of the chair' },
      organ: 'commission',
      register: 'minutes',
      template: letters.commissionMinutes,
      basis: statute,
    },
  },
  letters: {
    electionNotice: {
      title: { it: 'Comunicazione di elezione', en: 'Notice of election' },
      template: letters.electionNotice,
      basis: statute,
    },
    'commission.convening': {
      title: { it: 'Convocazione della Commissione', en: 'Convening of the commission' },
      template: letters.commissionConvening,
      basis: statute,
    },
  },
  requests: {
    ...meetingRequests('commission', offices),
    memberLeaves: {
      title: { it: 'Registrare la cessazione di un componente', en: 'Record that a member leaves' },
      instructions: {
        it: 'Il Consiglio elegge chi lo sostituisce; se era il Presidente, la Commissione ne elegge un altro.',
        en: 'The Council elects somebody else; where it was the chair, the commission elects another.',
      },
      offices: ['nominations.officer', 'nominations.manager'],
      form: memberLeavesForm,
      stages: ['office'],
      basis: statute,
    },
    councilDissolved: {
      title: { it: 'Registrare lo scioglimento del Consiglio', en: 'Record that the Council is dissolved' },
      instructions: {
        it: 'La Commissione cessa con il Consiglio che l’ha eletta.',
        en: 'The commission ends with the Council that has elected it.',
      },
      offices: ['nominations.manager'],
      form: dissolutionForm,
      basis: statute,
    },
  },
  outcomes: {
    dissolved: { title: { it: 'Cessata con il Consiglio', en: 'Ended with the Council' }, favour: 'neutral' },
    withdrawn: { title: { it: 'Non costituita', en: 'Not constituted' }, favour: 'neutral' },
  },
  registers: { experts },
  facts: {
    members: {
      title: { it: 'Componenti', en: 'Members' },
      kind: 'table',
      columns: {
        name: { title: { it: 'Nome', en: 'Name' }, kind: 'text' },
        votes: { title: { it: 'Voti', en: 'Votes' }, kind: 'number' },
        reference: { title: { it: 'Deliberazione', en: 'Resolution' }, kind: 'text' },
      },
    },
    chair: { title: { it: 'Presidente', en: 'Chair' }, kind: 'text' },
    minutesNumber: { title: { it: 'Verbale n.', en: 'Minutes no.' }, kind: 'text' },
  },
  context: {
    votesNeeded: { title: { it: 'Voti necessari', en: 'Votes needed' }, kind: 'number' },
    seatsLeft: { title: { it: 'Esperti da eleggere', en: 'Experts to be elected' }, kind: 'number' },
    serving: {
      title: { it: 'Già eletti', en: 'Elected already' },
      kind: 'table',
      columns: { name: { title: { it: 'Nome', en: 'Name' }, kind: 'text' } },
    },
    reference: {
      title: { it: 'Deliberazione del Consiglio', en: 'Resolution of the Council' },
      kind: 'text',
    },
  },
  basis: [statute],
  publicNotice: expertCommissionNotice,
});
