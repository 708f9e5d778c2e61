import type { z } from 'zod';
import type { FormProblem } from '../../../libs/domain';
import {
  amountInCurrency,
  caseDocument,
  choice,
  consistent,
  currency,
  date,
  form,
  group,
  integer,
  list,
  longText,
  money,
  person,
  positiveMoney,
  problem,
  requiredWhen,
  text,
  timeOfDay,
  yesNo,
  budgetChapter,
} from '../../../libs/forms';
import { expenseKinds, itineraryFields, itineraryProblems, payers } from './form';
import { duplicates } from './rules';

const notes = () => longText({ label: { it: 'Note', en: 'Notes' } }).optional();
const reasons = () => longText({ label: { it: 'Motivazione', en: 'Reasons' } });

const givesUp = { it: 'Rinunciare alla missione', en: 'Give the mission up' };

/** The days are taken by another mission of the same person. */
export const overlapForm = consistent(
  form({
    decision: choice(
      { newDays: { it: 'Indicare altri giorni', en: 'Other days' }, giveUp: givesUp },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    ...itineraryFields(),
  }),
  itineraryProblems,
);

/** The line of the budget has no cover. */
export const coverageForm = consistent(
  form({
    decision: choice(
      {
        otherLine: { it: 'Indicare un altro capitolo o riprovare', en: 'Another line, or try again' },
        giveUp: givesUp,
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    chapter: budgetChapter({ label: { it: 'Capitolo di bilancio', en: 'Budget line' } }).optional(),
  }),
  ({ decision, chapter }) =>
    requiredWhen(decision === 'otherLine', chapter, ['chapter'], {
      it: 'Indicare il capitolo.',
      en: 'Enter the budget line.',
    }),
);

/** What the officer has seen before the authorisation. */
export const checkForm = form({
  invitationSeen: yesNo({ label: { it: 'L’invito è agli atti', en: 'The invitation is on file' } }),
  institutionalAim: yesNo({
    label: { it: 'La missione attiene ai fini istituzionali', en: 'The mission serves the city' },
  }),
  giftsRuleTold: yesNo({
    label: {
      it: 'La delegazione conosce il limite sui doni',
      en: 'The delegation knows the limit on gifts',
    },
  }),
  indispensable: longText({
    label: {
      it: 'Perché è indispensabile in periodo elettorale',
      en: 'Why it cannot wait for the elections',
    },
    hint: {
      it: 'Obbligatorio se la missione cade in periodo elettorale.',
      en: 'Required where the mission falls into an electoral period.',
    },
  }).optional(),
  signing: choice(
    {
      none: { it: 'Nessun atto da firmare', en: 'Nothing is signed' },
      asPlanned: { it: 'Firma nel giorno previsto', en: 'Signed on the day planned' },
      declaration: {
        it: 'Solo una dichiarazione non vincolante',
        en: 'Only a declaration that binds nobody',
      },
    },
    { label: { it: 'Firma degli atti', en: 'Signature of acts' } },
  ),
  notes: notes(),
});

/** The decision of whoever authorises. */
export const authorisationForm = consistent(
  form({
    decision: choice(
      {
        authorised: { it: 'Autorizzata', en: 'Authorised' },
        refused: { it: 'Non autorizzata', en: 'Refused' },
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    reasons: longText({
      label: { it: 'Motivazione', en: 'Reasons' },
      hint: { it: 'Obbligatoria se non è autorizzata.', en: 'Required where it is refused.' },
    }).optional(),
  }),
  ({ decision, reasons: given }) =>
    requiredWhen(decision === 'refused', given, ['reasons'], {
      it: 'Indicare la motivazione.',
      en: 'Give the reasons.',
    }),
);

/** What was booked, and that the traveller can go. */
export const bookingsForm = form({
  bookings: list(
    group(
      {
        what: text(200, { label: { it: 'Prenotazione', en: 'Booking' } }),
        reference: text(80, { label: { it: 'Riferimento', en: 'Reference' } }),
        amount: money({ label: { it: 'Costo (€)', en: 'Cost (€)' } }),
      },
      { label: { it: 'Prenotazione', en: 'Booking' } },
    ),
    0,
    40,
    { label: { it: 'Prenotazioni a carico del Comune', en: 'Bookings paid by the city' } },
  ),
  visa: choice(
    {
      notDue: { it: 'Non necessario', en: 'Not needed' },
      obtained: { it: 'Ottenuto', en: 'Obtained' },
    },
    { label: { it: 'Visto d’ingresso', en: 'Entry visa' } },
  ),
  insured: yesNo({ label: { it: 'La polizza copre la missione', en: 'The insurance covers the mission' } }),
  account: person({
    label: { it: 'Account di chi viaggia', en: 'Account of the traveller' },
    hint: {
      it: 'Se usa Marino, fotografa le ricevute in viaggio e presenta il rendiconto.',
      en: 'Who uses Marino photographs receipts on the way and hands in the statement.',
    },
  }).optional(),
  notes: notes(),
});

/** Another itinerary after the proposal, longer or shorter. */
export const changeForm = consistent(
  form({
    kind: choice(
      {
        itinerary: { it: 'Variazione', en: 'Change' },
        extension: { it: 'Proroga', en: 'Extension' },
        interruption: { it: 'Interruzione per urgenza', en: 'Interruption for urgency' },
        forceMajeure: { it: 'Orari effettivi, per forza maggiore', en: 'Actual times, by force majeure' },
      },
      { label: { it: 'Modifica', en: 'Change' } },
    ),
    ...itineraryFields(),
    extraCost: money({ label: { it: 'Maggiore spesa (€)', en: 'Additional cost (€)' } }),
    reasons: reasons(),
  }),
  itineraryProblems,
);
export type Change = z.output<typeof changeForm>;

/** The mission does not take place; what it costs all the same. */
export const cancellationForm = form({
  penalties: list(
    group(
      {
        what: text(200, { label: { it: 'Penale', en: 'Penalty' } }),
        amount: positiveMoney({ label: { it: 'Importo (€)', en: 'Amount (€)' } }),
        payer: choice(
          { traveller: payers.traveller, city: payers.city },
          { label: { it: 'Pagata da', en: 'Paid by' } },
        ),
      },
      { label: { it: 'Penale', en: 'Penalty' } },
    ),
    0,
    20,
    { label: { it: 'Penali documentate', en: 'Documented penalties' } },
  ),
  reasons: reasons(),
});
export type Cancellation = z.output<typeof cancellationForm>;

/** What an authority answers to the notice of acts with foreign bodies. */
export const noticeAnswerForm = form({
  authority: text(160, { label: { it: 'Amministrazione', en: 'Authority' } }),
  receivedOn: date({ label: { it: 'Pervenuta il', en: 'Received on' } }),
  answer: choice(
    {
      noObjection: { it: 'Nulla osta', en: 'No objection' },
      objection: { it: 'Osservazioni contrarie', en: 'Objection' },
    },
    { label: { it: 'Risposta', en: 'Answer' } },
  ),
});

export const receiptRow = group(
  {
    kind: choice(expenseKinds, { label: { it: 'Voce', en: 'Item' } }),
    supplier: text(160, { label: { it: 'Fornitore', en: 'Supplier' } }),
    number: text(60, { label: { it: 'Numero', en: 'Number' } }).optional(),
    day: date({
      label: { it: 'Data', en: 'Day' },
      hint: { it: 'Per l’alloggio, la prima notte.', en: 'Of lodging, the first night.' },
    }),
    time: timeOfDay({ label: { it: 'Ora', en: 'Time' } }).optional(),
    nights: integer(1, 60, { label: { it: 'Notti', en: 'Nights' } }).optional(),
    amount: amountInCurrency({ label: { it: 'Importo in valuta', en: 'Amount in its currency' } }),
    currency: currency({ label: { it: 'Valuta', en: 'Currency' } }),
    payer: choice(payers, { label: { it: 'Pagata da', en: 'Paid by' } }),
    forCompanion: yesNo({ label: { it: 'Di chi accompagna', en: 'Of a companion' } }),
    document: caseDocument({
      label: { it: 'Fotografia o PDF', en: 'Photograph or PDF' },
      hint: {
        it: 'Senza documento la ricevuta è smarrita e di regola non è rimborsata.',
        en: 'Without it the receipt is lost and as a rule not refunded.',
      },
    }).optional(),
  },
  { label: { it: 'Ricevuta', en: 'Receipt' } },
);

/** Receipts that the traveller hands in on the way. */
export const travelReceiptsForm = consistent(
  form({ receipts: list(receiptRow, 1, 20, { label: { it: 'Ricevute', en: 'Receipts' } }) }),
  ({ receipts }) => receiptProblems(receipts),
);

export const hostedRow = group(
  {
    day: date({ label: { it: 'Giorno', en: 'Day' } }),
    board: yesNo({ label: { it: 'Vitto', en: 'Board' } }),
    lodging: yesNo({ label: { it: 'Alloggio', en: 'Lodging' } }),
  },
  { label: { it: 'Offerto dall’ospite', en: 'Given by the host' } },
);

export const ownCarRow = group(
  {
    day: date({ label: { it: 'Giorno', en: 'Day' } }),
    km: integer(1, 5_000, { label: { it: 'Chilometri', en: 'Kilometres' } }),
  },
  { label: { it: 'Percorso', en: 'Way' } },
);

/** The statement after the return, item by item. */
export const statementForm = consistent(
  form({
    receipts: list(receiptRow, 0, 120, { label: { it: 'Ricevute', en: 'Receipts' } }),
    hosted: list(hostedRow, 0, 60, {
      label: { it: 'Vitto e alloggio offerti dall’ospite', en: 'Board and lodging given by the host' },
    }),
    ownCar: list(ownCarRow, 0, 30, { label: { it: 'Auto propria', en: 'Own car' } }),
    mealDeclared: yesNo({
      label: { it: 'Dichiara di avere consumato un pasto', en: 'Declares that a meal was eaten' },
      hint: {
        it: 'Conta solo per le missioni brevi e vicine.',
        en: 'Counts for short and near missions only.',
      },
    }),
    declaration: caseDocument({
      label: {
        it: 'Dichiarazione firmata su durata e finalità',
        en: 'Signed declaration on length and purpose',
      },
    }),
  }),
  ({ receipts }) => receiptProblems(receipts),
);
export type StatementAnswer = z.output<typeof statementForm>;

/** What is wrong among receipts whose fields are right: nights that are not said, the same receipt twice. */
function receiptProblems(receipts: readonly z.output<typeof receiptRow>[]): FormProblem[] {
  return [
    ...receipts.flatMap(({ kind, nights }, index) =>
      requiredWhen(kind === 'lodging', nights, ['receipts', index, 'nights'], {
        it: 'Indicare per quante notti.',
        en: 'Say for how many nights.',
      }),
    ),
    ...duplicates(receipts).map(({ receipt: index, of }) => duplicateAt(index, of)),
  ];
}

export function duplicateAt(index: number, of: number) {
  return problem(['receipts', index], {
    it: `È la stessa ricevuta della riga ${of + 1}: uguale il documento, oppure numero, data e importo.`,
    en: `It is the receipt of row ${of + 1}: the same document, or the same number, day and amount.`,
  });
}

/** The rates and prices that were missing are in their registers. */
export const quotationsForm = form({
  entered: yesNo({
    label: { it: 'I dati mancanti sono nei registri', en: 'What was missing is in the registers' },
  }),
  notes: notes(),
});

/** What is left of the mission for the city: what came out of it, what is to be done, what was received. */
export const reportForm = form({
  outcome: longText({ label: { it: 'Risultati', en: 'Results' } }),
  contacts: list(text(200, { label: { it: 'Contatto', en: 'Contact' } }), 0, 40, {
    label: { it: 'Contatti', en: 'Contacts' },
  }),
  followUps: list(
    group(
      {
        what: text(120, { label: { it: 'Che cosa fare', en: 'What is to be done' } }),
        due: date({ label: { it: 'Entro il', en: 'By' } }),
      },
      { label: { it: 'Seguito', en: 'Follow-up' } },
    ),
    0,
    20,
    { label: { it: 'Attività conseguenti', en: 'Follow-ups' } },
  ),
  gifts: list(
    group(
      {
        from: text(160, { label: { it: 'Da chi', en: 'From whom' } }),
        what: text(200, { label: { it: 'Dono', en: 'Gift' } }),
        value: money({ label: { it: 'Valore stimato (€)', en: 'Estimated value (€)' } }),
        handedOver: yesNo({ label: { it: 'Consegnato al Comune', en: 'Handed over to the city' } }),
      },
      { label: { it: 'Dono', en: 'Gift' } },
    ),
    0,
    40,
    { label: { it: 'Doni ricevuti', en: 'Gifts received' } },
  ),
  signedActs: list(
    group(
      {
        title: text(200, { label: { it: 'Atto', en: 'Act' } }),
        signedOn: date({ label: { it: 'Firmato il', en: 'Signed on' } }),
      },
      { label: { it: 'Atto firmato', en: 'Signed act' } },
    ),
    0,
    10,
    { label: { it: 'Atti firmati', en: 'Acts that were signed' } },
  ),
});
export type Report = z.output<typeof reportForm>;
