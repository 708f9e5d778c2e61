import type { z } from 'zod';
import type { FormProblem, Text } from '../../../libs/domain';
import {
  budgetChapter,
  choice,
  country,
  consistent,
  date,
  form,
  group,
  iban,
  integer,
  list,
  longText,
  personTaxCode,
  positiveMoney,
  problem,
  requiredWhen,
  text,
  timeOfDay,
  yesNo,
} from '../../../libs/forms';
import { type Itinerary, type ItineraryFault, itineraryFaults, timeZones } from './rules';

const stop = (label: Text) =>
  group(
    {
      place: text(120, { label: { it: 'Luogo', en: 'Place' } }),
      day: date({ label: { it: 'Giorno', en: 'Day' } }),
      time: timeOfDay({ label: { it: 'Ora del luogo', en: 'Local time' } }),
      zone: choice(timeZones, { label: { it: 'Fuso orario', en: 'Time zone' } }),
    },
    { label },
  );

/** Where the traveller goes and when, in the hours of each place. */
export const itineraryFields = () => ({
  legs: list(
    group(
      {
        from: stop({ it: 'Partenza', en: 'Departure' }),
        to: stop({ it: 'Arrivo', en: 'Arrival' }),
      },
      { label: { it: 'Tratta', en: 'Leg' } },
    ),
    2,
    20,
    {
      label: { it: 'Itinerario', en: 'Itinerary' },
      hint: { it: 'Dalla partenza al rientro.', en: 'From the departure to the return.' },
    },
  ),
  privateDays: list(
    group(
      {
        from: date({ label: { it: 'Dal', en: 'From' } }),
        to: date({ label: { it: 'Al', en: 'To' } }),
      },
      { label: { it: 'Giorni privati', en: 'Private days' } },
    ),
    0,
    5,
    { label: { it: 'Giorni privati', en: 'Private days' } },
  ),
});

const faultTexts: Readonly<Record<ItineraryFault['code'], Text>> = {
  noSuchTime: {
    it: 'In quel giorno quell’ora non esiste: comincia l’ora legale.',
    en: 'There is no such hour on that day: summer time begins.',
  },
  arrivalBeforeDeparture: {
    it: 'L’arrivo non può precedere la partenza, tenuto conto dei fusi orari.',
    en: 'The arrival cannot come before the departure, time zones considered.',
  },
  beforePreviousLeg: {
    it: 'La tratta comincia prima che sia finita la precedente.',
    en: 'The leg begins before the one before it has ended.',
  },
  returnBeforeDeparture: {
    it: 'Il rientro non può precedere la partenza.',
    en: 'The return cannot come before the departure.',
  },
  privateDaysOutside: {
    it: 'I giorni privati stanno fra il giorno della partenza e quello del rientro, esclusi entrambi.',
    en: 'Private days lie between the days of departure and return, neither included.',
  },
};

/** What is wrong with an itinerary, at its place in the form. */
export function itineraryProblems(itinerary: Itinerary): FormProblem[] {
  return itineraryFaults(itinerary).map((fault) =>
    problem(
      'leg' in fault ? ['legs', fault.leg] : 'period' in fault ? ['privateDays', fault.period] : ['legs'],
      faultTexts[fault.code],
    ),
  );
}

export const expenseKinds = {
  board: { it: 'Vitto', en: 'Board' },
  lodging: { it: 'Alloggio', en: 'Lodging' },
  travel: { it: 'Viaggio', en: 'Travel' },
  other: { it: 'Altro', en: 'Other' },
} as const;

export const payers = {
  traveller: { it: 'Chi viaggia', en: 'The traveller' },
  city: { it: 'Comune, con prenotazione', en: 'The city, by booking' },
  others: { it: 'Ospite o progetto', en: 'Host or project' },
} as const;

export const roles = {
  mayor: { it: 'Sindaco', en: 'Mayor' },
  assessore: { it: 'Assessore', en: 'Assessore' },
  councillor: { it: 'Consigliere comunale', en: 'Councillor' },
} as const;

export const purposes = {
  representation: { it: 'Rappresentanza istituzionale', en: 'Representation' },
  network: { it: 'Reti di città', en: 'City networks' },
  agreement: { it: 'Gemellaggi e accordi', en: 'Twinning and agreements' },
  event: { it: 'Evento o conferenza', en: 'Event or conference' },
  project: { it: 'Progetto finanziato', en: 'Funded project' },
} as const;

