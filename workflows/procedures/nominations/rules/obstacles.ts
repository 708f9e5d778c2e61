import type { LocalDate } from '../../../../libs/law';
import { isLate, type Moment, namesTooManyBodies, type Post } from './proposals';

/** How a candidacy stands beside those before it. */
export interface Standing {
  /** The organs it names, as the call has them. */
  readonly posts: readonly Post[];
  /** Organs it names that are not in the call. */
  readonly unknown: readonly string[];
  /** Bodies for which the proposer has sent as many names as allowed. */
  readonly beyondLimit: readonly string[];
  /** The same proposer has proposed the same person before. */
  readonly twice: boolean;
}

export type Obstacle =
  'notAccredited' | 'late' | 'notInCall' | 'tooManyBodies' | 'beyondLimit' | 'twice' | 'incomplete';

/** Guidelines on nominations, art. 6: what keeps a candidacy out before anybody reads it, the first reason. */
export function obstacleOf(
  standing: Standing,
  filed: Moment,
  until: Moment,
  on: LocalDate,
): Obstacle | undefined {
  if (isLate(filed, until)) return 'late';
  if (standing.unknown.length > 0) return 'notInCall';
  if (namesTooManyBodies(standing.posts, on)) return 'tooManyBodies';
  if (standing.twice) return 'twice';
  return standing.beyondLimit.length > 0 ? 'beyondLimit' : undefined;
}

/** The sentence of letters. */
export const obstacleTexts: Readonly<Record<Obstacle, string>> = {
  notAccredited: 'il proponente non risulta accreditato nel giorno della presentazione',
  late: 'la candidatura è pervenuta oltre il termine dell’avviso',
  notInCall: 'la candidatura riguarda enti che non fanno parte dell’avviso',
  tooManyBodies: 'la candidatura a organi di amministrazione riguarda più di tre enti',
  beyondLimit: 'il proponente ha già indicato per lo stesso ente il numero massimo di nominativi',
  twice: 'lo stesso proponente ha già indicato la stessa persona',
  incomplete: 'la documentazione è rimasta incompleta dopo la richiesta di integrazione',
};
