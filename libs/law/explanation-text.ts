import { formatCitation } from './citation';
import type { DateExplanation, Pause, TermUnit } from './deadline';
import { displayDate, displayDateWithWeekday, italianDateAfter } from './display-date';
import type { Language } from './language';

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
    ...e.pauses.map(write.pause),
    ...(e.pauses.length > 0 ? [write.used(e)] : []),
    ...(e.lapse ? [write.lapse] : []),
    ...(e.moved ? [write.rawEnd(e), write.holidays(e), write.moved(e)] : []),
    write.due(e),
  ];
}

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
  pause: ({ kind, from, to, days }: Pause) =>
    kind === 'suspension'
      ? `Sospeso ${italianDateAfter('dal', from)} ${italianDateAfter('al', to)} per acquisire informazioni (L. 241/1990, art. 2, c. 7): ${outOfCountItalian(days)}.`
      : `Preavviso di rigetto ricevuto ${italianDateAfter('il', from)}: termine sospeso fino ${italianDateAfter('al', to)} (L. 241/1990, art. 10-bis, c. 1): ${outOfCountItalian(days)}.`,
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
  pause: ({ kind, from, to, days }) =>
    kind === 'suspension'
      ? `Suspended from ${displayDate(from, 'en')} to ${displayDate(to, 'en')} to obtain information (Law 241/1990, art. 2, para. 7): ${outOfCountEnglish(days)}.`
      : `Notice of rejection received on ${displayDate(from, 'en')}: term suspended until ${displayDate(to, 'en')} (Law 241/1990, art. 10-bis, para. 1): ${outOfCountEnglish(days)}.`,
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

function quantity(amount: number, unit: TermUnit, language: Language): string {
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
