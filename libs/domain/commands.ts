import type { LocalDate } from '../law';
import type { CorrectedAct } from './act-correction';
import type { Actor, Substituted } from './actor';
import type { Confidentiality } from './confidentiality';
import type { FiledAtDesk } from './desk';
import type { DutyDone } from './duties';
import type { TaskHolder } from './journal';
import type { ElectoralPeriod } from './electoral-period';
import type { CaseOrigin, RelationSide } from './relation';

/** What starts a case. Part of the workflow's history: additions must be optional. */
export interface CaseStart {
  readonly application: unknown;
  readonly actor: Actor;
  /** The campaign this case is a part of. */
  readonly parent?: string;
  /** The application of that campaign: what it says about its year and terms. */
  readonly campaign?: unknown;
  /** The case that has opened this one, other than as a part of a campaign. */
  readonly origin?: CaseOrigin;
  /** The act of another case that this one is about. */
  readonly corrects?: CorrectedAct;
  /** Milliseconds between the case's clock and the engine's; only a demonstration or a test sets it. */
  readonly clockOffset?: number;
  /** Day the paper or the certified mail arrived, where that is not the day of registration. */
  readonly receivedOn?: LocalDate;
  /** Electoral periods that have not ended when the case begins. */
  readonly electoralPeriods?: readonly ElectoralPeriod[];
  /** Absent for an ordinary case. */
  readonly confidentiality?: Confidentiality;
  /** Those who have no part in it from its first moment, for a conflict of interest. */
  readonly excluded?: readonly TaskHolder[];
  /** Documents that it has from its first moment: of other cases, or filed with the application. */
  readonly documents?: readonly TakenDocument[];
  /** A visitor of the desk has filed it. */
  readonly filed?: FiledAtDesk;
  /** Who answers for it, where nobody of the house has opened it. */
  readonly responsible?: TaskHolder;
  /** The case goes on from its journal, which ends at this moment on its clock (milliseconds). */
  readonly resumed?: { readonly at: number };
  /** The case was closed and is taken up again. */
  readonly reopened?: { readonly actor: Actor; readonly reason: string };
}

/** A document of one case that another takes over, by its content and under a title of its own. */
export type TakenDocument = Omit<AddDocument, keyof Command>;

interface Command {
  readonly actor: Actor;
}

/** Taking or doing work that is kept apart from other work. */
interface DutyCommand extends Command {
  /** What whoever is to have the task has done in the campaign of the case and in its parts; the record knows. */
  readonly elsewhere?: readonly DutyDone[];
}

export interface ClaimTask extends DutyCommand {
  readonly task: string;
}

export interface ReleaseTask extends Command {
  readonly task: string;
  readonly reason?: string;
}

export interface AssignTask extends DutyCommand {
  readonly task: string;
  readonly assignee: Pick<Actor, 'person' | 'name' | 'offices' | 'substituting' | 'limits' | 'mandates'>;
  readonly reason?: string;
  /** The operation on many tasks of which it is a part; a task is part of it once. */
  readonly operation?: string;
}

export interface RemindTask extends Command {
  readonly task: string;
  /** What the person who has the task is told. */
  readonly text?: string;
  /** The operation on many tasks of which it is a part; a task is part of it once. */
  readonly operation?: string;
}

export interface TakeBackTask extends Command {
  readonly task: string;
  readonly reason: string;
  /** In whose place the actor acts today and in which office, also where the actor holds that office as well. */
  readonly standingInFor?: readonly StandingInFor[];
}

export interface StandingInFor extends Substituted {
  readonly office: string;
}

export interface CompleteTask extends DutyCommand {
  readonly task: string;
  readonly answer: unknown;
  /** The revision of the task the form was made from; another one now means the form is stale. */
  readonly revision?: number;
  /** The people whom the answer names, with the offices they hold today. */
  readonly people?: Readonly<Record<string, NamedPerson>>;
}

export interface WithdrawCase extends Command {
  readonly reason: string;
}

export interface AddNote extends Command {
  readonly text: string;
}

export interface MakeRequest extends Command {
  readonly request: string;
  readonly answer: unknown;
  /** The people whom the answer names, with the offices they hold today. */
  readonly people?: Readonly<Record<string, NamedPerson>>;
  /** The cases that the answer names, those that the person who asks may read. */
  readonly cases?: Readonly<Record<string, NamedCase>>;
}

export interface NamedCase {
  /** On which side of it the case that is asked stands, where the two were related by hand. */
  readonly related?: RelationSide;
}

/** The case ends and goes on as a case of another procedure. */
export interface ConvertCase extends Command {
  readonly procedure: string;
  readonly application: unknown;
}

export interface NamedPerson {
  readonly name: string;
  readonly offices: readonly string[];
}

export interface OpenChild extends Command {
  /** Case id chosen by the caller, so that a repeated command opens one child. */
  readonly child: string;
  readonly procedure: string;
  readonly application: unknown;
  readonly receivedOn?: LocalDate;
  /** A visitor of the desk files it, with these documents. */
  readonly filed?: FiledAtDesk;
  readonly documents?: readonly TakenDocument[];
}

export interface AddDocument extends Command {
  readonly title: string;
  /** Id of a stored upload. */
  readonly upload: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Answer of every command once its effect can be read: the last journal position it made. */
export interface CommandReceipt {
  readonly case: string;
  readonly position: number;
}

/** The names of the Temporal Updates, one word for API, workflow and tests. */
export const commands = {
  opened: 'opened',
  claimTask: 'claimTask',
  releaseTask: 'releaseTask',
  assignTask: 'assignTask',
  remindTask: 'remindTask',
  takeBackTask: 'takeBackTask',
  completeTask: 'completeTask',
  withdraw: 'withdraw',
  addNote: 'addNote',
  addDocument: 'addDocument',
  makeRequest: 'makeRequest',
  openChild: 'openChild',
  convert: 'convert',
} as const;
