import { closedDay, type OfficeCalendar } from './calendar';
import { formatCitation } from './citation';
import type { DateExplanation, Pause, PauseKind, TermUnit } from './deadline';
import { displayDate, displayDateWithWeekday, italianDateAfter } from './display-date';
import type { Language, Text } from './language';

const UNITS: Record<Language, Record<TermUnit, readonly [one: string, many: string]>> = {
  it: { days: ['giorno', 'giorni'], months: ['mese', 'mesi'], years: ['anno', 'anni'] },
  en: { days: ['day', 'days'], months: ['month', 'months'], years: ['year', 'years'] },
};

/** The explanation in plain sentences, one per step, as an office would write them to an applicant. */
export function describeExplanation(e: DateExplanation, language: Language): string[] {
  const write = language === 'it' ? italian : english;
  return [
    write.start(e),
    write.term(e),
    ...(e.extension ? [write.extension(e.extension)] : []),
    ...e.pauses.map(write.pause),
    ...(e.pauses.length > 0 ? [write.used(e)] : []),
    ...(e.lapse ? [write.lapse] : []),
    ...(e.moved ? [write.rawEnd(e), write.holidays(e), write.moved(e)] : []),
    write.due(e),
  ];
}

/**
 * Why a legal term stands on a day on which the offices are closed; undefined where it does not. Only holidays of the law
 * move a term (c.c. art. 2963 c. 3; c.p.c. art. 155 c. 4): neither Saturday nor patron saint nor a closure of the office.
 */
export function describeClosedDay(
  { due, lapse }: Pick<DateExplanation, 'due' | 'lapse'>,
  calendar: OfficeCalendar,
): Text | undefined {
  const closed = closedDay(due, calendar);
  if (lapse || closed?.kind !== 'office') return undefined;
  return {
    it: `Quel giorno gli uffici sono chiusi (${closed.name.it}), ma il calendario dell’ufficio non sposta i termini di legge: li spostano solo i giorni festivi (c.c., art. 2963, c. 3).`,
    en: `The offices are closed on that day (${closed.name.en}), but the office calendar moves no legal term: only legal holidays do (Civil Code, art. 2963, para. 3).`,
  };
}

type Extension = NonNullable<DateExplanation['extension']>;

const italianPause: Record<PauseKind, (dal: string, al: string, il: string) => string> = {
  suspension: (dal, al) => `Sospeso ${dal} ${al} per acquisire informazioni (L. 241/1990, art. 2, c. 7)`,
  rejectionNotice: (_, al, il) =>
    `Preavviso di rigetto ricevuto ${il}: termine sospeso fino ${al} (L. 241/1990, art. 10-bis, c. 1)`,
  opposition: (dal, al) =>
    `Sospeso ${dal} ${al} in attesa dell’eventuale opposizione dei controinteressati (D.Lgs. 33/2013, art. 5, c. 5)`,
  courtSuspension: (dal, al) =>
    `Sospeso ${dal} ${al} per ordine del giudice amministrativo (D.Lgs. 104/2010, art. 55)`,
  opinionInterruption: (dal, al) =>
    `Interrotto ${dal} ${al} per esigenze istruttorie dell’ufficio consultato (L. 241/1990, art. 16, c. 4)`,
  electoralSilence: (dal, al) =>
    `Sospeso ${dal} ${al}: l’atto non può essere adottato in periodo elettorale (L. 28/2000, art. 9, c. 1)`,
  irregularRequest: (dal, al) =>
    `Fermo ${dal} ${al} in attesa che la richiesta sia regolarizzata (D.P.R. 184/2006, art. 6, c. 5)`,
  privacyOpinion: (dal, al) =>
    `Sospeso ${dal} ${al} in attesa del parere del Garante per la protezione dei dati personali (D.Lgs. 33/2013, art. 5, c. 7)`,
};

const englishPause: Record<PauseKind, (from: string, to: string) => string> = {
  suspension: (from, to) =>
    `Suspended from ${from} to ${to} to obtain information (Law 241/1990, art. 2, para. 7)`,
  rejectionNotice: (from, to) =>
    `Notice of rejection received on ${from}: term suspended until ${to} (Law 241/1990, art. 10-bis, para. 1)`,
  opposition: (from, to) =>
    `Suspended from ${from} to ${to} while third parties may object (Decree 33/2013, art. 5, para. 5)`,
  courtSuspension: (from, to) =>
    `Suspended from ${from} to ${to} by order of the administrative court (Decree 104/2010, art. 55)`,
  opinionInterruption: (from, to) =>
    `Interrupted from ${from} to ${to} because the office consulted needed more evidence (Law 241/1990, art. 16, para. 4)`,
  electoralSilence: (from, to) =>
    `Suspended from ${from} to ${to}: the act cannot be adopted in an electoral period (Law 28/2000, art. 9, para. 1)`,
  irregularRequest: (from, to) =>
    `Stopped from ${from} to ${to} until the request is put in order (Presidential Decree 184/2006, art. 6, para. 5)`,
  privacyOpinion: (from, to) =>
    `Suspended from ${from} to ${to} for the opinion of the data protection authority (Decree 33/2013, art. 5, para. 7)`,
};

