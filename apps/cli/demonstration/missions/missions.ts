import { addDays, type LocalDate } from '../../../../libs/law';
import { holderOf } from '../holders';
import type { PlayedMission } from './mission';

/** Of the budget of the demonstration. */
export const missionsChapter = '01.01.1.03/1010';

const ROME = 'Europe/Rome';

interface Journey {
  readonly place: string;
  readonly zone?: string;
  readonly leaves: readonly [day: LocalDate, time: string];
  readonly arrives: readonly [day: LocalDate, time: string];
  readonly leavesAgain: readonly [day: LocalDate, time: string];
  readonly returns: readonly [day: LocalDate, time: string];
}

function itinerary({ place, zone = ROME, leaves, arrives, leavesAgain, returns }: Journey) {
  const at = (where: string, clock: string, [day, time]: readonly [LocalDate, string]) => ({
    place: where,
    zone: clock,
    day,
    time,
  });
  return {
    legs: [
      { from: at('Milano', ROME, leaves), to: at(place, zone, arrives) },
      { from: at(place, zone, leavesAgain), to: at('Milano', ROME, returns) },
    ],
    privateDays: [],
  };
}

const item = (
  kind: 'board' | 'lodging' | 'travel',
  what: string,
  amount: string,
  payer: 'traveller' | 'city',
) => ({ kind, what, amount, payer });

const usual = { delegation: [], chapter: missionsChapter, iban: 'IT80X9999901600000000000002' };

const zurich: PlayedMission = {
  name: 'zurich',
  proposedOn: '2026-04-07',
  proposal: {
    ...usual,
    traveller: { name: 'Ottavia Crespi', taxCode: 'CRSTTV72B41F205X', role: 'assessore' },
    delegation: ['Livia Marelli, interprete'],
    destination: 'Zurigo',
    country: 'CH',
    purposeKind: 'network',
    purpose: 'Incontro delle città alpine sulla mobilità.',
    programme: 'Lunedì: incontro in municipio. Martedì: visita ai depositi. Mercoledì: conclusioni.',
    invitation: 'Sindaca di Zurigo, 2 marzo 2026',
    embassy: 'Consolato Generale d’Italia a Zurigo',
    ...itinerary({
      place: 'Zurigo',
      leaves: ['2026-05-11', '08:00'],
      arrives: ['2026-05-11', '12:00'],
      leavesAgain: ['2026-05-13', '16:00'],
      returns: ['2026-05-13', '20:00'],
    }),
    distanceKm: 280,
    estimate: [
      item('lodging', 'Albergo, due notti', '420.00', 'traveller'),
      item('travel', 'Treno', '180.00', 'city'),
    ],
    wantsAdvance: true,
  },
  receipts: [
    {
      kind: 'lodging',
      supplier: 'Hotel Limmat',
      number: '2611',
      day: '2026-05-11',
      nights: 2,
      amount: '330.00',
      currency: 'CHF',
      payer: 'traveller',
    },
    {
      kind: 'board',
      supplier: 'Zunfthaus',
      number: '418',
      day: '2026-05-12',
      time: '20:30',
      amount: '46.50',
      currency: 'CHF',
      payer: 'traveller',
    },
    {
      kind: 'travel',
      supplier: 'Ferrovie',
      number: 'T-7731',
      day: '2026-05-11',
      amount: '172.40',
      currency: 'EUR',
      payer: 'city',
    },
  ],
  days: ['2026-05-14'],
  leaves: [],
};

const barcelona: PlayedMission = {
  name: 'barcelona',
  proposedOn: '2026-05-18',
  proposal: {
    ...usual,
    traveller: { name: 'Leone Bertarelli', taxCode: 'BRTLNE81C04F205X', role: 'councillor' },
    destination: 'Barcellona',
    country: 'ES',
    purposeKind: 'event',
    purpose: 'Conferenza europea sull’abitare.',
    programme: 'Due giorni di sessioni; visita a un quartiere risanato.',
    invitation: 'Ajuntament de Barcelona, 20 aprile 2026',
    embassy: 'Consolato Generale d’Italia a Barcellona',
    ...itinerary({
      place: 'Barcellona',
      leaves: ['2026-06-16', '07:30'],
      arrives: ['2026-06-16', '10:00'],
      leavesAgain: ['2026-06-18', '17:00'],
      returns: ['2026-06-18', '19:30'],
    }),
    distanceKm: 980,
    estimate: [
      item('lodging', 'Albergo, due notti', '480.00', 'traveller'),
      item('travel', 'Volo', '240.00', 'city'),
    ],
    wantsAdvance: true,
  },
  receipts: [
    {
      kind: 'lodging',
      supplier: 'Hotel Diagonal',
      number: 'F-903',
      day: '2026-06-16',
      nights: 2,
      amount: '290.00',
      currency: 'EUR',
      payer: 'traveller',
    },
    {
      kind: 'travel',
      supplier: 'Voli Riuniti',
      number: 'K7-22',
      day: '2026-06-16',
      amount: '236.80',
      currency: 'EUR',
      payer: 'city',
    },
  ],
  days: ['2026-06-19'],
  leaves: [],
};

