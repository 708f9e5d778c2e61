import type { Text } from '../../../../libs/domain';
import { addMonths, type LocalDate, valueOn } from '../../../../libs/law';
import { piaoLevels, type Priority, strengths } from '../kinds';
import * as parameters from '../parameters';
import type { PiaoLevel, Strength, Weights } from '../parameters';

/** What the score of a process is made of. */
export interface Rated {
  readonly likelihood: number;
  readonly impact: number;
  readonly controls: Strength;
  readonly piao: PiaoLevel;
  readonly lastAudited?: LocalDate;
}

export interface Score {
  /** In hundredths. */
  readonly score: number;
  readonly priority: Priority;
  /** How it was computed, line by line. */
  readonly lines: readonly Text[];
}

/**
 * Standard 9.4: likelihood times impact, adjusted by the strength of controls, the time since the last audit and the level of
 * the risk measures in the PIAO. Whole hundredths, so that anybody gets the same by hand.
 */
export function scoreOf(rated: Rated, today: LocalDate): Score {
  const weights = valueOn(parameters.weights, today);
  const base = rated.likelihood * rated.impact;
  const adjustments = [
    { title: controlsTitle(rated.controls), weight: weights.controls[rated.controls] },
    auditAdjustment(rated.lastAudited, today, weights),
    { title: piaoTitle(rated.piao), weight: weights.piao[rated.piao] },
  ];
  const score = base * (100 + adjustments.reduce((sum, { weight }) => sum + weight, 0));
  const priority = priorityOf(score, today);
  return {
    score,
    priority,
    lines: [
      {
        it: `Probabilità ${rated.likelihood} × impatto ${rated.impact} = ${base}`,
        en: `Likelihood ${rated.likelihood} × impact ${rated.impact} = ${base}`,
      },
      ...adjustments.map(({ title, weight }) => ({
        it: `${title.it}: ${signed(weight)} %`,
        en: `${title.en}: ${signed(weight)} %`,
      })),
      { it: `Punteggio ${shownScore(score)}`, en: `Score ${shownScore(score, 'en')}` },
    ],
  };
}

/** Standard 9.4: how urgent a score makes a process. */
export function priorityOf(score: number, today: LocalDate): Priority {
  if (score >= valueOn(parameters.highFrom, today)) return 'high';
  return score >= valueOn(parameters.mediumFrom, today) ? 'medium' : 'low';
}

/** A score as people read it, `12,50` (Standard 9.4). */
export function shownScore(score: number, language: 'it' | 'en' = 'it'): string {
  const text = (score / 100).toFixed(2);
  return language === 'it' ? text.replace('.', ',') : text;
}

function auditAdjustment(
  lastAudited: LocalDate | undefined,
  today: LocalDate,
  { neverAudited, months }: Weights,
): { title: Text; weight: number } {
  if (lastAudited === undefined)
    return { title: { it: 'Mai esaminato', en: 'Never audited' }, weight: neverAudited };
  const row = months.find(({ from }) => addMonths(lastAudited, from) <= today);
  return row
    ? {
        title: {
          it: row.from === 0 ? 'Ultimo audit recente' : `Ultimo audit da almeno ${row.from} mesi`,
          en: row.from === 0 ? 'Audited recently' : `Last audited at least ${row.from} months ago`,
        },
        weight: row.weight,
      }
    : { title: { it: 'Ultimo audit recente', en: 'Audited recently' }, weight: months.at(-1)?.weight ?? 0 };
}

const controlsTitle = (strength: Strength): Text => ({
  it: `Controlli: ${strengths[strength].it.toLowerCase()}`,
  en: `Controls: ${strengths[strength].en.toLowerCase()}`,
});

const piaoTitle = (level: PiaoLevel): Text => ({
  it: `Rischio nel PIAO: ${piaoLevels[level].it.toLowerCase()}`,
  en: `Risk in the PIAO: ${piaoLevels[level].en.toLowerCase()}`,
});

const signed = (weight: number): string => (weight > 0 ? `+${weight}` : weight < 0 ? `−${-weight}` : '0');
