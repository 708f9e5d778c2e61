import { displayDate, displayMoney, italianDateAfter, type LocalDate, parseMoney } from '../law';
import type { FormProblem } from './procedure';
import type { Text } from './text';

/** Into which parts the cases of a query fall, for a draw in proportion to them. */
export const strataTitles = {
  outcome: { it: 'Esito', en: 'Outcome' },
  procedure: { it: 'Procedimento', en: 'Procedure' },
  unit: { it: 'Unità organizzativa', en: 'Unit' },
} as const satisfies Readonly<Record<string, Text>>;
export type StratifyBy = keyof typeof strataTitles;

/**
 * Which cases of the house are meant. Days are those of Rome on the clock of each case. Restricted cases are never among
 * them: they do not exist for who is not admitted to them.
 */
export interface CaseQuery {
  /** Keys of procedures; without any all of them. */
  readonly procedures?: readonly string[];
  /** Keys of procedures whose cases are left out, such as those of the audit itself. */
  readonly without?: readonly string[];
  /** Units that have the case. */
  readonly units?: readonly string[];
  readonly outcomes?: readonly string[];
  readonly state?: 'open' | 'closed';
  readonly openedFrom?: LocalDate;
  readonly openedTo?: LocalDate;
  readonly closedFrom?: LocalDate;
  readonly closedTo?: LocalDate;
  /** What the case has committed in the ledger, less what was saved of it. */
  readonly amountFrom?: string;
  readonly amountTo?: string;
  /**
   * Cases with a term that was met late, or whose delay was reported and that still wait for the act (L. 241/1990 art. 2).
   * An expiry alone is no delay of the office: it may be the end of a posting, or of the time that a party had.
   */
  readonly late?: true;
  /** Days from the last useful day to the act, the end of the case or today, with `late`. */
  readonly lateFrom?: number;
  readonly lateTo?: number;
  readonly stratifyBy?: StratifyBy;
}

/** Names of what a query says by its key. */
export interface QueryNames {
  readonly procedure: (key: string) => Text;
  readonly unit: (id: string) => Text;
  readonly outcome: (key: string) => Text;
}

/** What is wrong with a query: a period or a range that ends before it begins, a day of closing of open cases. */
export function checkCaseQuery(query: CaseQuery): FormProblem[] {
  const { state, openedFrom, openedTo, closedFrom, closedTo, amountFrom, amountTo, late, lateFrom, lateTo } =
    query;
  const problems: FormProblem[] = [];
  const refuse = (field: keyof CaseQuery, it: string, en: string) =>
    problems.push({ path: [field], message: { it, en } });
  const turned: readonly (readonly [boolean, keyof CaseQuery])[] = [
    [openedFrom !== undefined && openedTo !== undefined && openedTo < openedFrom, 'openedTo'],
    [closedFrom !== undefined && closedTo !== undefined && closedTo < closedFrom, 'closedTo'],
  ];
  for (const [isTurned, field] of turned)
    if (isTurned)
      refuse(field, 'Il periodo finisce prima di cominciare.', 'The period ends before it begins.');
  if (amountFrom !== undefined && amountTo !== undefined && parseMoney(amountTo) < parseMoney(amountFrom))
    refuse(
      'amountTo',
      'L’importo massimo è inferiore al minimo.',
      'The largest amount is below the smallest.',
    );
  if (lateFrom !== undefined && lateTo !== undefined && lateTo < lateFrom)
    refuse('lateTo', 'Il ritardo massimo è inferiore al minimo.', 'The longest delay is below the shortest.');
  if (!late && (lateFrom !== undefined || lateTo !== undefined))
    refuse(
      'late',
      'I giorni di ritardo si indicano soltanto per le pratiche in ritardo.',
      'Days of delay are asked of late cases only.',
    );
  if (state === 'open' && (closedFrom !== undefined || closedTo !== undefined))
    refuse(
      'state',
      'Le pratiche aperte non hanno una data di chiusura.',
      'Open cases have no day of closing.',
    );
  return problems;
}

