import { defineOpening, defineProcedure, defineRegister, defineTask } from '../../../libs/domain';
import { choice, date, form, text } from '../../../libs/forms';
import { cite } from '../../../libs/law';

const basis = cite('Disciplinare delle sale', '4');
const hall = text(80, { label: { it: 'Sala', en: 'Hall' } });
const association = text(200, { label: { it: 'Associazione', en: 'Association' } });
const from = date({ label: { it: 'Dal', en: 'From' } });
const to = date({ label: { it: 'Al', en: 'To' } });

/** A register as procedures declare theirs: public, and each hall given once a day. */
export const halls = defineRegister({
  key: 'halls',
  title: { it: 'Sale concesse', en: 'Halls granted' },
  summary: { it: 'Le sale concesse, giorno per giorno.', en: 'The halls granted, day by day.' },
  entry: form({ hall, association }),
  keyOf: (entry) => `${entry.hall}: ${entry.association}`,
  titleOf: (entry) => `${entry.hall}: ${entry.association}`,
  exclusive: (entry) => entry.hall,
  columns: ['hall', 'association'],
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  public: true,
  basis: [basis],
});

/** A procedure outside the catalogue, to try what registers do on the real engine. */
export const hallBooking = defineProcedure({
  key: 'hallBooking',
  code: 'X02',
  folder: 'hall-bookings',
  title: { it: 'Uso di una sala', en: 'Use of a hall' },
  summary: { it: 'Un’associazione chiede una sala.', en: 'An association asks for a hall.' },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  opening: defineOpening({
    form: form({ hall, association, from, to }),
    protocol: false,
    titleOf: (application) => `${application.association}: ${application.hall}`,
  }),
  stages: { booking: { it: 'Prenotazione', en: 'Booking' } },
  tasks: {
    otherDays: defineTask({
      title: { it: 'Proporre altre date', en: 'Propose other days' },
      instructions: { it: 'La sala è occupata.', en: 'The hall is taken.' },
      office: 'cabinet.officer',
      stage: 'booking',
      form: form({ from, to }),
    }),
    followUp: defineTask({
      title: { it: 'Seguire la concessione', en: 'Follow the use' },
      instructions: { it: 'Spostare o annullare.', en: 'Move or undo.' },
      office: 'cabinet.officer',
      stage: 'booking',
      form: form({
        decision: choice(
          {
            move: { it: 'Spostata', en: 'Moved' },
            undo: { it: 'Annullata', en: 'Undone' },
            done: { it: 'Conclusa', en: 'Done' },
          },
          { label: { it: 'Esito', en: 'Result' } },
        ),
        from: from.optional(),
        to: to.optional(),
      }),
    }),
  },
  deadlines: {},
  acts: {},
  letters: {},
  requests: {},
  outcomes: {
    used: { title: { it: 'Usata', en: 'Used' }, favour: 'full' },
    undone: { title: { it: 'Annullata', en: 'Undone' }, favour: 'neutral' },
  },
  registers: { halls },
  facts: { takenBy: { title: { it: 'Occupata da', en: 'Taken by' }, kind: 'text' } },
  basis: [basis],
  publicNotice: {
    startedBy: 'application',
    applicants: { it: 'Le associazioni.', en: 'Associations.' },
    attachments: [],
    desk: 'protocol',
    channels: ['certifiedMail'],
    payments: [],
    decides: [
      {
        organ: 'manager',
        office: 'cabinet.director',
        decides: { it: 'Concede la sala.', en: 'Grants the hall.' },
      },
    ],
    ownCase: ['askUnit'],
    parameters: [],
    declarationInstead: 'none',
    remedies: ['regionalCourt'],
  },
});
