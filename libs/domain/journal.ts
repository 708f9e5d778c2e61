import type { Citation, DateExplanation, LocalDate, PauseKind } from '../law';
import type { ActCorrectedFact, ActsAnnulledFact, CorrectedAct } from './act-correction';
import type { Actor } from './actor';
import type { Asker } from './asker';
import type { MeetingFact } from './collegial-body';
import type { MakeRequest } from './commands';
import type { Confidentiality, Level } from './confidentiality';
import type { FiledAtDesk } from './desk';
import type { Duty } from './duties';
import type { ElectoralPeriod } from './electoral-period';
import type { PopulationDecision, PopulationFact } from './population';
import type { TaskContext } from './procedure';
import type { EntryWritten, RegisterDecision, RegisterFact } from './register';
import type { CaseOrigin, RelationFact } from './relation';
import type { Signature } from './signing';
import type { ReceiptFact } from './receipt';
import type { SpendingDecision, SpendingFact } from './spending';
import type { Text } from './text';

/**
 * What can happen in a case. One entry of the journal is one of these facts; folding them in order
 * gives the case file at any moment (see `projection.ts`). Kinds and fields are a contract with every
 * history ever recorded: they may gain optional fields, never lose or change one.
 */
export type Fact =
  | {
      kind: 'caseOpened';
      /** The changes of its procedure that the case follows. */
      changes?: readonly string[];
      procedure: string;
      title: string;
      party?: string;
      application: unknown;
      parent?: string;
      /** The case that has opened it, other than as a part of a campaign. */
      origin?: CaseOrigin;
      /** The act that it is about. */
      corrects?: CorrectedAct;
      /** The actor is a visitor of the desk, who has filed it. */
      filed?: FiledAtDesk;
      offices: string[];
      stage: string;
      clockOffset?: number;
      /** Those the case knew of when it was opened. */
      electoralPeriods?: readonly ElectoralPeriod[];
      /** Absent where it is an ordinary case. */
      confidentiality?: Confidentiality;
    }
  | { kind: 'levelChanged'; level: Level }
  /** May read a confidential case from now on, and no longer. */
  | { kind: 'personAdmitted'; person: string; name: string }
  | { kind: 'admissionEnded'; person: string; name: string }
  | {
      kind: 'registered';
      register: string;
      direction: Direction;
      subject: string;
      correspondent: string;
      key: string;
      receivedOn?: LocalDate;
      number?: string;
      /** The case under which it was registered before: it keeps that number. */
      from?: string;
    }
  | { kind: 'responsibleNamed'; person: string; name: string }
  | { kind: 'unitInCharge'; unit: string; officer: string; manager: string }
  | { kind: 'stageEntered'; stage: string }
  | {
      kind: 'taskOpened';
      task: string;
      key: string;
      procedure: string;
      stage: string;
      office: string;
      due?: LocalDate;
      /**
       * `due` is of the office's own planning and moves when the offices are closed, up to `latest`. Absent for a day
       * that the law gives, and in cases from before the office calendar.
       */
      planning?: { latest?: LocalDate };
      context: TaskContext;
      /** What whoever completes it does for the case, where that is kept apart from what others do. */
      duty?: Duty;
      excluded: string[];
      subject?: string;
      /** To whom the record has given it, where the office distributes its work by load. */
      assignee?: TaskHolder;
      /** Those who are asked the same, where there are several. */
      group?: string;
      /** Who has asked for it, where the procedure does not wait for it: it can be taken back. */
      askedBy?: Asker;
      /** What completing it signs; absent in cases from before mandates. */
      signs?: Signature;
    }
  /** Several people are asked the same, of whom so many must answer; once more where either has changed. */
  | {
      kind: 'severalAsked';
      group: string;
      key: string;
      subject?: string;
      needed: number;
      asked: readonly (TaskHolder | { readonly office: string })[];
    }
  /** As many as needed have answered. */
  | { kind: 'severalAnswered'; group: string; key: string; subject?: string; answered: readonly TaskHolder[] }
  | { kind: 'taskClaimed'; task: string; person: string; name: string; revision: number }
  | { kind: 'taskReleased'; task: string; revision: number }
  | {
      kind: 'taskAssigned';
      task: string;
      person: string;
      name: string;
      revision: number;
      /** The operation on many tasks of which it was a part. */
      operation?: string;
    }
  /** The reminder before its date, or one by a superior with what they say. */
  | {
      kind: 'taskReminded';
      task: string;
      key: string;
      office: string;
      person?: string;
      text?: string;
      /** The operation on many tasks of which it was a part. */
      operation?: string;
    }
  /**
   * The planned day has passed. The record finds the superior of this level, from 1, who is told; nobody where there is
   * none, nor where the office calendar has moved the day.
   */
  | ({ kind: 'taskEscalated'; task: string; key: string; level: number } & Escalation)
  | {
      kind: 'taskCompleted';
      task: string;
      key: string;
      answer: unknown;
      people?: MakeRequest['people'];
    }
  | { kind: 'taskCancelled'; task: string; key: string }
  | {
      kind: 'deadlineSet';
      deadline: string;
      key: string;
      due: LocalDate;
      explanation: DateExplanation;
      subject?: string;
    }
  | { kind: 'deadlineMoved'; deadline: string; key: string; due: LocalDate; explanation: DateExplanation }
  | { kind: 'deadlineMet'; deadline: string; key: string }
  | { kind: 'deadlineMetLate'; deadline: string; key: string }
  | { kind: 'deadlineExpired'; deadline: string; key: string }
  | { kind: 'deadlineCancelled'; deadline: string; key: string }
  | { kind: 'reminded'; deadline: string; key: string; office: string; daysLeft: number }
  | { kind: 'factsRecorded'; facts: Readonly<Record<string, unknown>> }
  | {
      kind: 'letterSent';
      document: string;
      letter: string;
      /** Title as it was on the day, in Italian. */
      title: string;
      /** Path of the template below the procedures, without the ending. */
      template: string;
      addressee: string;
      data: Readonly<Record<string, unknown>>;
      number?: string;
      /** Fingerprint of the file that was registered, in hexadecimal digits. */
      sha256?: string;
    }
  | {
      kind: 'actAdopted';
      document: string;
      act: string;
      title: string;
      template: string;
      register: string;
      organ: string;
      adoptedOn: LocalDate;
      data: Readonly<Record<string, unknown>>;
      number?: string;
      /** Fingerprint of the file that was registered, in hexadecimal digits. */
      sha256?: string;
    }
  | {
      kind: 'actPublished';
      document: string;
      act: string;
      postedOn: LocalDate;
      until: LocalDate;
      executoryOn: LocalDate;
    }
  | { kind: 'moneyRecorded'; phase: MoneyPhase; amount: string; beneficiary: string; reference: string }
  | {
      kind: 'documentAdded';
      document: string;
      title: string;
      upload: string;
      sha256: string;
      mediaType: string;
      size: number;
      /** Taken over from another case, where it was brought; which one is not said: not everybody may know of it. */
      taken?: true;
      /** Filed at the desk with the application. */
      filed?: true;
    }
  | { kind: 'noteAdded'; text: string }
  | {
      kind: 'requestMade';
      request: string;
      answer: unknown;
      people?: MakeRequest['people'];
      cases?: MakeRequest['cases'];
    }
  /** `ofItself`: by the campaign, not by a command. */
  | { kind: 'childOpened'; child: string; procedure: string; title: string; ofItself?: true }
  /** What decides by lot: {@link drawnByLot} gives the order again. */
  | { kind: 'lotsDrawn'; key: string; seed: string }
  | { kind: 'childReported'; child: string; milestone: string; data: unknown }
  | { kind: 'parentInformed'; milestone: string; data: unknown }
  | { kind: 'termPaused'; pause: PauseKind; from: LocalDate; until: LocalDate }
  | { kind: 'termResumed'; pause: PauseKind; on: LocalDate }
  | { kind: 'termExtended'; days: number }
  | { kind: 'escalated'; deadline: string; key: string; office: string }
  | { kind: 'substituteActivated'; office: string }
  | { kind: 'taskMoved'; task: string; office: string }
  | { kind: 'personExcluded'; person: string; name: string }
  | { kind: 'personReadmitted'; person: string; name: string }
  | { kind: 'electoralPeriodTold'; period: ElectoralPeriod }
  | { kind: 'caseStopped'; hold: Hold }
  | { kind: 'caseResumed'; hold: Hold }
  | RegisterFact
  | PopulationFact
  | SpendingFact
  | ReceiptFact
  | EntryWritten
  | RelationFact
  | ActCorrectedFact
  | ActsAnnulledFact
  | MeetingFact
  | { kind: 'withdrawn' }
  | { kind: 'caseClosed'; outcome: string }
  | { kind: 'caseReopened' }
  | { kind: 'turnSuperseded'; from: number; to: number };

