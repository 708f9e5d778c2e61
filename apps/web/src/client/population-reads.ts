import type {
  DrawnCaseView,
  EvidenceView,
  ExceptionView,
  JournalEntryView,
  PopulationCheckView,
  PopulationView,
} from '@domain';
import { queryOptions } from '@tanstack/react-query';
import { read, readText } from './client';
import { keys } from './keys';
import { allOf, casePath, pages } from './reads';

const MOST_AT_ONCE = '100';

export const populationsRead = (id: string) =>
  queryOptions({
    queryKey: keys.populations(id),
    queryFn: () => allOf<PopulationView>(populationsPath(id)),
  });

/** In the order of the draw. */
export const drawnCasesRead = (id: string, sample: string) =>
  queryOptions({
    queryKey: keys.drawnCases(id, sample),
    queryFn: () => allOf<DrawnCaseView>(samplePath(id, sample)),
  });

export const exceptionsRead = (id: string, test: string) =>
  pages<ExceptionView>(
    keys.exceptions(id, test),
    `${populationsPath(id)}/tests/${encodeURIComponent(test)}/exceptions`,
  );

export const evidenceRead = (id: string) =>
  queryOptions({
    queryKey: keys.evidence(id),
    queryFn: () => allOf<EvidenceView>(`${populationsPath(id)}/evidence`),
  });

/** All entries, oldest first, for who has to choose among them. */
export const wholeJournalRead = (id: string) =>
  queryOptions({
    queryKey: keys.wholeJournal(id),
    queryFn: () => allOf<JournalEntryView>(`${casePath(id)}/journal`, { order: 'asc', limit: MOST_AT_ONCE }),
  });

export function checkPopulation(id: string, population: string): Promise<PopulationCheckView> {
  return read<PopulationCheckView>(`${populationPath(id, population)}/check`);
}

/** The list byte for byte as it was hashed. */
export function readPopulationList(id: string, population: string): Promise<string> {
  return readText(`${populationPath(id, population)}/list`);
}

export function sampleFile(id: string, sample: string): string {
  return `${samplePath(id, sample)}?format=csv`;
}

function populationsPath(id: string): string {
  return `${casePath(id)}/populations`;
}

function populationPath(id: string, population: string): string {
  return `${populationsPath(id)}/${encodeURIComponent(population)}`;
}

function samplePath(id: string, sample: string): string {
  return `${populationsPath(id)}/samples/${encodeURIComponent(sample)}`;
}
