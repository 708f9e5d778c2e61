import type { Engagement, EngagementFile } from './engagement-file';

/** What a finding may come from: working papers, and sheets of cases that were drawn. */
export function tellSources(kase: Engagement, { papers, sheets }: EngagementFile): void {
  kase.record({
    sources: [
      ...papers.map(({ code, test }) => ({ code, what: test.what })),
      ...sheets
        .filter(({ state }) => state !== 'open')
        .map(({ code, number, title }) => ({
          code,
          what: [number, title].filter(Boolean).join(', ') || code,
        })),
    ],
  });
}
