import type { BudgetLineDetail, BudgetMovementView, BudgetView } from '@domain';
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
}

export const budgetRead = (filter: BudgetFilter) =>
  queryOptions({
    queryKey: keys.budget(filter),
    queryFn: () => read<BudgetView>('/api/budget', given(filter)),
  });

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

function linePath(line: string): string {
  return `/api/budget/lines/${encodeURIComponent(line)}`;
}

function given(filter: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter as Record<string, string>).filter(([, value]) => value !== ''),
  );
}
