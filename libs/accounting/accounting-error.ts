import type { Text } from '../domain';

/** Stable: programs and tests rely on it, the wording is free. */
export type AccountingErrorCode = 'noClassification' | 'noCig' | 'otherYear';

/** Orders cannot be written as the treasurer reads them. */
export class AccountingError extends Error {
  override readonly name = 'AccountingError';

  constructor(
    readonly code: AccountingErrorCode,
    readonly text: Text,
  ) {
    super(text.it);
  }
}
