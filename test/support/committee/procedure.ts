import { meetingRequests, meetingSteps } from '../../../libs/casework';
import { defineOpening, defineProcedure, template } from '../../../libs/domain';
import { choice, form, group, integer, list, person, text } from '../../../libs/forms';
import { cite } from '../../../libs/law';

const basis = cite('Regolamento della commissione', '3');
const offices = { stage: 'meeting', members: 'cabinet.officer', secretary: 'cabinet.director' };
const name = text(200, { label: { it: 'Nome', en: 'Name' } });

/** A procedure outside the catalogue, to try what collegial bodies do on the real engine. */
export const committee = defineProcedure({
  key: 'committee',
  code: 'X03',
  // Templates are looked for below the folders of the procedures.
  folder: '../../test/support/committee',
  title: { it: 'Lavori di una commissione', en: 'Work of a committee' },
  summary: { it: 'Una commissione si riunisce e vota.', en: 'A committee meets and votes.' },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  opening: defineOpening({
    form: form({
      members: list(
        group(
          { person: person({ label: { it: 'Persona', en: 'Person' } }), name, office: name },
          { label: { it: 'Componente', en: 'Member' } },
        ),
        1,
        60,
        {
          label: { it: 'Componenti', en: 'Members' },
        },
      ),
      quorum: integer(1, 60, { label: { it: 'Numero legale', en: 'Quorum' } }),
      matter: choice(
        { election: { it: 'Elezione', en: 'Election' }, proposal: { it: 'Proposta', en: 'Proposal' } },
        { label: { it: 'Oggetto', en: 'Matter' } },
      ),
    }),
    protocol: false,
    titleOf: ({ matter }) => `Commissione: ${matter}`,
  }),
  stages: { meeting: { it: 'Seduta', en: 'Meeting' } },
  tasks: meetingSteps('committee', { ...offices, basis }),
  deadlines: {},
  acts: {
    'committee.minutes': {
      title: { it: 'Verbale della seduta', en: 'Minutes of the meeting' },
      organ: 'commission',
      register: 'minutes',
      template: template('minutes'),
      basis,
    },
  },
  letters: {
    'committee.convening': {
      title: { it: 'Convocazione', en: 'Convening' },
      template: template('convening'),
      basis,
    },
  },
  requests: meetingRequests('committee', { ...offices, basis }),
  outcomes: {
    adopted: { title: { it: 'Approvata', en: 'Adopted' }, favour: 'full' },
    rejected: { title: { it: 'Respinta', en: 'Rejected' }, favour: 'none' },
    undecided: { title: { it: 'Senza esito', en: 'Undecided' }, favour: 'neutral' },
  },
  facts: {
    chair: { title: { it: 'Presidente', en: 'Chair' }, kind: 'text' },
    minutes: { title: { it: 'Verbale n.', en: 'Minutes no.' }, kind: 'text' },
  },
  basis: [basis],
  publicNotice: {
    startedBy: 'ownMotion',
    begins: { it: 'La Commissione è convocata.', en: 'The committee is convened.' },
    decides: [
      { organ: 'commission', office: 'cabinet.director', decides: { it: 'Delibera.', en: 'Decides.' } },
    ],
    ownCase: ['askUnit'],
    parameters: [],
    declarationInstead: 'none',
    remedies: ['regionalCourt'],
  },
});
