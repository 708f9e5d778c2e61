import type {
  ColumnView,
  DashboardView,
  DutiesProofView,
  LateCasesView,
  MeasuredTimesView,
  Page,
  PublicProcedureSummary,
  PublicProcedureView,
} from '@domain';
import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { keys } from './keys';

/** What anybody may read, and the reports that some may. */

export const publicProceduresRead = queryOptions({
  queryKey: keys.publicProcedures,
  queryFn: async () => (await read<Page<PublicProcedureSummary>>('/api/public/procedures')).items,
});

export const publicProcedureRead = (key: string) =>
  queryOptions({
    queryKey: keys.publicProcedure(key),
    queryFn: () => read<PublicProcedureView>(`/api/public/procedures/${encodeURIComponent(key)}`),
  });

export const measuredTimesRead = (year: string) =>
  queryOptions({
    queryKey: keys.measuredTimes(year),
    queryFn: () => read<MeasuredTimesView>('/api/public/times', { year }),
  });

export const timesDictionaryRead = queryOptions({
  queryKey: keys.timesDictionary,
  queryFn: async () => (await read<Page<ColumnView>>('/api/public/times/dictionary')).items,
});

export const lateCasesRead = (year: string) =>
  queryOptions({
    queryKey: keys.lateCases(year),
    queryFn: () => read<LateCasesView>('/api/reports/late-cases', { year }),
  });

export const dutiesProofRead = queryOptions({
  queryKey: keys.dutiesProof,
  queryFn: () => read<DutiesProofView>('/api/reports/duties'),
});

export const dashboardRead = (key: string) =>
  queryOptions({
    queryKey: keys.dashboard(key),
    queryFn: () => read<DashboardView>(`/api/dashboards/${encodeURIComponent(key)}`),
  });

/** A table as a file; browsers follow the address themselves. */
export function tableFile(path: string, format: 'csv' | 'json', year?: number): string {
  return `${path}?format=${format}${year === undefined ? '' : `&year=${year}`}`;
}
