import type { Actor } from '../../../../libs/domain';
import type { Call } from './run-call';

/** A person proposed for an organ, once, whoever has proposed them. */
export interface Candidate {
  readonly name: string;
  readonly taxCode: string;
  readonly gender: 'female' | 'male';
  readonly post: string;
  readonly proposers: string;
  readonly civil: boolean;
}

interface Found {
  readonly by: Actor;
  readonly sessionOn: string;
  readonly minutes: string;
  /** Why somebody is not suitable for an organ; undefined where they are. */
  reasonsAgainst(taxCode: string, post: string): string | undefined;
}

/** The expert commission assesses each candidate for each organ; its secretary reports the session. */
export async function deliberate(kase: Call, candidates: readonly Candidate[]): Promise<Found> {
  const { answer, by } = await kase.task('commission', {
    context: {
      candidates: candidates.map(({ name, taxCode, post, proposers }) => ({
        name,
        taxCode,
        post,
        proposers,
      })),
    },
  });
  const { sessionOn, minutes, unsuitable } = answer;
  kase.record({ minutes });
  const reasons = new Map(unsuitable.map((row) => [`${row.taxCode} ${row.post}`, row.reasons]));
  return {
    by,
    sessionOn,
    minutes,
    reasonsAgainst: (taxCode, post) => reasons.get(`${taxCode} ${post}`),
  };
}
