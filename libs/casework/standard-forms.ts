import { levelTitles, type Text } from '../domain';
import {
  caseReference,
  choice,
  consistent,
  date,
  form,
  integer,
  list,
  longText,
  money,
  person,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../forms';

/** A group of people that still is one: more than that is a survey. */
const MOST_ASKED = 20;

const reasons = () =>
  longText({
    label: { it: 'Motivazione', en: 'Reasons' },
    hint: { it: 'Resta nella cronologia.', en: 'It stays in the history.' },
  });

const reference = () =>
  text(200, {
    label: { it: 'Estremi dell’atto', en: 'Reference of the act' },
    hint: { it: 'Numero, data e protocollo.', en: 'Number, date and register.' },
  });

const conflictFields = {
  relation: choice(
    {
      kinship: {
        it: 'Parentela, affinità entro il secondo grado, coniugio o convivenza',
        en: 'Kinship, spouse or partner',
      },
      dispute: { it: 'Causa pendente o grave inimicizia', en: 'Pending dispute or serious enmity' },
      credit: { it: 'Rapporti di credito o debito significativi', en: 'Significant credit or debt' },
      habitual: { it: 'Rapporti di frequentazione abituale', en: 'Habitual relations' },
      office: { it: 'Cariche o incarichi in enti interessati', en: 'Office held in a body concerned' },
      other: { it: 'Altre gravi ragioni di convenienza', en: 'Other serious reasons' },
    },
    {
      label: { it: 'Natura dell’interesse', en: 'Nature of the interest' },
      hint: { it: 'D.P.R. 62/2013, artt. 6 e 7.', en: 'Decree 62/2013, art. 6 and 7.' },
    },
  ),
  description: longText({
    label: { it: 'Descrizione', en: 'Description' },
    hint: {
      it: 'Indicare i fatti quanto basta per decidere, senza dati non necessari di terzi.',
      en: 'Give the facts needed to decide, without needless data of others.',
    },
  }),
};

/** A conflict of interest of the person who declares it (L. 241/1990 art. 6-bis). */
export const ownConflictForm = form(conflictFields);

/** A conflict of interest of somebody else who works on the case. */
export const reportedConflictForm = form({
  person: person({ label: { it: 'Persona interessata', en: 'Person concerned' } }),
  ...conflictFields,
});

/** What the manager decides on a conflict (D.P.R. 62/2013 art. 7). */
export const conflictDecisionForm = form({
  decision: choice(
    {
      abstains: { it: 'Deve astenersi', en: 'Must abstain' },
      mayGoOn: { it: 'Può continuare a trattare la pratica', en: 'May go on with the case' },
    },
    { label: { it: 'Decisione', en: 'Decision' } },
  ),
  reasons: reasons(),
});

export const stopOrderForm = form({
  orderedBy: choice(
    {
      mayor: { it: 'Sindaco', en: 'Mayor' },
      chiefOfCabinet: { it: 'Capo di Gabinetto', en: 'Chief of Cabinet' },
      manager: { it: 'Responsabile dell’unità', en: 'Head of the unit' },
    },
    { label: { it: 'Disposto da', en: 'Ordered by' } },
  ),
  reference: reference().optional(),
  reasons: reasons(),
});

export const stopLiftedForm = form({ reference: reference().optional(), reasons: reasons() });

/** An interim order of a court that suspends the procedure or its act (D.Lgs. 104/2010 art. 55). */
export const courtSuspensionForm = form({
  court: text(200, { label: { it: 'Autorità giudiziaria', en: 'Court' } }),
  reference: reference(),
  notifiedOn: date({ label: { it: 'Notificata il', en: 'Notified on' } }),
});

export const courtSuspensionEndedForm = form({
  reference: reference(),
  endedOn: date({ label: { it: 'Cessata il', en: 'Ended on' } }),
});

/** Death, dissolution or merger of the party. */
export const partyCeasedForm = consistent(
  form({
    event: choice(
      {
        death: { it: 'Decesso', en: 'Death' },
        dissolution: { it: 'Scioglimento o estinzione', en: 'Dissolution' },
        merger: { it: 'Fusione o trasformazione', en: 'Merger or transformation' },
      },
      { label: { it: 'Evento', en: 'Event' } },
    ),
    on: date({ label: { it: 'Data dell’evento', en: 'Day of the event' } }),
    continued: yesNo({
      label: { it: 'Un successore prosegue il procedimento', en: 'A successor goes on with the procedure' },
    }),
    successor: text(200, { label: { it: 'Successore', en: 'Successor' } }).optional(),
  }),
  ({ continued, successor }) =>
    requiredWhen(continued, successor, ['successor'], {
      it: 'Indicare chi prosegue il procedimento.',
      en: 'Name who goes on with the procedure.',
    }),
);

export const responsibleForm = form({
  person: person({ label: { it: 'Nuovo responsabile del procedimento', en: 'New responsible official' } }),
  reasons: reasons(),
});

/** Another case that whoever works on this one should know of, and one of which that no longer holds. */
export const relationForm = form({
  case: caseReference({
    label: { it: 'Altra pratica', en: 'Other case' },
    hint: { it: 'Cercare per numero, oggetto o parte.', en: 'Look it up by number, title or party.' },
  }),
  reasons: reasons(),
});

/** How a reopened case ends, among the outcomes its procedure knows. */
export const reopenedForm = (outcomes: Readonly<Record<string, Text>>) =>
  form({
    outcome: choice(outcomes, { label: { it: 'Esito', en: 'Outcome' } }),
    reasons: reasons(),
  });

/** Somebody who may read a confidential case from now on, or no longer. */
export const admissionForm = form({
  person: person({ label: { it: 'Persona', en: 'Person' } }),
  reasons: reasons(),
});

export const levelForm = form({
  level: choice(levelTitles, { label: { it: 'Riservatezza', en: 'Confidentiality' } }),
  reasons: reasons(),
});

export const extensionForm = form({
  days: integer(1, 180, { label: { it: 'Giorni di proroga', en: 'Days of extension' } }),
  reasons: reasons(),
});

export const substituteForm = form({
  motion: choice(
    {
      party: { it: 'Istanza dell’interessato', en: 'Request of the party' },
      own: { it: 'D’ufficio', en: 'Own motion' },
    },
    { label: { it: 'Iniziativa', en: 'On whose motion' } },
  ),
  reasons: reasons(),
});

/** Work that the procedure does not foresee and an officer adds to the case, for one colleague or several at once. */
export const addedTaskForm = consistent(
  form({
    title: text(120, { label: { it: 'Che cosa fare', en: 'What is to be done' } }),
    instructions: longText({ label: { it: 'Indicazioni', en: 'Instructions' } }),
    answer: choice(
      {
        text: { it: 'Relazione', en: 'Report' },
        yesNo: { it: 'Sì o no, con motivazione', en: 'Yes or no, with reasons' },
        date: { it: 'Data', en: 'Date' },
        amount: { it: 'Importo', en: 'Amount' },
      },
      { label: { it: 'Risposta attesa', en: 'Expected answer' } },
    ),
    person: person({ label: { it: 'Assegnata a', en: 'Assigned to' } }),
    others: list(person({ label: { it: 'Collega', en: 'Colleague' } }), 0, MOST_ASKED - 1, {
      label: { it: 'Chiesta anche a', en: 'Also asked of' },
      hint: {
        it: 'Ciascuno riceve la propria attività e risponde per sé. Sono colleghi degli uffici che partecipano alla pratica.',
        en: 'Each gets a task and answers for themselves. Colleagues of the offices that take part in the case.',
      },
    }).optional(),
    needed: integer(1, MOST_ASKED, {
      label: { it: 'Quante risposte bastano', en: 'How many answers are enough' },
      hint: {
        it: 'Solo se l’attività è chiesta a più persone. Se non è indicato, devono rispondere tutte; raggiunto il numero, alle altre l’attività è tolta.',
        en: 'Only where several are asked. If nothing is said all must answer; once there are as many, the others’ tasks are taken back.',
      },
    }).optional(),
    due: date({ label: { it: 'Entro il', en: 'Due on' } }).optional(),
  }),
  ({ person: first, others = [], needed = 1 }) => [
    ...others.flatMap((login, index) =>
      login === first || others.indexOf(login) < index
        ? [
            problem(['others', index], {
              it: 'La persona è già indicata: ciascuno risponde una volta sola.',
              en: 'That person is named already: everybody answers once.',
            }),
          ]
        : [],
    ),
    ...(needed > others.length + 1
      ? [
          problem(['needed'], {
            it: `Le persone indicate sono ${others.length + 1}: non possono bastare ${needed} risposte.`,
            en: `Only ${others.length + 1} people are named: ${needed} answers cannot come.`,
          }),
        ]
      : []),
  ],
);

/** What whoever asked several people decides when too few are left who could answer. */
export const severalShortForm = consistent(
  form({
    decision: choice(
      {
        another: { it: 'Chiedere a un’altra persona', en: 'Ask somebody else' },
        fewer: {
          it: 'Bastano le risposte di chi resta',
          en: 'The answers of those who are left will do',
        },
      },
      { label: { it: 'Come proseguire', en: 'How to go on' } },
    ),
    person: person({ label: { it: 'Altra persona', en: 'Somebody else' } }).optional(),
    reasons: reasons(),
  }),
  ({ decision, person: other }) => [
    ...requiredWhen(decision === 'another', other, ['person'], {
      it: 'Indicare a chi chiedere.',
      en: 'Name who is to be asked.',
    }),
    ...(decision === 'fewer' && other !== undefined
      ? [
          problem(['person'], {
            it: 'Se bastano le risposte di chi resta, non indicare un’altra persona.',
            en: 'Where those who are left will do, name nobody else.',
          }),
        ]
      : []),
  ],
);

const notes = () => longText({ label: { it: 'Note', en: 'Notes' } }).optional();

/** The answers of added tasks, by what was asked for. */
export const addedTaskAnswers = {
  text: form({ report: longText({ label: { it: 'Relazione', en: 'Report' } }) }),
  yesNo: form({
    result: yesNo({ label: { it: 'Esito positivo', en: 'Positive' } }),
    reasons: reasons(),
  }),
  date: form({ date: date({ label: { it: 'Data', en: 'Date' } }), notes: notes() }),
  amount: form({ amount: money({ label: { it: 'Importo', en: 'Amount' } }), notes: notes() }),
};
