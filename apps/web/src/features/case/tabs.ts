import type { CaseView } from '@domain';
import { type ComponentType, lazy } from 'react';
import { DataTab } from './data/data-tab';

export type TabKey =
  | 'data'
  | 'tasks'
  | 'deadlines'
  | 'documents'
  | 'children'
  | 'relations'
  | 'populations'
  | 'accesses'
  | 'history';

export interface CaseTab {
  readonly key: TabKey;
  readonly Panel: ComponentType<{ of: CaseView }>;
  /** How many things it holds, where the API says so. */
  readonly count?: (one: CaseView) => number;
  readonly shownFor?: (one: CaseView) => boolean;
}

const data: CaseTab = { key: 'data', Panel: DataTab };

/** In the order of the page. Only the first is loaded with it. */
export const tabs: readonly CaseTab[] = [
  data,
  { key: 'tasks', Panel: lazy(async () => ({ default: (await import('./tasks/tasks-tab')).TasksTab })) },
  {
    key: 'deadlines',
    Panel: lazy(async () => ({ default: (await import('./deadlines/deadlines-tab')).DeadlinesTab })),
    count: (one) => one.counts.deadlines,
  },
  {
    key: 'documents',
    Panel: lazy(async () => ({ default: (await import('./documents/documents-tab')).DocumentsTab })),
    count: (one) => one.counts.documents,
  },
  {
    key: 'children',
    Panel: lazy(async () => ({ default: (await import('./children/children-tab')).ChildrenTab })),
    count: (one) => one.counts.children,
    shownFor: (one) => one.counts.children > 0 || one.may.openChild,
  },
  {
    key: 'relations',
    Panel: lazy(async () => ({ default: (await import('./relations/relations-tab')).RelationsTab })),
    count: (one) => one.counts.relations,
    shownFor: (one) => one.counts.relations > 0,
  },
  {
    key: 'populations',
    Panel: lazy(async () => ({ default: (await import('./populations/populations-tab')).PopulationsTab })),
    shownFor: (one) => one.hasPopulations,
  },
  {
    key: 'accesses',
    Panel: lazy(async () => ({ default: (await import('./accesses/accesses-tab')).AccessesTab })),
    shownFor: (one) => one.may.readAccesses,
  },
  {
    key: 'history',
    Panel: lazy(async () => ({ default: (await import('./history/history-tab')).HistoryTab })),
    count: (one) => one.counts.journal,
  },
];

export function tabOf(key: string | undefined): CaseTab {
  return tabs.find((tab) => tab.key === key) ?? data;
}
