import type { Citation, Parameter } from '../law';
import type { ChannelKey, OwnCaseKey, PaymentKey, PaymentText, Remedy, RemedyKey } from './notice-texts';
import type { Organ } from './procedure';
import type { Text } from './text';

/**
 * What the office tells the public of a kind of procedure (D.Lgs. 33/2013 art. 35 c. 1) and nothing else in its
 * declaration says. A procedure that leaves a part of it out does not compile. Units, offices, terms and silence come
 * from the rest of the declaration, telephones and hours from the data of the organisation.
 */
export type PublicNotice = NoticeOnApplication | NoticeOfOwnMotion;

interface Notice {
  /** Who adopts the final act and what it decides (lett. c). */
  readonly decides: readonly [Decider, ...Decider[]];
  /** How those concerned hear about their own case (lett. e). */
  readonly ownCase: readonly [OwnCaseKey, ...OwnCaseKey[]];
  /** Periods, amounts and choices that the rules of the procedure use (lett. f). */
  readonly parameters: readonly Parameter<unknown>[];
  /** A declaration of the party that stands in for the act, or that there is none (lett. g). */
  readonly declarationInstead: 'none' | InsteadOfAct;
  /** In the order in which they can be had, those of the procedure itself in its own words (lett. h). */
  readonly remedies: readonly [RemedyKey | Remedy, ...(RemedyKey | Remedy)[]];
}

/** A procedure that begins when somebody asks. */
export interface NoticeOnApplication extends Notice {
  readonly startedBy: 'application';
  readonly applicants: Text;
  /** The day of every year by which the law has the case decided, where it is not the declared days that count. */
  readonly termDay?: TermDay;
  /** Documents to attach; an empty list says that none is needed (lett. d). */
  readonly attachments: readonly Attachment[];
  /** What holds of all of them, such as their format. */
  readonly attachmentsNote?: Text;
  /** The office that takes applications in. */
  readonly desk: string;
  readonly channels: readonly [ChannelKey, ...ChannelKey[]];
  /** What an application costs; an empty list says that it costs nothing (lett. l). */
  readonly payments: readonly Payment[];
}

/** A procedure that the office begins of its own motion. */
export interface NoticeOfOwnMotion extends Notice {
  readonly startedBy: 'ownMotion';
  /** What makes it begin. */
  readonly begins: Text;
}

export interface TermDay {
  readonly day: Parameter<string>;
  /** How that day and the declared days go together. */
  readonly note: Text;
}

export interface Decider {
  readonly organ: Organ;
  /** The office to turn to: that of the manager, or the secretariat of an organ. */
  readonly office: string;
  readonly decides: Text;
}

export interface Attachment {
  readonly title: Text;
  /** For which applications, where not for all. */
  readonly when?: Text;
  readonly basis?: Citation;
  /** What a lawyer should still confirm. */
  readonly doubt?: Text;
}

export interface InsteadOfAct {
  readonly text: Text;
  readonly basis: Citation;
}

export interface Payment {
  readonly kind: PaymentKey | PaymentText;
  /** What a lawyer should still confirm. */
  readonly doubt?: Text;
}
