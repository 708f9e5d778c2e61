import type { ProcedureDeclaration } from '../../libs/domain';
import { saysWhatHappened } from '../../libs/forms';

/**
 * The change from which a case refuses what is said to have happened on a day that is still to come. Its handlers look at
 * answers again when a history is replayed, so that cases from before go on taking them.
 */
export const noDaysAhead = 'noDaysAhead';

/** The changes that a case which is opened now may follow: those of its procedure, and of the kit where they concern it. */
export function changesOf({ tasks, requests, changes = [] }: ProcedureDeclaration): readonly string[] {
  const forms = [...Object.values(tasks), ...Object.values(requests)].map(({ form }) => form);
  return forms.some(saysWhatHappened) ? [...changes, noDaysAhead] : changes;
}
