import type { ProcedureDeclaration, Text } from '../../../../libs/domain';
import { displayDate, italianDateAfter, type LocalDate, type PauseKind } from '../../../../libs/law';
import type { About } from './summaries';

const LONGEST_NOTE = 200;

export function shortened(text: string): string {
  return text.length <= LONGEST_NOTE ? text : `${text.slice(0, LONGEST_NOTE).trimEnd()}…`;
}

export function taskOf({ task }: About): Text {
  return named(task?.title ?? { it: 'indicata', en: 'named' }, task?.subject);
}

export function deadlineTitle(declaration: ProcedureDeclaration | undefined, key: string): Text {
  return declaration?.deadlines[key]?.title ?? same(key);
}

export function registerTitle(declaration: ProcedureDeclaration | undefined, register: string): Text {
  const declared = Object.values(declaration?.registers ?? {}).find(({ key }) => key === register);
  return declared?.title ?? same(register);
}

export function daysIt({ from, to }: { from: LocalDate; to?: LocalDate }): string {
  if (from === to) return `, ${italianDateAfter('il', from)}`;
  return `, ${italianDateAfter('dal', from)}${to ? ` ${italianDateAfter('al', to)}` : ''}`;
}

export function daysEn({ from, to }: { from: LocalDate; to?: LocalDate }): string {
  if (from === to) return ` on ${displayDate(from, 'en')}`;
  return ` from ${displayDate(from, 'en')}${to ? ` to ${displayDate(to, 'en')}` : ''}`;
}

/** Names one after the other, the last one joined by a word. */
export function listed(names: readonly Text[]): Text {
  const joined = (each: readonly string[], and: string): string =>
    [each.slice(0, -1).join(', '), each.at(-1) ?? ''].filter(Boolean).join(` ${and} `);
  return {
    it: joined(
      names.map(({ it }) => it),
      'e',
    ),
    en: joined(
      names.map(({ en }) => en),
      'and',
    ),
  };
}

export function otherCase(title: string | undefined): Text {
  return title === undefined
    ? { it: 'un’altra pratica, non consultabile', en: 'another case that you may not read' }
    : { it: `la pratica «${title}»`, en: `the case “${title}”` };
}

/** A title in quotation marks, with what it is about. */
export function named(title: Text, subject?: string): Text {
  const about = subject ? ` (${subject})` : '';
  return { it: `«${title.it}»${about}`, en: `“${title.en}”${about}` };
}

export function same(text: string): Text {
  return { it: text, en: text };
}

/** Labels begin with a capital, the middle of a sentence does not; abbreviations such as IBAN stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export const pauseNames: Record<PauseKind, Text> = {
  suspension: { it: 'acquisizione di informazioni', en: 'information is being obtained' },
  rejectionNotice: { it: 'preavviso di rigetto', en: 'notice of rejection' },
  opposition: { it: 'opposizione dei controinteressati', en: 'third parties may object' },
  courtSuspension: { it: 'ordine del giudice', en: 'order of a court' },
  electoralSilence: { it: 'periodo elettorale', en: 'electoral period' },
  opinionInterruption: {
    it: 'esigenze istruttorie dell’ufficio consultato',
    en: 'the office consulted needs more',
  },
  irregularRequest: { it: 'richiesta da regolarizzare', en: 'the request is to be put in order' },
  privacyOpinion: {
    it: 'parere del Garante per la protezione dei dati personali',
    en: 'opinion of the data protection authority',
  },
};
