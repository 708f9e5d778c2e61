import {
  choice,
  consistent,
  date,
  form,
  group,
  integer,
  list,
  longText,
  person,
  requiredWhen,
  text,
} from '../../../libs/forms';

const expert = { it: 'Esperto', en: 'Expert' };
const reference = () =>
  text(80, {
    label: { it: 'Deliberazione del Consiglio', en: 'Resolution of the Council' },
    hint: { it: 'Numero e data.', en: 'Number and date.' },
  });

/** Why the commission is constituted. */
export const openingForm = form({
  term: text(40, {
    label: { it: 'Mandato amministrativo', en: 'Term of the administration' },
    hint: { it: 'Per esempio 2026-2031.', en: 'Such as 2026-2031.' },
  }),
  councilSince: date({
    label: { it: 'Insediamento del Consiglio', en: 'First meeting of the Council' },
  }),
});

/** One ballot of the Council, as its secretariat reports it. */
export const councilBallotForm = form({
  heldOn: date({ label: { it: 'Data della votazione', en: 'Day of the ballot' } }),
  reference: reference(),
  present: integer(1, 100, { label: { it: 'Consiglieri presenti', en: 'Members present' } }),
  votes: list(
    group(
      {
        expert: person({ label: expert }),
        votes: integer(0, 100, { label: { it: 'Voti', en: 'Votes' } }),
      },
      { label: { it: 'Voti riportati', en: 'Votes received' } },
    ),
    1,
    30,
    { label: { it: 'Voti per ciascun nome', en: 'Votes for each name' } },
  ),
});

/** An elected expert accepts and declares that nothing stands against it. */
export const acceptanceForm = consistent(
  form({
    decision: choice(
      {
        accepts: {
          it: 'Accetto e dichiaro di non trovarmi in condizioni ostative',
          en: 'I accept and declare that nothing stands against it',
        },
        declines: { it: 'Non accetto', en: 'I decline' },
      },
      { label: { it: 'Accettazione', en: 'Acceptance' } },
    ),
    reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }).optional(),
  }),
  ({ decision, reasons }) =>
    requiredWhen(decision === 'declines', reasons, ['reasons'], {
      it: 'Indicare perché non si accetta.',
      en: 'Say why you decline.',
    }),
);

/** A member leaves before the end of the term. */
export const memberLeavesForm = form({
  member: person({ label: { it: 'Componente', en: 'Member' } }),
  lastDay: date({ label: { it: 'Ultimo giorno in carica', en: 'Last day in office' } }),
  cause: choice(
    {
      resignation: { it: 'Dimissioni', en: 'Resignation' },
      death: { it: 'Decesso', en: 'Death' },
      bar: { it: 'Causa ostativa sopravvenuta', en: 'A bar that has come up' },
    },
    { label: { it: 'Causa', en: 'Cause' } },
  ),
  reference: text(200, { label: { it: 'Estremi dell’atto', en: 'Reference' } }),
});

/** The Council is dissolved, and the commission with it. */
export const dissolutionForm = form({
  lastDay: date({ label: { it: 'Ultimo giorno in carica', en: 'Last day in office' } }),
  reference: text(200, { label: { it: 'Estremi dell’atto', en: 'Reference' } }),
});
