import type { DateExplanation, LocalDate } from '../law';
import type { BulkOperation } from './bulk-operation';
import type { Level } from './confidentiality';
import type { ElectoralPeriod } from './electoral-period';
import type { FactKind } from './journal';
import type { PopulationCheck } from './population-views';
import type { RelationKind, RelationSide } from './relation';
import type { TaskContext } from './procedure';
import type { Text } from './text';

/** What the API answers, shared by API, web and tests. Moments are ISO 8601 instants in UTC. */

/** A page read by keyset: `next` goes into the query parameter `after` of the following call. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface PersonView {
  readonly login: string;
  readonly name: string;
  readonly offices: readonly { readonly id: string; readonly name: Text; readonly unit: Text }[];
  readonly language?: 'it' | 'en';
  /** Signed in at the desk, and nobody of the house. */
  readonly visitor?: true;
  /** Pages that not everybody has, and this person does; told of the person signed in only. */
  readonly reports?: readonly ('lateCases' | 'teams' | 'reservedCases' | 'duties' | 'budget')[];
  /** Dashboards that this person may read; told of the person signed in only. */
  readonly dashboards?: readonly { readonly key: string; readonly title: Text }[];
}

/** One kind of case in the catalogue; forms are JSON Schemas (draft 7). */
export interface ProcedureView {
  readonly key: string;
  readonly code: string;
  readonly title: Text;
  readonly summary: Text;
  readonly parent?: string;
  /** How people call the parts of a campaign: all of them, and one more. */
  readonly parts?: { readonly title: Text; readonly another?: Text };
  /** Key of the register that a case of this kind corrects by hand. */
  readonly corrects?: string;
  /** Key of the register that a case of this kind brings a table into. */
  readonly imports?: string;
  /** Such a case is about an act of another case and is opened from its dossier. */
  readonly aboutAct?: true;
  /** Whether the reader may open a case of this kind. */
  readonly mayOpen: boolean;
  readonly stages: readonly { readonly key: string; readonly title: Text }[];
  readonly opening: { readonly form: object; readonly protocol: boolean };
  readonly tasks: Readonly<
    Record<
      string,
      {
        readonly title: Text;
        readonly instructions: Text;
        readonly office: string;
        readonly stage: string;
        readonly form: object;
        readonly basis?: string;
      }
    >
  >;
  readonly requests: Readonly<
    Record<
      string,
      {
        readonly title: Text;
        readonly instructions: Text;
        readonly offices: readonly string[] | 'participants';
        readonly form: object;
      }
    >
  >;
  readonly deadlines: Readonly<
    Record<string, { readonly title: Text; readonly basis: string; readonly onExpiry: Text }>
  >;
  readonly outcomes: Readonly<Record<string, { readonly title: Text; readonly favour: string }>>;
  readonly facts: Readonly<Record<string, FactColumnView>>;
  /** What tasks show beside their forms, where that is no recorded fact. */
  readonly context: Readonly<Record<string, FactColumnView>>;
  readonly basis: readonly string[];
}

export interface FactColumnView {
  readonly title: Text;
  readonly kind: 'text' | 'money' | 'date' | 'number' | 'boolean' | 'table';
  readonly columns?: Readonly<Record<string, FactColumnView>>;
}

export interface CaseSummary {
  readonly id: string;
  readonly procedure: string;
  readonly procedureTitle: Text;
  /** Protocol number such as `2026/0000012`, or the number of the round. */
  readonly number?: string;
  readonly title: string;
  readonly party?: string;
  readonly stage: string;
  readonly stageTitle: Text;
  readonly outcome?: string;
  readonly outcomeTitle?: Text;
  readonly openedAt: string;
  readonly closedAt?: string;
  /** Nearest open legal deadline. */
  readonly due?: LocalDate;
  /** Days until then on the case's clock, negative when late. */
  readonly daysLeft?: number;
  readonly responsible?: { readonly login: string; readonly name: string };
  readonly parent?: string;
}

export interface CaseView extends CaseSummary {
  readonly application: unknown;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly stages: readonly {
    readonly key: string;
    readonly title: Text;
    /** `skipped`: the case has ended without coming so far. */
    readonly state: 'done' | 'current' | 'ahead' | 'skipped';
  }[];
  readonly parentTitle?: string;
  /** The case that this one continues, for who may read it. */
  readonly before?: string;
  readonly level: Level;
  /** Today on the case's clock; differs from the real day only in a demonstration. */
  readonly today: LocalDate;
  readonly simulated: boolean;
  readonly tasks: readonly TaskSummary[];
  /** What the reader may do now, beside the tasks. */
  readonly requests: readonly string[];
  readonly may: {
    readonly withdraw: boolean;
    readonly reopen: boolean;
    readonly note: boolean;
    readonly document: boolean;
    readonly openChild: boolean;
    /** Let it go on as a case of another procedure. */
    readonly convert: boolean;
    readonly advanceClock: boolean;
    /** See who has read it, where readings are recorded. */
    readonly readAccesses: boolean;
  };
  readonly counts: {
    readonly journal: number;
    readonly documents: number;
    readonly deadlines: number;
    readonly children: number;
    readonly relations: number;
  };
  /** Whether it has taken populations of cases. */
  readonly hasPopulations: boolean;
}

