import { type LocalDate, valueOn } from '../../../../libs/law';
import * as parameters from '../parameters';

/** How severe a finding is, the least first. */
export const severities = {
  low: { it: 'Bassa', en: 'Low' },
  medium: { it: 'Media', en: 'Medium' },
  high: { it: 'Alta', en: 'High' },
  critical: { it: 'Critica', en: 'Critical' },
} as const;
export type Severity = keyof typeof severities;

/** What the engagement concludes about the process. */
export const opinions = {
  adequate: { it: 'Adeguato', en: 'Adequate' },
  improvable: { it: 'Migliorabile', en: 'Improvable' },
  inadequate: { it: 'Inadeguato', en: 'Inadequate' },
} as const;
export type Opinion = keyof typeof opinions;

/** Findings by severity. */
export type Counts = Readonly<Record<Severity, number>>;

const rank = Object.keys(severities) as Severity[];

/** Standard 14.3: how many findings there are of each severity. */
export function countsOf(findings: readonly { readonly severity: Severity }[]): Counts {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { critical: count('critical'), high: count('high'), medium: count('medium'), low: count('low') };
}

/**
 * Standard 14.5: the conclusion that follows from the findings by the matrix of the house. A critical finding, or as many high ones
 * as the parameter says, is inadequate; another high one, or as many medium ones as the parameter says, improvable.
 */
export function opinionOf(counts: Counts, on: LocalDate): Opinion {
  const { critical, high, medium } = counts;
  if (critical > 0 || high >= valueOn(parameters.highFindings, on)) return 'inadequate';
  return high > 0 || medium >= valueOn(parameters.mediumFindings, on) ? 'improvable' : 'adequate';
}

/** Why it is concluded so, in words that stand in the report. */
export function opinionBecause(counts: Counts, on: LocalDate): string {
  const { critical, high, medium, low } = counts;
  const found = `Rilievi: ${critical} critici, ${high} alti, ${medium} medi, ${low} bassi.`;
  const fromHigh = valueOn(parameters.highFindings, on);
  const fromMedium = valueOn(parameters.mediumFindings, on);
  switch (opinionOf(counts, on)) {
    case 'inadequate':
      return `${found} Inadeguato: almeno un rilievo critico, oppure ${fromHigh} alti.`;
    case 'improvable':
      return `${found} Migliorabile: almeno un rilievo alto, oppure un numero di medi pari a ${fromMedium} o più.`;
    case 'adequate':
      return `${found} Adeguato: nessun rilievo critico o alto, e meno di ${fromMedium} medi.`;
  }
}

/**
 * Standard 11.5: a risk beyond what the house is ready to bear is not accepted by its owner alone; the top management decides.
 */
export function isBeyondAppetite(severity: Severity, on: LocalDate): boolean {
  return rank.indexOf(severity) > rank.indexOf(valueOn(parameters.riskAppetite, on));
}