const italian = {
  start: ({ amount, direction, start }: DateExplanation) => {
    if (amount === 0) return `Data fissata dalla norma: ${displayDate(start, 'it')}.`;
    const opening = direction === 'forward' ? 'Decorre' : 'Si conta a ritroso';
    return `${opening} ${italianDateAfter('dal', start)} (giorno iniziale non computato).`;
  },
  term: (e: DateExplanation) =>
    e.amount === 0
      ? `Norma: ${formatCitation(e.rule, 'it')}.`
      : `Termine di ${quantity(e.amount, e.unit, 'it')} (${formatCitation(e.rule, 'it')}).`,
  extension: ({ days, rule }: Extension) =>
    `Prorogato di ${quantity(days, 'days', 'it')} (${formatCitation(rule, 'it')}).`,
  pause: ({ kind, from, to, days }: Pause) =>
    `${italianPause[kind](italianDateAfter('dal', from), italianDateAfter('al', to), italianDateAfter('il', from))}: ${outOfCountItalian(days)}.`,
  used: ({ usedDays, remainingDays }: DateExplanation) =>
    `Giorni computati fino all’ultima sospensione: ${usedDays}; giorni residui: ${remainingDays}.`,
  lapse: 'Termine di decadenza: non si sposta se l’ultimo giorno è festivo.',
  rawEnd: ({ rawEnd }: DateExplanation) => `Il conteggio finisce ${italianDateAfter('il', rawEnd)}.`,
  holidays: ({ holidays }: DateExplanation) =>
    `${holidays.length === 1 ? 'Giorno festivo' : 'Giorni festivi'}: ${holidays
      .map(({ date, name }) => `${displayDate(date, 'it')} (${name.it})`)
      .join(', ')}.`,
  moved: ({ direction, due }: DateExplanation) =>
    direction === 'forward'
      ? `La scadenza è prorogata al primo giorno seguente non festivo, ${displayDate(due, 'it')} (c.p.c., art. 155, c. 4).`
      : `La scadenza è anticipata al primo giorno precedente non festivo, ${displayDate(due, 'it')}.`,
  due: ({ due }: DateExplanation) => `Scadenza: ${displayDateWithWeekday(due, 'it')}.`,
};

const english: typeof italian = {
  start: ({ amount, direction, start }) => {
    if (amount === 0) return `Date fixed by the rule: ${displayDate(start, 'en')}.`;
    const opening = direction === 'forward' ? 'Runs from' : 'Counted back from';
    return `${opening} ${displayDate(start, 'en')} (the first day is not counted).`;
  },
  term: (e) =>
    e.amount === 0
      ? `Rule: ${formatCitation(e.rule, 'en')}.`
      : `Term of ${quantity(e.amount, e.unit, 'en')} (${formatCitation(e.rule, 'en')}).`,
  extension: ({ days, rule }) =>
    `Extended by ${quantity(days, 'days', 'en')} (${formatCitation(rule, 'en')}).`,
  pause: ({ kind, from, to, days }) =>
    `${englishPause[kind](displayDate(from, 'en'), displayDate(to, 'en'))}: ${outOfCountEnglish(days)}.`,
  used: ({ usedDays, remainingDays }) =>
    `Days counted up to the latest suspension: ${usedDays}; days left: ${remainingDays}.`,
  lapse: 'Lapse term: it does not move when the last day is a holiday.',
  rawEnd: ({ rawEnd }) => `The count ends on ${displayDate(rawEnd, 'en')}.`,
  holidays: ({ holidays }) =>
    `${holidays.length === 1 ? 'Holiday' : 'Holidays'}: ${holidays
      .map(({ date, name }) => `${displayDate(date, 'en')} (${name.en})`)
      .join(', ')}.`,
  moved: ({ direction, due }) =>
    direction === 'forward'
      ? `The deadline moves to the next day that is not a holiday, ${displayDate(due, 'en')} (Code of Civil Procedure, art. 155, para. 4).`
      : `The deadline moves back to the last day before that is not a holiday, ${displayDate(due, 'en')}.`,
  due: ({ due }) => `Deadline: ${displayDateWithWeekday(due, 'en')}.`,
};

export function quantity(amount: number, unit: TermUnit, language: Language): string {
  const [one, many] = UNITS[language][unit];
  return `${amount} ${amount === 1 ? one : many}`;
}

function outOfCountItalian(days: number): string {
  if (days === 0) return 'nessun giorno escluso dal conteggio';
  return days === 1 ? '1 giorno escluso dal conteggio' : `${days} giorni esclusi dal conteggio`;
}

function outOfCountEnglish(days: number): string {
  if (days === 0) return 'no day left out of the count';
  return days === 1 ? '1 day left out of the count' : `${days} days left out of the count`;
}
