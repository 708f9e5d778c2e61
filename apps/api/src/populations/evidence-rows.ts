import {
  type EvidenceView,
  type FactKind,
  factTitles,
  type PopulationCheck,
  populationRefusals,
} from '../../../../libs/domain';
import { asIs } from '../procedures/titles';
import type { EntryOf } from './population-rows';

/** A case as far as the reader may know of it. */
export interface Known {
  readonly id: string;
  readonly number: string | null;
  /** Absent where the reader may not read it. */
  readonly title: string | null;
}

/** Evidence with what a second look finds. Of a case that the reader may not read it says no more than that there is some. */
export function evidenceView(
  { fact, position, at, by }: EntryOf<'evidenceReferenced'>,
  known: Known | undefined,
  check: PopulationCheck | undefined,
): EvidenceView {
  const { version, decision } = fact;
  const found = decision && 'hash' in decision ? decision : undefined;
  const isReadable = known !== undefined && known.title !== null;
  return {
    version,
    position,
    at: at.toISOString(),
    by,
    ...(decision && 'refused' in decision && { refused: populationRefusals[decision.refused] }),
    ...(known && { case: known.id, ...(known.number !== null && { number: known.number }) }),
    ...(known && known.title !== null && { title: known.title, what: fact.what }),
    ...(isReadable &&
      found && {
        entry: {
          position: fact.position,
          title: isKind(found.entry) ? factTitles[found.entry] : asIs(found.entry),
          at: found.at,
          ...(found.document !== undefined && { document: found.document }),
        },
      }),
    ...(found && { hash: found.hash, ...(found.sha256 !== undefined && { sha256: found.sha256 }) }),
    ...(check && { intact: check.intact, ...(check.why && { why: check.why }) }),
  };
}

function isKind(kind: string): kind is FactKind {
  return kind in factTitles;
}