/** Another case that is related to the one asked about, without being a part of it. */
export interface RelationView {
  readonly relation: RelationKind;
  /** On which side the case asked about stands. */
  readonly side: RelationSide;
  /** What that case says of the other. */
  readonly title: Text;
  readonly since: string;
  /** Absent where the reader may not read the other case. */
  readonly other?: CaseSummary;
  readonly mayTakeBack: boolean;
}

export type TaskState = 'open' | 'completed' | 'cancelled';

export interface TaskSummary {
  readonly id: string;
  readonly case: string;
  readonly caseTitle: string;
  readonly caseNumber?: string;
  readonly party?: string;
  readonly procedure: string;
  readonly procedureTitle: Text;
  readonly key: string;
  readonly title: Text;
  /** What this one is about when a case has several of a kind, such as a parish. */
  readonly subject?: string;
  readonly office: string;
  readonly officeName: Text;
  readonly state: TaskState;
  readonly assignee?: { readonly login: string; readonly name: string };
  readonly due?: LocalDate;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly revision: number;
  /** Days until the due date on the case's clock, negative when late. */
  readonly daysLeft?: number;
  /** Why the work is wanted on another day than planned: the offices are closed. */
  readonly movedBecause?: Text;
  /** Names of the offices that were told of its delay, nearest first. */
  readonly escalatedTo?: readonly Text[];
  /** Where several people are asked the same: how many have answered, of how many who must, among those asked. */
  readonly answers?: { readonly given: number; readonly needed: number; readonly asked: number };
  /** Who has asked for it, where the procedure does not foresee it. */
  readonly askedBy?: { readonly login: string; readonly name: string; readonly onBehalfOf?: string };
  /** The last reminder; without `by` it was Marino's. */
  readonly reminded?: { readonly at: string; readonly by?: string; readonly text?: string };
  readonly may: {
    readonly claim: boolean;
    readonly release: boolean;
    readonly assign: boolean;
    readonly remind: boolean;
    readonly takeBack: boolean;
    readonly complete: boolean;
    /** Whether the reader may do it, and one answer may be given to many of its kind. */
    readonly completeTogether: boolean;
  };
  /** Why the reader may not work the task although it is of an office of theirs, such as duties apart. */
  readonly because?: Text;
}

/** How many open tasks a filter selects, and how many one operation takes. */
export interface TaskCountView {
  readonly count: number;
  readonly most: number;
}

export interface TaskView extends TaskSummary {
  readonly instructions: Text;
  readonly form: object;
  readonly context: TaskContext;
  readonly basis?: string;
  /** What an answer would come to can be asked while it is filled in. */
  readonly previews?: true;
  /** Whoever completes it shows again who they are, because it signs an act or orders a payment. */
  readonly confirms?: 'signature' | 'payment';
  readonly answer?: unknown;
  readonly completedBy?: { readonly login: string; readonly name: string };
  /** Who has taken it back, or another task of its group and so this one, and why. */
  readonly takenBack?: {
    readonly by: { readonly login: string; readonly name: string; readonly onBehalfOf?: string };
    readonly reason: string;
  };
}

export interface JournalEntryView {
  readonly position: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly kind: FactKind;
  readonly title: Text;
  /** One sentence about what happened. */
  readonly summary: Text;
  readonly actor: {
    readonly login: string;
    readonly name: string;
    readonly onBehalfOf?: string;
    /** The act of the mandate under which the person signed. */
    readonly underMandate?: string;
    /** Level of assurance (`acr`) with which the person had signed in, where it is known. */
    readonly assurance?: string;
  };
  readonly reason?: string;
  readonly basis?: string;
  readonly data: unknown;
  readonly run: string;
  readonly event: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly superseded: boolean;
}

export interface DeadlineView {
  readonly id: string;
  readonly key: string;
  readonly title: Text;
  readonly subject?: string;
  readonly due: LocalDate;
  readonly state: 'running' | 'met' | 'expired' | 'cancelled';
  readonly basis: string;
  readonly onExpiry: Text;
  readonly explanation: DateExplanation;
  /** The explanation in sentences. */
  readonly because: { readonly it: readonly string[]; readonly en: readonly string[] };
}

/** A deadline that comes near, in a list over cases. */
export interface NearDeadlineView {
  readonly id: string;
  readonly case: string;
  readonly caseTitle: string;
  readonly procedureTitle: Text;
  readonly title: Text;
  readonly subject?: string;
  readonly due: LocalDate;
  /** On the clock of the case. */
  readonly daysLeft: number;
}

export interface DocumentView {
  readonly id: string;
  readonly title: string;
  readonly kind: 'application' | 'letter' | 'act' | 'attachment';
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly number?: string;
  readonly at: string;
  /** Path below the API, such as `/api/cases/{id}/documents/{document}/content`. */
  readonly content: string;
  /** Path of the text of a letter or an act, in Markdown. */
  readonly text?: string;
  /** What self-correction or a court has made of an act; absent where there is none, or where it has left the act as it was. */
  readonly correction?: ActCorrectionView;
  /** Whether the reader may open a case of self-correction about the act. */
  readonly mayCorrect?: boolean;
}

