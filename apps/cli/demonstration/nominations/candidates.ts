import { addDays, type LocalDate } from '../../../../libs/law';
import { codeOf, type Organ, organs } from './seats';
import { knownProposers, type Proposer } from './proposers';

/** As many as came for the call of February 2017. */
const CANDIDACIES = 300;
/** Every so many asks for a second organ. */
const SECOND_ORGAN = 8;
/** Names that a proposer may send for a body with one seat in the call, and for one with more (guidelines, art. 6 p. 2). */
const namesFor = (seats: number): number => (seats === 1 ? 1 : 2);

const women = ['Adele', 'Bianca', 'Clara', 'Dora', 'Elisa', 'Fiamma', 'Gaia', 'Irene', 'Livia', 'Marta'];
const men = ['Aldo', 'Bruno', 'Carlo', 'Dario', 'Enea', 'Fabio', 'Guido', 'Ivo', 'Luca', 'Nino'];
const surnames = [
  ...['Arosio', 'Bossi', 'Carati', 'Dossena', 'Erba', 'Ferri', 'Galli', 'Invernici', 'Landi', 'Maroni'],
  ...['Nobili', 'Oggioni', 'Pozzi', 'Quadri', 'Rossini', 'Sala', 'Tosi', 'Usuelli', 'Viganò', 'Zanetti'],
  ...[
    'Airoldi',
    'Brivio',
    'Crippa',
    'Dell’Orto',
    'Fumagal',
    'Gervasi',
    'Legnani',
    'Meroni',
    'Orsenigo',
    'Pirola',
  ],
];

export interface Candidacy {
  readonly receivedOn: LocalDate;
  readonly application: object;
}

/** Those for the large call, in the order in which they came; the last two are late by a second and by an hour. */
export function largeCallCandidacies(from: LocalDate, lastDay: LocalDate): Candidacy[] {
  const places = organs.flatMap((organ) => Array.from({ length: organ.seats }, () => organ));
  const sent = new Map<string, number>();
  return Array.from({ length: CANDIDACIES }, (_, index) => {
    const first = places[index % places.length];
    const second = index % SECOND_ORGAN === 0 ? places[(index * 7 + 5) % places.length] : undefined;
    const wanted = [first, second].filter(
      (organ, at, all): organ is Organ => organ !== undefined && all.indexOf(organ) === at,
    );
    const late = index - (CANDIDACIES - 2);
    const receivedOn =
      late >= 0 ? lastDay : addDays(from, Math.floor((index / CANDIDACIES) * LAST_OF_INTAKE));
    const filedAt = ['12:00:01', '13:05:40'][late] ?? timeOf(index);
    return {
      receivedOn,
      application: application(personAt(index), wanted, proposerFor(wanted, index, sent), filedAt),
    };
  });
}

/** Days of the intake on which somebody files. */
const LAST_OF_INTAKE = 20;

const timeOf = (index: number): string =>
  `${String(9 + (index % 8)).padStart(2, '0')}:${String((index * 13) % 60).padStart(2, '0')}:00`;

/** For the call that waits in its intake. */
export function waitingCallCandidacies(on: LocalDate, proposers: readonly Proposer[]): Candidacy[] {
  const wanted = [[0], [0, 1], [1], [1, 2], [2, 3], [3], [4, 5], [4], [5]];
  return wanted.map((indexes, index) => ({
    receivedOn: on,
    application: application(
      personAt(CANDIDACIES + index),
      indexes.flatMap((at) => organs[at] ?? []),
      proposers[index % proposers.length],
      `09:${String(10 + index)}:00`,
    ),
  }));
}

/** The first proposer who may still send a name for all these bodies. */
function proposerFor(wanted: readonly Organ[], index: number, sent: Map<string, number>): Proposer {
  const keys = (proposer: Proposer) =>
    wanted.map(({ body, seats }) => ({ key: `${proposer.taxCode} ${body}`, seats }));
  const order = knownProposers.map((_, at) => knownProposers[(at + index) % knownProposers.length]);
  const found = order.find(
    (proposer) =>
      proposer && keys(proposer).every(({ key, seats }) => (sent.get(key) ?? 0) < namesFor(seats)),
  );
  if (!found) throw new Error(`No proposer is left for candidacy ${index}`);
  for (const { key } of keys(found)) sent.set(key, (sent.get(key) ?? 0) + 1);
  return found;
}

function personAt(index: number) {
  const isWoman = index % 2 === 0;
  const names = isWoman ? women : men;
  const surname = surnames[index % surnames.length] ?? '';
  const name = names[Math.floor(index / surnames.length) % names.length] ?? '';
  return { name: `${name} ${surname}`, gender: isWoman ? 'female' : 'male' };
}

function application(
  person: ReturnType<typeof personAt>,
  wanted: readonly Organ[],
  proposer: Proposer | undefined,
  filedAt: string,
): object {
  return {
    proposer: { taxCode: proposer?.taxCode, name: proposer?.name },
    filedAt,
    candidate: { ...person, taxCode: codeOf(person.name), certifiedMail: 'candidatura@pec.example.org' },
    posts: wanted.map(({ post }) => post),
    motivation: 'Esperienza nella gestione di enti e società di servizi.',
    curriculum: true,
    declarations: true,
  };
}
