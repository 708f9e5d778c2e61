import type { CaseView } from '../../../../libs/domain';

/** A table that a case has recorded. */
export function tableOf(
  facts: CaseView['facts'],
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  return (facts[name] ?? []) as readonly Readonly<Record<string, unknown>>[];
}
