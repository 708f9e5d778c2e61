import type { LocalDate } from '../../../../libs/law';
import { checkChoice } from '../../../../workflows/procedures/nominations/checks';
import type { ApiTask } from '../api-desk';

/** Every so many is found unsuitable by the commission. */
const UNSUITABLE = 9;

/** What a call is answered at each step until its commission has met. */
export function callAnswer({ key, context }: ApiTask, today: LocalDate, lastDay: LocalDate): object {
  switch (key) {
    case 'seats':
      return {
        until: `${lastDay}T12:00:00`,
        requirements: 'Comprovata esperienza di amministrazione o controllo.',
      };
    case 'publication':
      return { publishedOn: today, reference: 'Albo Pretorio 212/2024' };
    case 'commission':
      return { unsuitable: unsuitable(context['candidates'] as CandidateRow[]) };
    case 'commission.convening':
      return {
        day: today,
        time: '14:30',
        place: 'Sala Commissioni, Palazzo Marino',
        urgency: 'I mandati di più organi sono scaduti e la proroga è breve.',
      };
    case 'commission.presence':
      return { held: true, openedAt: '14:40', absent: [], remote: [] };
    case 'commission.vote':
      return { vote: 'favour' };
    case 'commission.minutes':
      return { discussion: 'La Commissione esamina i curricula, ente per ente.', closedAt: '18:20' };
    default:
      return drafted(key);
  }
}

interface CandidateRow {
  readonly name: string;
  readonly taxCode: string;
  readonly post: string;
}

function unsuitable(candidates: readonly CandidateRow[]): object[] {
  return candidates
    .filter((_, index) => index % UNSUITABLE === UNSUITABLE - 1)
    .map(({ taxCode, post }) => ({
      taxCode,
      post,
      reasons: 'Il curriculum non documenta esperienza nelle materie di cui l’ente si occupa.',
    }));
}

/** What a nomination is answered at each step. */
export function nominationAnswer(task: ApiTask, today: LocalDate): object {
  const { key, context } = task;
  const found = (evidence: string) => ({ result: 'clear', evidence, on: today });
  switch (key) {
    case 'shortList':
      return { names: shortList(context) };
    case 'statusCheck':
      return {
        losses: found('Visura del registro delle imprese'),
        retirement: found('Estratto contributivo'),
        interests: found('Dichiarazione e visure'),
        otherPosts: found('Anagrafe degli incarichi'),
      };
    case 'barsCheck':
      return {
        conferability: found('Dichiarazione e curriculum'),
        incompatibility: found('Dichiarazione e curriculum'),
        candidacyBars: found('Dichiarazione'),
      };
    case 'record':
      return {
        requestedOn: today,
        receivedOn: today,
        result: 'clear',
        evidence: 'Certificato del casellario giudiziale: nulla.',
      };
    case 'dossier':
      return { note: 'Si propone di assicurare continuità e competenze diverse.' };
    case 'choice':
      return chosen(context);
    case 'acceptance':
      return { accepted: true, receivedOn: today, declarationOn: today };
    case 'sending':
      return {
        receivedOn: today,
        receipt: 'Ricevuta di consegna della PEC',
        elected: true,
        endsOn: endOf(context['post'] as string),
        pay: '12000.00',
      };
    case 'publication':
      return { publishedOn: today, reference: 'Enti controllati, rappresentanti del Comune' };
    case 'composition':
      return { toldOn: today, reference: 'PEC della società' };
    default:
      return drafted(key);
  }
}

function drafted(key: string): object {
  if (key.endsWith('.draft')) return {};
  if (key.endsWith('.signature')) return { decision: 'signed' };
  throw new Error(`The demonstration has no answer to ${key}`);
}

/** Mandates in companies end with the accounts of the third year, those in other bodies after five years. */
const endOf = (post: string): LocalDate => (post.includes('S.p.A.') ? '2027-04-30' : '2029-02-28');

interface Listed {
  readonly taxCode: string;
  readonly genderName: string;
  readonly excluded?: string;
}

/** One more than there are seats to choose from: six are enough for the largest organ. */
const MOST_NAMES = 6;

function shortList(context: ApiTask['context']): string[] {
  const candidates = (context['candidates'] as Listed[]).filter(({ excluded }) => !excluded);
  return inTurn(candidates)
    .slice(0, MOST_NAMES)
    .map(({ taxCode }) => taxCode);
}

/** Women and men in turn, so that the quotas are kept as far as the names allow. */
function inTurn<T extends { readonly genderName: string }>(people: readonly T[]): T[] {
  const women = people.filter(({ genderName }) => genderName === 'Femminile');
  const men = people.filter((person) => !women.includes(person));
  return Array.from({ length: Math.max(women.length, men.length) }, (_, index) => [
    ...women.slice(index, index + 1),
    ...men.slice(index, index + 1),
  ]).flat();
}

function chosen(context: ApiTask['context']): object {
  const passed = (context['checked'] as (Listed & { readonly passed: boolean })[]).filter(
    (name) => name.passed,
  );
  const people = inTurn(passed);
  const seats = context['openSeats'] as { readonly seat: string }[];
  const choice = {
    decision: 'chosen' as const,
    chosen: seats.flatMap(({ seat }, index) => {
      const person = people[index];
      return person ? [{ seat, taxCode: person.taxCode }] : [];
    }),
  };
  return checkChoice(choice, context).length === 0
    ? choice
    : {
        ...choice,
        reasons: 'Fra i candidati idonei non ve ne sono altri che abbiano superato le verifiche.',
      };
}
