/** Stable codes: callers and texts rely on them, the wording of the message is free. */
export type LawErrorCode =
  | 'invalidJson'
  | 'invalidInput'
  | 'missingField'
  | 'invalidDate'
  | 'dateOutOfRange'
  | 'invalidMoney'
  | 'invalidNumber'
  | 'emptyList'
  | 'duplicateId'
  | 'zeroWeights'
  | 'eventOrder'
  | 'repeatedEvent'
  | 'termExpired'
  | 'parameterNotInForce';

/** The values given do not allow an answer under the law. The code says why; the message is for people. */
export class LawError extends Error {
  override readonly name = 'LawError';

  constructor(
    readonly code: LawErrorCode,
    message: string,
  ) {
    super(message);
  }
}