/** Who holds a task. */
export interface TaskHolder {
  readonly person: string;
  readonly name: string;
}

/** What the record says of a task that seems late. */
export interface Escalation {
  /** The office that is told. */
  readonly office?: string;
  /** The day by which the work is wanted since the offices were closed: it is not late. */
  readonly movedTo?: LocalDate;
}

export type FactKind = Fact['kind'];
/** What makes the work of a case stand still. */
export type Hold = 'stopOrder' | 'courtSuspension';
export type Direction = 'in' | 'out' | 'internal';
export type MoneyPhase = 'commitment' | 'liquidation' | 'payment' | 'recovery' | 'saving';

/** A fact with who, when, why: what one row of the journal says. */
export interface JournalEntry {
  readonly fact: Fact;
  /** Moment on the case's clock, milliseconds since 1970. */
  readonly at: number;
  readonly actor: Actor;
  readonly reason?: string;
  readonly basis?: Citation;
}

/** An entry as a case needs it that is resumed from its journal, without what it makes anew by itself. */
export interface RecalledEntry {
  readonly position: number;
  readonly at: number;
  readonly actor: Actor;
  readonly reason?: string;
  readonly fact: Fact;
  /** What entries of one turn have in common. */
  readonly turn: string;
  /** Of a child case that was opened. */
  readonly child?: { readonly application: unknown; readonly receivedOn?: LocalDate };
}

