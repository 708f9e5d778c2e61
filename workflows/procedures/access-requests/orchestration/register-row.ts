import type { LocalDate } from '../../../../libs/law';
import { enter } from '../../../casework';
import type { AccessCase, AccessFile, Outcome } from './file';

/** What the register says of a request beside what the case knows anyway. */
export interface RegisterRow {
  readonly object?: string;
  readonly decidedOn?: LocalDate;
  readonly outcome?: Outcome;
  readonly reviewedOn?: LocalDate;
}

/** Until an officer has worded the object without personal data, nothing of it is published. */
const NOT_WORDED = 'Oggetto non ancora pubblicabile';

/** Tells the register of access how far the request has come: a new version of its row. */
export async function tellRegister(kase: AccessCase, file: AccessFile, change: RegisterRow): Promise<void> {
  file.row = { ...file.row, ...change };
  // Withdrawn in the very moment of its registration it has no number yet, and no row.
  if (!kase.isNumbered) return;
  const { object = NOT_WORDED, ...row } = file.row;
  await enter(kase, 'access', {
    entry: {
      number: kase.number,
      kind: file.kind,
      object,
      holder: file.holder,
      receivedOn: kase.receivedOn,
      ...row,
    },
    from: kase.today(),
  });
}