export interface ActCorrectionView {
  readonly state: 'underWay' | 'suspended' | 'annulled' | 'revoked' | 'annulledByCourt' | 'annulledInPart';
  readonly title: Text;
  /** The number of the act by which it came. */
  readonly number?: string;
  /** The judgment by which it came: court and number. */
  readonly judgment?: string;
  /** The day from which the act is annulled or revoked. */
  readonly from?: LocalDate;
  /** The last day of a suspension. */
  readonly until?: LocalDate;
  /** The case that says so, for who may read it. */
  readonly case?: string;
}

export interface VerificationView {
  readonly intact: boolean;
  readonly entries: number;
  readonly head: string;
  /** First entry whose hash does not follow from the one before. */
  readonly brokenAt?: number;
  /** The histories of the engine that are on record. */
  readonly histories: readonly {
    readonly run: string;
    readonly events: number;
    readonly sha256: string;
    readonly intact: boolean;
  }[];
  /** The populations of cases that it has taken, what was drawn from them and tested on them. */
  readonly populations: readonly PopulationCheck[];
  readonly checkedAt: string;
}

/** An application that has arrived and waits to be registered. */
export interface IncomingView {
  readonly id: string;
  readonly procedure: string;
  readonly parent?: string;
  readonly parentTitle?: string;
  readonly sender: string;
  readonly subject: string;
  readonly receivedOn: LocalDate;
  readonly application: unknown;
}

/** RFC 9457. */
export interface ProblemView {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly next: string;
  readonly article?: string;
  readonly problems?: readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
}

/** An office that works under the reader: who has how much to do, and how new work reaches its people. */
export interface TeamView {
  readonly office: string;
  readonly name: Text;
  readonly unit: Text;
  /** Whether new work is given out by load instead of waiting to be taken. */
  readonly distributes: boolean;
  readonly distributesSince?: string;
  /** Open tasks that nobody holds. */
  readonly waiting: number;
  readonly people: readonly TeamMember[];
}

export interface TeamMember {
  readonly login: string;
  readonly name: string;
  /** Open tasks that the person holds, of whatever office. */
  readonly open: number;
  readonly overdue: number;
  /** Somebody stands in for the person today. */
  readonly away: boolean;
}

/** One thing done to many cases, as it goes. */
export interface BulkOperationView {
  readonly id: string;
  readonly kind: BulkOperation['kind'];
  readonly title: Text;
  /** Why, or what those who are reminded are told. */
  readonly words?: string;
  readonly startedBy: { readonly login: string; readonly name: string };
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly stoppedBy?: { readonly login: string; readonly name: string };
  readonly state: 'running' | 'stopping' | 'done' | 'stopped';
  readonly total: number;
  readonly done: number;
  /** How many were refused, those included that are not listed. */
  readonly refusedCount: number;
  /** What cases have refused, and why; only cases that the reader may see. */
  readonly refused: readonly {
    readonly case: string;
    readonly caseTitle: string;
    readonly task?: string;
    readonly taskTitle?: Text;
    readonly code: string;
    readonly reason: Text;
  }[];
  /** What was stopped goes on with what is left. */
  readonly may: { readonly stop: boolean; readonly resume: boolean };
}

/** The electoral periods, the latest first. */
export interface ElectoralPeriodsView {
  readonly items: readonly ElectoralPeriodView[];
  readonly may: { readonly enter: boolean };
}

export interface ElectoralPeriodView extends ElectoralPeriod {
  readonly enteredBy: { readonly login: string; readonly name: string };
  readonly enteredAt: string;
  /** How far the open cases have been told. */
  readonly told?: { readonly operation: string; readonly state: BulkOperationView['state'] };
}

/** When the offices are closed in a year, for planning: none of it moves a legal term. */
export interface OfficeCalendarView {
  readonly year: number;
  /** Years to choose from. */
  readonly years: readonly number[];
  /** Days on which they are closed every year, beside Saturdays and Sundays. */
  readonly holidays: readonly OfficeHolidayView[];
  /** What the office has decided, withdrawn closures included, in the order of their days. */
  readonly closures: readonly OfficeClosureView[];
  readonly may: { readonly enter: boolean };
}

export interface OfficeHolidayView {
  readonly date: LocalDate;
  readonly name: Text;
  /** A legal one moves terms as well. */
  readonly kind: 'legal' | 'office';
  readonly basis: string;
  readonly doubt?: Text;
}

export interface OfficeClosureView {
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly enteredBy: { readonly login: string; readonly name: string };
  readonly enteredAt: string;
  readonly withdrawn?: {
    readonly by: { readonly login: string; readonly name: string };
    readonly at: string;
    readonly reason: string;
  };
  readonly may: { readonly withdraw: boolean };
}

/** What a change of the office calendar has done to open work. */
export interface CalendarChangeView {
  readonly closure: OfficeClosureView;
  /** Open tasks that are now wanted on another day. */
  readonly movedTasks: number;
}
