import type { Text } from '../domain';
import {
  caseReference,
  choice,
  consistent,
  date,
  form,
  integer,
  longText,
  money,
  person,
  requiredWhen,
  text,
  yesNo,
} from '../forms';

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

/** Work that the procedure does not foresee and an officer adds to the case. */
export const addedTaskForm = form({
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
  due: date({ label: { it: 'Entro il', en: 'Due on' } }).optional(),
});

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
