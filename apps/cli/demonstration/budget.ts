import { type BudgetLine, firstDayOf, lastDayOf, lineKeyOf } from '../../../libs/domain';
import type { ApiDesk } from './api-desk';
import { missionsChapter } from './missions/missions';
import { enterRows } from './register-rows';
import { grantsChapter, type RoundData } from './round-script';

/** The three years of the budget (TUEL art. 162 c. 1). */
const YEARS = [2026, 2027, 2028] as const;
const APPROVED = 'Deliberazione C.C. 12/2025';

/** Invented appropriations, by chapter: what it is for, who is in charge of it, what it has in each year. */
const chapters = [
  [missionsChapter, 'Missioni istituzionali', 'mayor-coordination', ['60000.00', '60000.00', '55000.00']],
  [
    '01.01.1.03/1020',
    'Cerimoniale e accoglienza di delegazioni',
    'ceremonial',
    ['85000.00', '80000.00', '80000.00'],
  ],
  [
    '01.01.1.04/1030',
    'Quote associative a reti di città',
    'city-relations',
    ['42000.00', '42000.00', '42000.00'],
  ],
  ['05.02.1.04/1250', 'Contributi culturali', 'contributions', ['250000.00', '240000.00', '240000.00']],
  [
    grantsChapter,
    'Contributi per edifici di culto',
    'contributions',
    ['700000.00', '650000.00', '650000.00'],
  ],
  [
    '04.04.1.04/1310',
    'Premi di laurea Ambrosoli e Marra',
    'contributions',
    ['15000.00', '15000.00', '15000.00'],
  ],
] as const;

/** The lines of the budget of three years, as Accounts brings them in. */
export async function fillBudget(desk: ApiDesk): Promise<void> {
  const lines = YEARS.flatMap((year, index) =>
    chapters.map(([chapter, title, unit, amounts]) => ({
      year,
      chapter,
      title,
      unit,
      appropriation: amounts[index] ?? '0.00',
      act: APPROVED,
    })),
  );
  await enterLines(desk, 'demonstration-budget', lines, {
    source: 'bilancio-2026-2028.csv',
    reason: 'Bilancio di previsione 2026-2028.',
  });
}

/** What the budgets of past years had for the grants of these rounds. */
export async function fillBudgetsOfRounds(desk: ApiDesk, rounds: readonly RoundData[]): Promise<void> {
  const entries = rounds.map(({ round: { applicationYear: year }, fund }) => ({
    year,
    chapter: grantsChapter,
    title: 'Contributi per edifici di culto',
    unit: 'contributions',
    appropriation: fund,
    act: `Deliberazione C.C. 9/${year}`,
  }));
  const years = entries.map(({ year }) => year).join(', ');
  await enterLines(desk, 'demonstration-budget-rounds', entries, {
    source: 'bilanci-precedenti.csv',
    reason: `Fondo per gli edifici di culto negli esercizi ${years}.`,
  });
}

/** Accounts brings in lines of the budget; brought in again under the same key they are the same. */
export async function enterLines(
  desk: ApiDesk,
  key: string,
  lines: readonly BudgetLine[],
  from: { readonly source: string; readonly reason: string },
): Promise<void> {
  const rows = lines.map((entry) => ({
    key: lineKeyOf(entry),
    entry,
    from: firstDayOf(entry.year),
    to: lastDayOf(entry.year),
  }));
  await enterRows(desk, key, 'budgetLinesImport', rows, from);
}