/** The proposal of a mission, with its delegation, itinerary and estimate. */
export const proposalForm = consistent(
  form({
    traveller: group(
      {
        name: text(160, { label: { it: 'Nome e cognome', en: 'Name' } }),
        taxCode: personTaxCode({ label: { it: 'Codice fiscale', en: 'Tax code' } }),
        role: choice(roles, { label: { it: 'Carica', en: 'Office held' } }),
      },
      { label: { it: 'Chi viaggia', en: 'Traveller' } },
    ),
    delegation: list(text(160, { label: { it: 'Nome e qualifica', en: 'Name and post' } }), 0, 20, {
      label: { it: 'Delegazione', en: 'Delegation' },
      hint: {
        it: 'Chi accompagna. Ogni amministratore ha la propria missione; i dipendenti seguono il contratto.',
        en: 'Who goes along. Each office holder has a mission of their own; employees follow their contract.',
      },
    }),
    destination: text(160, { label: { it: 'Destinazione', en: 'Destination' } }),
    country: country({ label: { it: 'Paese', en: 'Country' } }),
    purposeKind: choice(purposes, { label: { it: 'Finalità', en: 'Purpose' } }),
    purpose: longText({ label: { it: 'Motivazione della missione', en: 'Why the mission is made' } }),
    programme: longText({ label: { it: 'Programma', en: 'Programme' } }),
    invitation: text(200, {
      label: { it: 'Invito', en: 'Invitation' },
      hint: { it: 'Da chi e in quale data.', en: 'From whom, and of which day.' },
    }).optional(),
    embassy: text(200, {
      label: { it: 'Ambasciata o consolato d’Italia', en: 'Italian embassy or consulate' },
    }),
    ...itineraryFields(),
    distanceKm: integer(1, 25_000, { label: { it: 'Distanza dalla sede (km)', en: 'Distance (km)' } }),
    estimate: list(
      group(
        {
          kind: choice(expenseKinds, { label: { it: 'Voce', en: 'Item' } }),
          what: text(200, { label: { it: 'Descrizione', en: 'Description' } }),
          amount: positiveMoney({ label: { it: 'Importo (€)', en: 'Amount (€)' } }),
          payer: choice(payers, { label: { it: 'A carico di', en: 'Paid by' } }),
        },
        { label: { it: 'Voce di spesa', en: 'Item' } },
      ),
      1,
      40,
      { label: { it: 'Preventivo', en: 'Estimate' } },
    ),
    chapter: budgetChapter({ label: { it: 'Capitolo di bilancio', en: 'Budget line' } }),
    iban: iban({ label: { it: 'IBAN di chi viaggia', en: 'IBAN of the traveller' } }),
    wantsAdvance: yesNo({ label: { it: 'Chiede l’anticipo', en: 'An advance is asked for' } }),
    acts: text(300, {
      label: { it: 'Atti da sottoscrivere', en: 'Acts to be signed' },
      hint: {
        it: 'Gemellaggi, accordi, intese con enti esteri: ne va dato preavviso.',
        en: 'Twinnings, agreements with foreign bodies: notice of them is due.',
      },
    }).optional(),
    signingDay: date({ label: { it: 'Giorno della firma', en: 'Day of signature' } }).optional(),
  }),
  (proposal) => [
    ...itineraryProblems(proposal),
    ...(proposal.estimate.some(({ payer }) => payer !== 'others')
      ? []
      : [
          problem(['estimate'], {
            it: 'Se nessuna voce è a carico del Comune non occorre un impegno di spesa: la missione va comunicata, non autorizzata qui.',
            en: 'Where the city bears nothing there is nothing to commit: such a mission is only told.',
          }),
        ]),
    ...(proposal.country === 'IT'
      ? [
          problem(['country'], {
            it: 'Le missioni in Italia non seguono questo procedimento.',
            en: 'Missions within Italy do not follow this procedure.',
          }),
        ]
      : []),
    ...requiredWhen(proposal.acts !== undefined, proposal.signingDay, ['signingDay'], {
      it: 'Indicare quando si firma.',
      en: 'Say when they are signed.',
    }),
    ...requiredWhen(proposal.signingDay !== undefined, proposal.acts, ['acts'], {
      it: 'Indicare che cosa si firma.',
      en: 'Say what is signed.',
    }),
  ],
);
export type Proposal = z.output<typeof proposalForm>;