/** Everything one workflow turn has made, written in one transaction. */
export interface Turn {
  readonly case: string;
  readonly run: string;
  /** Number of the turn within its run, from 1; with case and run the key of idempotence. */
  readonly turn: number;
  /** Last event of the Temporal history when the turn was made. */
  readonly event: number;
  readonly entries: readonly JournalEntry[];
}

/** What the record gives back to the workflow. */
export interface RecordedTurn {
  readonly position: number;
  /** Numbers it assigned, by their key. */
  readonly numbers: Readonly<Record<string, string>>;
  /** What it decided about entries of registers, by their version. */
  readonly decisions?: Readonly<Record<string, RegisterDecision>>;
  /** What it decided about movements of money, by their version. */
  readonly spending?: Readonly<Record<string, SpendingDecision>>;
  /** What it found of populations, samples and tests, by their version. */
  readonly populations?: Readonly<Record<string, PopulationDecision>>;
  /** To whom it has given which task. */
  readonly assignees?: Readonly<Record<string, TaskHolder>>;
  /** What it said of tasks that seemed late. */
  readonly escalations?: Readonly<Record<string, Escalation>>;
}

export const factTitles: Readonly<Record<FactKind, Text>> = {
  caseOpened: { it: 'Pratica aperta', en: 'Case opened' },
  registered: { it: 'Protocollata', en: 'Entered in the register' },
  responsibleNamed: { it: 'Nominato il responsabile del procedimento', en: 'Responsible official named' },
  unitInCharge: { it: 'Passata ad altra unità', en: 'Handed over to another unit' },
  stageEntered: { it: 'Nuova fase', en: 'Stage entered' },
  taskOpened: { it: 'Attività aperta', en: 'Task opened' },
  taskClaimed: { it: 'Attività presa in carico', en: 'Task claimed' },
  taskReleased: { it: 'Attività rilasciata', en: 'Task released' },
  taskAssigned: { it: 'Attività assegnata', en: 'Task assigned' },
  taskReminded: { it: 'Sollecito', en: 'Reminder of a task' },
  taskEscalated: { it: 'Scadenza di un’attività', en: 'Date of a task' },
  taskCompleted: { it: 'Attività conclusa', en: 'Task completed' },
  taskCancelled: { it: 'Attività non più necessaria', en: 'Task no longer needed' },
  severalAsked: { it: 'Richiesta a più persone', en: 'Several people asked' },
  severalAnswered: { it: 'Risposte sufficienti', en: 'Enough have answered' },
  deadlineSet: { it: 'Termine fissato', en: 'Deadline set' },
  deadlineMoved: { it: 'Termine ricalcolato', en: 'Deadline moved' },
  deadlineMet: { it: 'Termine rispettato', en: 'Deadline met' },
  deadlineMetLate: { it: 'Adempimento oltre il termine', en: 'Done after the deadline' },
  deadlineExpired: { it: 'Termine scaduto', en: 'Deadline expired' },
  deadlineCancelled: { it: 'Termine non più necessario', en: 'Deadline no longer needed' },
  reminded: { it: 'Promemoria', en: 'Reminder' },
  factsRecorded: { it: 'Dati registrati', en: 'Facts recorded' },
  letterSent: { it: 'Comunicazione inviata', en: 'Letter sent' },
  actAdopted: { it: 'Atto adottato', en: 'Act adopted' },
  actPublished: { it: 'Atto pubblicato', en: 'Act published' },
  populationTaken: { it: 'Popolazione formata', en: 'Population taken' },
  sampleDrawn: { it: 'Campione estratto', en: 'Sample drawn' },
  populationTested: { it: 'Verifica automatica', en: 'Automatic test' },
  evidenceReferenced: { it: 'Voce presa a evidenza', en: 'Entry taken as evidence' },
  spendingMoved: { it: 'Movimento di bilancio', en: 'Movement of the budget' },
  receiptArrived: { it: 'Esito del tesoriere', en: 'Answer of the treasurer' },
  moneyRecorded: { it: 'Movimento contabile', en: 'Accounting entry' },
  documentAdded: { it: 'Documento aggiunto', en: 'Document added' },
  noteAdded: { it: 'Nota', en: 'Note' },
  requestMade: { it: 'Operazione', en: 'Action' },
  childOpened: { it: 'Domanda collegata aperta', en: 'Child case opened' },
  lotsDrawn: { it: 'Sorteggio', en: 'Lots drawn' },
  childReported: { it: 'Comunicazione dalla domanda collegata', en: 'Report from a child case' },
  parentInformed: { it: 'Comunicazione dalla tornata', en: 'News from the round' },
  termPaused: { it: 'Termine sospeso', en: 'Term paused' },
  termResumed: { it: 'Termine ripreso', en: 'Term resumed' },
  termExtended: { it: 'Termine prorogato', en: 'Term extended' },
  escalated: { it: 'Ritardo segnalato', en: 'Delay reported' },
  substituteActivated: { it: 'Potere sostitutivo attivato', en: 'Substitutive power in use' },
  taskMoved: { it: 'Attività passata ad altro ufficio', en: 'Task moved to another office' },
  personExcluded: { it: 'Persona esclusa dalla pratica', en: 'Person excluded from the case' },
  personReadmitted: { it: 'Persona riammessa alla pratica', en: 'Person readmitted to the case' },
  levelChanged: { it: 'Riservatezza cambiata', en: 'Confidentiality changed' },
  personAdmitted: { it: 'Persona ammessa alla pratica', en: 'Person admitted to the case' },
  admissionEnded: { it: 'Ammissione revocata', en: 'Admission taken back' },
  electoralPeriodTold: { it: 'Periodo elettorale', en: 'Electoral period' },
  caseStopped: { it: 'Pratica ferma', en: 'Case stopped' },
  caseResumed: { it: 'Pratica ripresa', en: 'Case resumed' },
  registerEntered: { it: 'Iscrizione in un registro', en: 'Entry in a register' },
  registerEnded: { it: 'Fine di un’iscrizione', en: 'Entry of a register ended' },
  meetingOpened: { it: 'Seduta aperta', en: 'Meeting opened' },
  voteTaken: { it: 'Votazione palese', en: 'Open vote' },
  quorumMissing: { it: 'Numero legale mancante', en: 'No quorum' },
  ballotOpened: { it: 'Votazione segreta', en: 'Secret ballot' },
  boxOpened: { it: 'Urna aperta', en: 'Box opened' },
  papersMissing: { it: 'Schede mancanti nell’urna', en: 'Papers missing from the box' },
  ballotClosed: { it: 'Scrutinio', en: 'Votes counted' },
  registerConsulted: { it: 'Consultazione di un registro', en: 'Register consulted' },
  entryWritten: { it: 'Cambiata un’iscrizione seguita', en: 'An entry that is followed was changed' },
  withdrawn: { it: 'Rinuncia', en: 'Withdrawal' },
  caseRelated: { it: 'Relazione con altra pratica', en: 'Relation to another case' },
  caseUnrelated: { it: 'Relazione tolta', en: 'Relation taken back' },
  actCorrected: { it: 'Effetti di un provvedimento', en: 'Effects of an act' },
  actsAnnulled: { it: 'Annullamento del giudice', en: 'Annulment by a court' },
  relatedCaseEnded: {
    it: 'Conclusa una pratica aperta da questa',
    en: 'A case opened by this one has ended',
  },
  caseReopened: { it: 'Pratica riaperta', en: 'Case reopened' },
  caseClosed: { it: 'Pratica conclusa', en: 'Case closed' },
  turnSuperseded: { it: 'Registrazioni non confermate annullate', en: 'Unconfirmed entries superseded' },
};
