/** What the round and its applications tell each other. Money is a string such as `"1234.50"`. */

/** Application to round: the examination is over and this much can be financed. */
export interface Examined {
  readonly body: string;
  readonly taxCode: string;
  readonly confession: string;
  readonly admissibleCost: string;
}

/** Round to application: the board has decided. */
export interface Awarded {
  readonly granted: string;
  readonly cap: string;
  /** What the denomination's weight is worth, before any cap. */
  readonly share: string;
  /** Other grants of this year to the same beneficiary. */
  readonly grantedThisYear: string;
  /** How the figure came about, in Italian. */
  readonly why: string;
  readonly resolutionNumber: string;
  readonly resolutionDate: string;
  readonly executoryOn: string;
  /** The line of the budget on which the money is set aside; absent in rounds from before the ledger. */
  readonly budgetLine?: string;
}

/** Round to application: the board has shared out the fund without it, and nothing is left. */
export interface NothingLeft {
  readonly resolutionNumber: string;
  readonly resolutionDate: string;
}

/** Round to application: the money is committed. */
export interface Committed {
  readonly determination: string;
  readonly commitmentNumber: string;
  readonly budgetLine: string;
  /** The commitment to this beneficiary in the ledger; absent in rounds from before it. */
  readonly commitment?: string;
  /** All that the beneficiary has been granted in the calendar year, with it (D.Lgs. 33/2013 art. 26 c. 2). */
  readonly grantsOfYear?: string;
}

/** Round to application: the yearly budget is executory, so the payment's term runs. */
export interface Payable {
  readonly budgetExecutoryOn: string;
}

/** Application to round: money that has moved. */
export interface Moved {
  readonly amount: string;
}
