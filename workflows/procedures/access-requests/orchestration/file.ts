import type { LocalDate } from '../../../../libs/law';
import type { Adopted, Case, Deadline, Outcome as OutcomeOf } from '../../../casework';
import type { accessRequest } from '../procedure';
import type { Assessment, Holder, Kind } from '../rules';
import type { RegisterRow } from './register-row';

export type AccessCase = Case<typeof accessRequest>;
export type Outcome = OutcomeOf<typeof accessRequest>;

/** Somebody whose interests the answer may harm (L. 241/1990 art. 22 c. 1 lett. c, D.Lgs. 33/2013 art. 5 c. 5). */
export interface Party {
  readonly name: string;
  readonly channel: 'certifiedMail' | 'registeredPost';
  readonly address: string;
  readonly interest: 'personalData' | 'correspondence' | 'commercial';
}

export interface HeardParty extends Party {
  readonly noticeReceivedOn?: LocalDate;
  readonly stance: 'opposes' | 'consents' | 'silent' | 'untraceable';
  readonly reasons?: string;
}

/** What a re-examination or a court has ordered, in whose favour, and which act says so. */
export interface Order {
  readonly result: 'access' | 'partialAccess';
  readonly favour: 'applicant' | 'thirdParty';
  readonly by: string;
}

export interface Decision {
  readonly assessment: Assessment;
  /** What carries out an order needs no act of its own. */
  readonly act?: Adopted;
}

/** What the case knows on its way, whatever turns it takes. */
export interface AccessFile {
  kind: Kind;
  holder: Holder;
  /** What is asked for, as specified or narrowed since. */
  object: string;
  classified: boolean;
  /** Whether the applicant has been asked to narrow the request. */
  narrowed: boolean;
  /** The documents found; undefined until somebody has looked. */
  found?: readonly string[];
  /** Undefined until the third parties have been heard, where there are any. */
  heard?: readonly HeardParty[];
  /** The applicant's observations on the notice of rejection, and the answer to them. */
  observations?: { readonly text: string; readonly answer: string };
  decision?: Decision;
  /** What the register of access says of the request. */
  row: RegisterRow;
  order?: Order;
  /** The day until which the applicant has to be told that a request for documents is irregular. */
  regularisation?: Deadline;
  /** The days in which to go against what was decided, or against a silent refusal. */
  window?: Deadline;
  /** How the case ends if nobody goes against what was decided. */
  standing?: Outcome;
  /** The third parties that have objected still have their days to go against the decision. */
  awaitingParties: boolean;
  /** Remedies that have been sought. */
  readonly sought: Set<string>;
}

/** Something that turns the case from its course: told by a request or by time, taken up by the orchestration. */
export class Turn<T> {
  private readonly waiting: T[] = [];
  private arrives: (what: T) => void = () => undefined;
  private arrival = this.nextArrival();

  /** The first that has not been taken up yet. */
  get happened(): Promise<T> {
    const [first] = this.waiting;
    return first === undefined ? this.arrival : Promise.resolve(first);
  }

  happens(what: T): void {
    this.waiting.push(what);
    this.arrives(what);
    this.arrival = this.nextArrival();
  }

  taken(): void {
    this.waiting.shift();
  }

  private nextArrival(): Promise<T> {
    return new Promise((resolve) => (this.arrives = resolve));
  }
}
