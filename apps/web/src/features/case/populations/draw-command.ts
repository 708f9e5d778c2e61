import type { Language, SampleView } from '@domain';
import type { TFunction } from 'i18next';
import { number } from '../../../format/amounts';
import { LIST_FILE } from './list-download';

/** The line that draws the sample again from the list of the population, wherever the command line is. */
export function drawCommand({ seed, asked, method }: SampleView): string {
  const size =
    typeof asked === 'number'
      ? `--size ${asked}`
      : `--confidence ${asked.confidence} --tolerable ${asked.tolerable} --expected ${asked.expected}`;
  const by = method === 'random' ? '' : ` --by ${method}`;
  return `marino draw --list ${LIST_FILE} --seed "${seed}" ${size}${by}`;
}

/** `60`, or `59 (confidenza 95%, tollerabile 5%, atteso 0%)`. */
export function sizeInWords({ size = 0, asked }: SampleView, t: TFunction, language: Language): string {
  if (typeof asked === 'number') return size.toLocaleString(language);
  const percent = (share: number): string => number(Math.round(share * 10_000) / 100, language);
  return t('populations.sizeByRates', {
    size,
    confidence: percent(asked.confidence),
    tolerable: percent(asked.tolerable),
    expected: percent(asked.expected),
  });
}
