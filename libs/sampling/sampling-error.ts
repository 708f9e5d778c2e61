export type SamplingErrorCode =
  | 'emptyPopulation'
  | 'duplicateId'
  | 'emptySeed'
  | 'sizeOutOfRange'
  | 'amountMissing'
  | 'rateOutOfRange'
  | 'notAPopulation';

/** What a draw or a size cannot be computed from. */
export class SamplingError extends Error {
  constructor(
    readonly code: SamplingErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'SamplingError';
  }
}
