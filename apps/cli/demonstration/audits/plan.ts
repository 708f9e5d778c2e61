import type { LocalDate } from '../../../../libs/law';
import { holderOf } from '../holders';
import { universe } from './universe';

export const head = holderOf('audit.director');
export const lead = holderOf('audit.officer');
export const colleague = 'chiara.mauri';

/** The months in which engagements begin: one to its report, one in its fieldwork, one still to come. */
const months = { concluded: 1, inFieldwork: 3, planned: 10 } as const;
export const concluded = 'Missioni all’estero';
export const inFieldwork = 'Contributi per edifici di culto';
export const firstDayOf = (year: number, which: keyof typeof months): LocalDate =>
  `${year}-${String(months[which]).padStart(2, '0')}-01`;

/** How the plan of a year comes to its approval. */
export function planAnswer(key: string, today: LocalDate, year: number): object | undefined {
  const answers: Readonly<Record<string, object>> = {
    universe: { decision: 'reviewed' },
    scoring: {
      overrides: [{ process: 'GAB-04', priority: 'medium', reasons: 'Dati personali di molti candidati.' }],
    },
    plan: {
      auditors: [
        { auditor: lead, days: 60 },
        { auditor: colleague, days: 45 },
      ],
      engagements: [
        row('GAB-02', months.concluded, 25, year),
        row('GAB-01', months.inFieldwork, 40, year),
        row('GAB-07', months.planned, 30, year),
      ],
      outline: [
        { process: 'GAB-03', year: year + 1 },
        { process: 'GAB-05', year: year + 1 },
        { process: 'GAB-06', year: year + 2 },
      ],
    },
    review: { confirmed: true },
    approval: { decision: 'signed' },
    publication: { publishedOn: today, where: 'Intranet, pagina Internal Auditing' },
  };
  return answers[key];
}

function row(code: string, month: number, days: number, year: number): object {
  const owner = holderOf(universe.find((one) => one.code === code)?.ownerOffice ?? '');
  return {
    process: code,
    owner,
    lead,
    month,
    days,
    objective: 'Verificare che i controlli siano adeguati e applicati.',
    scope: 'Le pratiche del periodo, dall’avvio alla chiusura.',
    periodFrom: `${year - 1}-01-01`,
    periodTo: `${year - 1}-12-31`,
  };
}
