import type {
  BudgetLineDetail,
  BudgetLineView,
  BudgetMovementView,
  BudgetTotalDetail,
  BudgetTotalsView,
  BudgetTotalView,
  BudgetView,
  TotalsBy,
} from '@domain';
import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { keys } from './keys';
import { pages } from './reads';

/** Narrows the lines of the budget; empty is any. */
export interface BudgetFilter {
  readonly year: string;
  readonly on: string;
  readonly unit: string;
  readonly q: string;
  readonly risk: string;
  readonly sort: string;
}

/** Narrows the totals of a year; empty is any. */
export interface TotalsFilter {
  readonly by: TotalsBy;
  readonly year: string;
  readonly q: string;
  readonly sort: string;
}

export const budgetRead = (filter: BudgetFilter) =>
  pages<BudgetLineView, BudgetView>(keys.budget(filter), '/api/budget', given(filter));

export const budgetTotalsRead = (filter: TotalsFilter) =>
  pages<BudgetTotalView, BudgetTotalsView>(keys.budgetTotals(filter), '/api/budget/totals', given(filter));

export const budgetTotalRead = (by: TotalsBy, year: string, commitment: string) =>
  queryOptions({
    queryKey: keys.budgetTotal(by, year, commitment),
    queryFn: () => read<BudgetTotalDetail>(totalPath(commitment), given({ by, year })),
  });

export const totalMovementsRead = (by: TotalsBy, year: string, commitment: string) =>
  pages<BudgetMovementView>(
    keys.totalMovements(by, year, commitment),
    `${totalPath(commitment)}/movements`,
    given({ by, year }),
  );

export const budgetLineRead = (line: string, on: string) =>
  queryOptions({
    queryKey: keys.budgetLine(line, on),
    queryFn: () => read<BudgetLineDetail>(linePath(line), given({ on })),
  });

export const budgetMovementsRead = (line: string, on: string) =>
  pages<BudgetMovementView>(keys.budgetMovements(line, on), `${linePath(line)}/movements`, given({ on }));

/** The lines as a file, as they are narrowed. */
export function budgetFile(filter: BudgetFilter): string {
  return `/api/budget?${new URLSearchParams({ ...given({ ...filter }), format: 'csv' })}`;
}

/** The totals of a year as a file, as they are narrowed. */
export function totalsFile(filter: TotalsFilter): string {
  return `/api/budget/totals?${new URLSearchParams({ ...given({ ...filter }), format: 'csv' })}`;
}

function totalPath(commitment: string): string {
  return `/api/budget/totals/${encodeURIComponent(commitment)}`;
}

function linePath(line: string): string {
  return `/api/budget/lines/${encodeURIComponent(line)}`;
}

function given(filter: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter as Record<string, string>).filter(([, value]) => value !== ''),
  );
}
