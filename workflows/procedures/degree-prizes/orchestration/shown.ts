import { type Strand, strands } from '../rules';

/** `26/09/2022, ore 23:59:59`. */
export function shownMoment(moment: string): string {
  const [date = '', time = ''] = moment.split('T');
  return `${date.split('-').toReversed().join('/')}, ore ${time}`;
}

/** A score as Italian writes it, `88,00`. */
export function shownScore(score: string): string {
  return score.replace('.', ',');
}

/** The name of a prize without its themes. */
export function shortNameOf(strand: Strand): string {
  return strands[strand].it.split(':')[0] ?? strand;
}
