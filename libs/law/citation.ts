import type { Language } from './language';

/** Where a rule comes from. `act` in the Italian short form: `L. 241/1990`, `D.Lgs. 33/2013`, `TUEL`, `c.c.`. */
export interface Citation {
  act: string;
  article: string;
  paragraph?: string;
  url?: string;
  note?: string;
}

export function cite(act: string, article: string, paragraph?: string): Citation {
  return paragraph === undefined ? { act, article } : { act, article, paragraph };
}

const INTERNAL_AUDIT = 'Global Internal Audit Standards';

/** A standard of internal auditing (IIA, 2024; in force since 2025-01-09), such as `13.2`. */
export function auditStandard(number: string): Citation {
  return cite(INTERNAL_AUDIT, number);
}

/** English readers get the kind of act in words; numbers and names of acts stay as the Italian text has them. */
const ENGLISH_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^D\.?\s?Lgs\.?(?=\s)/i, 'Legislative Decree'],
  [/^D\.?P\.?R\.?(?=\s)/, 'Presidential Decree'],
  [/^D\.?P\.?C\.?M\.?(?=\s)/, 'Prime Ministerial Decree'],
  [/^D\.?L\.?(?=\s)/, 'Decree-Law'],
  [/^D\.?M\.?(?=\s)/, 'Ministerial Decree'],
  [/^L\.?\s?R\.?(?=\s)/, 'Regional Law'],
  [/^L\.?(?=\s)/, 'Law'],
  [/^Reg\. \(UE\)(?=\s)/, 'Regulation (EU)'],
  [/^c\.p\.c\.$/, 'Code of Civil Procedure'],
  [/^c\.c\.$/, 'Civil Code'],
];

/** `L. 241/1990, art. 10-bis, c. 1` in Italian, `Law 241/1990, art. 10-bis, para. 1` in English. */
export function formatCitation(c: Citation, language: Language): string {
  const parts = [
    language === 'it' ? c.act : englishAct(c.act),
    c.article && `${c.act === INTERNAL_AUDIT ? 'standard' : 'art.'} ${c.article}`,
    c.paragraph && `${language === 'it' ? 'c.' : 'para.'} ${c.paragraph}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function englishAct(act: string): string {
  const kind = ENGLISH_KINDS.find(([pattern]) => pattern.test(act));
  return kind ? act.replace(kind[0], kind[1]) : act;
}