const lisbon: PlayedMission = {
  name: 'lisbon',
  proposedOn: '2026-07-20',
  proposal: {
    ...usual,
    traveller: { name: 'Emma Airoldi', taxCode: 'RLDMME76D45F205X', role: 'assessore' },
    destination: 'Lisbona',
    country: 'PT',
    purposeKind: 'project',
    purpose: 'Riunione dei partner di un progetto europeo sul verde urbano.',
    programme: 'Riunione di coordinamento e visita ai cantieri.',
    invitation: 'Câmara Municipal de Lisboa, 1 luglio 2026',
    embassy: 'Ambasciata d’Italia a Lisbona',
    ...itinerary({
      place: 'Lisbona',
      zone: 'Europe/Lisbon',
      leaves: ['2026-09-01', '09:00'],
      arrives: ['2026-09-01', '11:00'],
      leavesAgain: ['2026-09-04', '15:00'],
      returns: ['2026-09-04', '19:00'],
    }),
    distanceKm: 1690,
    estimate: [
      item('lodging', 'Albergo, tre notti', '540.00', 'traveller'),
      item('board', 'Pasti', '120.00', 'traveller'),
      item('travel', 'Volo', '310.00', 'city'),
    ],
    wantsAdvance: true,
  },
  receipts: [],
  days: ['2026-09-14'],
  leaves: ['statement'],
};

const newYork: PlayedMission = {
  name: 'new-york',
  proposedOn: '2026-08-03',
  account: holderOf('mayor'),
  proposal: {
    ...usual,
    traveller: { name: 'Caterina Oldrati', taxCode: 'LDRCRN65C43F205X', role: 'mayor' },
    delegation: ['Riccardo Valsecchi, Capo di Gabinetto'],
    destination: 'New York',
    country: 'US',
    purposeKind: 'representation',
    purpose: 'Forum dei sindaci sul clima.',
    programme: 'Forum, incontro con il sindaco della città ospitante, visita al porto.',
    invitation: 'Segreteria del forum, 15 giugno 2026',
    embassy: 'Consolato Generale d’Italia a New York',
    ...itinerary({
      place: 'New York',
      zone: 'America/New_York',
      leaves: ['2026-09-08', '10:00'],
      arrives: ['2026-09-08', '13:00'],
      leavesAgain: ['2026-09-11', '17:30'],
      returns: ['2026-09-12', '07:40'],
    }),
    distanceKm: 6460,
    estimate: [
      item('lodging', 'Albergo, tre notti', '780.00', 'traveller'),
      item('board', 'Pasti', '180.00', 'traveller'),
      item('travel', 'Volo', '890.00', 'city'),
    ],
    wantsAdvance: true,
  },
  receipts: [
    {
      kind: 'board',
      supplier: 'Pier Diner',
      number: '0091',
      day: '2026-09-08',
      time: '19:30',
      amount: '38.20',
      currency: 'USD',
      payer: 'traveller',
    },
    {
      kind: 'travel',
      supplier: 'Yellow Cab',
      number: 'M-5512',
      day: '2026-09-09',
      time: '08:10',
      amount: '24.50',
      currency: 'USD',
      payer: 'traveller',
    },
  ],
  days: ['2026-09-10', '2026-09-14'],
  leaves: ['ownStatement'],
};

/** Missions of the past months, each waiting for something else or over. */
export const pastMissions: readonly PlayedMission[] = [zurich, barcelona, lisbon, newYork];

/** One that is being prepared for the month after this day: whoever looks at the calendar finds the next one there. */
export function comingMission(today: LocalDate): PlayedMission {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const first = `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const day = (number: number) => addDays(first, number);
  return {
    name: `frankfurt-${first.slice(0, 7)}`,
    proposal: {
      ...usual,
      traveller: { name: 'Ivo Soncini', taxCode: 'SNCVIO70A08F205X', role: 'assessore' },
      destination: 'Francoforte',
      country: 'DE',
      purposeKind: 'agreement',
      purpose: 'Incontro fra città gemellate sulle biblioteche di quartiere.',
      programme: 'Visita a due biblioteche; incontro con l’assessora alla cultura.',
      embassy: 'Consolato Generale d’Italia a Francoforte',
      ...itinerary({
        place: 'Francoforte',
        leaves: [day(13), '08:10'],
        arrives: [day(13), '09:30'],
        leavesAgain: [day(15), '18:00'],
        returns: [day(15), '19:20'],
      }),
      distanceKm: 520,
      estimate: [
        item('lodging', 'Albergo, due notti', '300.00', 'traveller'),
        item('travel', 'Volo', '260.00', 'city'),
      ],
      wantsAdvance: true,
    },
    receipts: [],
    days: [],
    leaves: ['bookings'],
  };
}