/** A query in words, as it stands in working papers. */
export function describeQuery(query: CaseQuery, names: QueryNames): Text {
  const parts = [...whichCases(query, names), ...whenAndHow(query)];
  const stratum = query.stratifyBy && strataTitles[query.stratifyBy];
  return {
    it: `${sentence(
      'Pratiche',
      parts.map(({ it }) => it),
    )}${stratum ? ` Strati: ${stratum.it.toLowerCase()}.` : ''}`,
    en: `${sentence(
      'Cases',
      parts.map(({ en }) => en),
    )}${stratum ? ` Strata: ${stratum.en.toLowerCase()}.` : ''}`,
  };
}

function whichCases({ procedures, without, units, outcomes, state }: CaseQuery, names: QueryNames): Text[] {
  const named = (
    keys: readonly string[] | undefined,
    name: (key: string) => Text,
    it: string,
    en: string,
  ) => {
    const titles = (keys ?? []).map(name);
    return titles.length === 0
      ? []
      : [
          {
            it: `${it} ${titles.map((title) => `«${title.it}»`).join(', ')}`,
            en: `${en} ${titles.map((title) => `“${title.en}”`).join(', ')}`,
          },
        ];
  };
  return [
    ...(state === 'open' ? [{ it: 'aperte', en: 'that are open' }] : []),
    ...(state === 'closed' ? [{ it: 'concluse', en: 'that are closed' }] : []),
    ...named(procedures, names.procedure, 'dei procedimenti', 'of the procedures'),
    ...named(without, names.procedure, 'esclusi i procedimenti', 'without the procedures'),
    ...named(units, names.unit, 'trattate da', 'of the units'),
    ...named(outcomes, names.outcome, 'con esito', 'with the outcome'),
  ];
}

function whenAndHow(query: CaseQuery): Text[] {
  const { openedFrom, openedTo, closedFrom, closedTo, amountFrom, amountTo, late, lateFrom, lateTo } = query;
  const days = (from: number | undefined, to: number | undefined): Text =>
    between(
      from?.toString(),
      to?.toString(),
      (bound) => ({ it: `almeno ${bound} giorni`, en: `at least ${bound} days` }),
      (bound) => ({ it: `al più ${bound} giorni`, en: `at most ${bound} days` }),
    ) ?? { it: '', en: '' };
  const period = (from: LocalDate | undefined, to: LocalDate | undefined) =>
    between(
      from,
      to,
      (day) => ({ it: italianDateAfter('dal', day), en: `from ${displayDate(day, 'en')}` }),
      (day) => ({ it: italianDateAfter('al', day), en: `to ${displayDate(day, 'en')}` }),
    );
  const opened = period(openedFrom, openedTo);
  const closed = period(closedFrom, closedTo);
  const amount = between(
    amountFrom,
    amountTo,
    (bound) => ({
      it: `almeno € ${displayMoney(bound, 'it')}`,
      en: `at least € ${displayMoney(bound, 'en')}`,
    }),
    (bound) => ({
      it: `al più € ${displayMoney(bound, 'it')}`,
      en: `at most € ${displayMoney(bound, 'en')}`,
    }),
  );
  const delay = days(lateFrom, lateTo);
  return [
    ...(opened ? [{ it: `aperte ${opened.it}`, en: `opened ${opened.en}` }] : []),
    ...(closed ? [{ it: `concluse ${closed.it}`, en: `closed ${closed.en}` }] : []),
    ...(amount ? [{ it: `con impegni per ${amount.it}`, en: `that have committed ${amount.en}` }] : []),
    ...(late
      ? [
          {
            it: ['in ritardo', delay.it && `di ${delay.it}`].filter(Boolean).join(' '),
            en: ['late', delay.en && `by ${delay.en}`].filter(Boolean).join(' '),
          },
        ]
      : []),
  ];
}

function between<Bound>(
  from: Bound | undefined,
  to: Bound | undefined,
  lower: (bound: Bound) => Text,
  upper: (bound: Bound) => Text,
): Text | undefined {
  const bounds = [from === undefined ? [] : [lower(from)], to === undefined ? [] : [upper(to)]].flat();
  if (bounds.length === 0) return undefined;
  return { it: bounds.map(({ it }) => it).join(' '), en: bounds.map(({ en }) => en).join(' ') };
}

function sentence(noun: string, parts: readonly string[]): string {
  return `${[noun, parts.join('; ')].filter(Boolean).join(' ')}.`;
}
