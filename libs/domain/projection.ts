import type { Substituted } from './actor';
import type { Level } from './confidentiality';
import type { Duty } from './duties';
import type { Fact, JournalEntry, TaskHolder } from './journal';
import { registerRowOf } from './register';
import type { RelationKind, RelationSide } from './relation';
import { spendingRowsOf } from './spending-rows';

/**
 * A change of one row of the read models. The database applies it (`apply_change` in the migrations);
 * what it is follows from the journal alone, so the read models can always be made anew. What an entry
 * says at length (an application, the context of a task, its answer, the explanation of a date) stays
 * in the journal: the read model keeps the position of the entry, which the database knows.
 */
export type Change =
  | { change: 'openCase'; row: Row }
  | { change: 'updateCase'; id: string; row: Row; facts?: Readonly<Record<string, unknown>> }
  | { change: 'openTask'; row: Row }
  | { change: 'updateTask'; id: string; row: Row }
  | { change: 'remindTask'; id: string }
  | { change: 'updateGroup'; id: string; row: Row }
  | { change: 'closeTask'; id: string; row: Row; by?: DutyHolders }
  | { change: 'hadDuty'; id: string; duty: Duty; by: DutyHolders; at: string }
  | { change: 'setDeadline'; row: Row }
  | { change: 'moveDeadline'; id: string; row: Row }
  | { change: 'updateDeadline'; id: string; row: Row }
  | { change: 'excludePerson'; id: string; person: string }
  | { change: 'readmitPerson'; id: string; person: string }
  | { change: 'addOffice'; id: string; office: string }
  | { change: 'setLevel'; id: string; level: Level }
  | { change: 'admitPerson'; id: string; person: string }
  | { change: 'endAdmission'; id: string; person: string }
  | { change: 'enterRegister'; row: Row }
  | { change: 'moveSpending'; row: Row }
  | ({ change: 'relateCases'; told: boolean } & Relation)
  | ({ change: 'unrelateCases' } & Relation)
  | { change: 'annulActs'; row: Row };

/** A change with the place of its entry: in its turn from 1, or in the whole journal. */
export type PlacedChange = Change & { readonly entry: number };

/** Two cases, with the side on which the case of the journal stands. */
interface Relation {
  readonly source: string;
  readonly target: string;
  readonly kind: RelationKind;
  readonly side: RelationSide;
  readonly at: string;
}

/** Who has had a duty, and in whose place. */
type DutyHolders = readonly Substituted[];

/** Columns by name, as the migrations spell them. */
type Row = Readonly<Record<string, unknown>>;

/** The registration of the application: its number is the number of the case. */
export const applicationRegistration = 'application';

/** What the entries of one turn change, in their order. */
export function changesOfTurn(caseId: string, entries: readonly JournalEntry[]): PlacedChange[] {
  return entries.flatMap((entry, index) =>
    changesOf(caseId, entry).map((change) => ({ ...change, entry: index + 1 })),
  );
}

/**
 * What an entry of a case's journal changes in the read models. Facts that only the timeline shows
 * change nothing. Documents are not among them: they are made when the turn is recorded.
 */
export function changesOf(caseId: string, entry: JournalEntry): Change[] {
  const { fact } = entry;
  const at = new Date(entry.at).toISOString();
  switch (fact.kind) {
    case 'caseOpened':
      return [
        {
          change: 'openCase',
          row: {
            id: caseId,
            procedure: fact.procedure,
            title: fact.title,
            party: fact.party,
            stage: fact.stage,
            opened_at: at,
            parent_id: fact.parent,
            offices: fact.offices,
            clock_offset: fact.clockOffset,
            filed_by: fact.filed && entry.actor.person,
            in_charge: fact.offices,
            level: fact.confidentiality?.level,
            admitted: fact.confidentiality?.admitted?.map(({ person }) => person),
          },
        },
        ...(fact.origin
          ? [
              {
                change: 'relateCases' as const,
                told: false,
                source: fact.origin.case,
                target: caseId,
                kind: fact.origin.relation,
                side: 'target' as const,
                at,
              },
            ]
          : []),
      ];
    case 'registered':
      if (fact.key !== applicationRegistration) return [];
      return [
        { change: 'updateCase', id: caseId, row: { number: fact.number } },
        // What was registered before, as another case, keeps its number: nobody registers it again.
        ...(fact.from === undefined ? [hadDuty(caseId, 'registration', holdersOf(entry.actor), at)] : []),
      ];
    case 'responsibleNamed':
      return [
        { change: 'updateCase', id: caseId, row: { responsible: fact.person, responsible_name: fact.name } },
        hadDuty(caseId, 'responsibility', [{ person: fact.person, name: fact.name }], at),
      ];
    case 'unitInCharge':
      return [
        { change: 'updateCase', id: caseId, row: { in_charge: [fact.officer, fact.manager] } },
        ...addOffices(caseId, fact),
      ];
    case 'stageEntered':
      return [{ change: 'updateCase', id: caseId, row: { stage: fact.stage } }];
    case 'factsRecorded':
      return [{ change: 'updateCase', id: caseId, row: {}, facts: fact.facts }];
    case 'caseClosed':
      return [{ change: 'updateCase', id: caseId, row: { outcome: fact.outcome, closed_at: at } }];
    case 'caseReopened':
      return [{ change: 'updateCase', id: caseId, row: { outcome: null, closed_at: null } }];
    case 'taskOpened':
      return [
        {
          change: 'openTask',
          row: {
            id: fact.task,
            case_id: caseId,
            key: fact.key,
            procedure: fact.procedure,
            stage: fact.stage,
            office: fact.office,
            subject: fact.subject,
            due: fact.due,
            planned: fact.planning && fact.due,
            latest: fact.planning?.latest,
            excluded: fact.excluded,
            duty: fact.duty,
            group_id: fact.group,
            signs: fact.signs?.kind,
            amount: fact.signs?.amount,
            opened_at: at,
          },
        },
        ...(fact.assignee ? [heldBy(fact.task, fact.assignee)] : []),
      ];
    case 'severalAsked':
      return [
        {
          change: 'updateGroup',
          id: fact.group,
          row: { case_id: caseId, group_needed: fact.needed, group_asked: fact.asked.length },
        },
      ];
    case 'taskClaimed':
    case 'taskAssigned':
      return [heldBy(fact.task, fact, fact.revision)];
    case 'taskReleased':
      return [
        {
          change: 'updateTask',
          id: fact.task,
          row: { assignee: null, assignee_name: null, revision: fact.revision },
        },
      ];
    case 'taskCompleted':
      return [
        {
          change: 'closeTask',
          id: fact.task,
          row: { state: 'completed', closed_at: at },
          by: holdersOf(entry.actor),
        },
      ];
    case 'taskReminded':
      return [{ change: 'remindTask', id: fact.task }];
    case 'taskEscalated':
      if (fact.office === undefined) return [];
      return [
        {
          change: 'updateTask',
          id: fact.task,
          row: fact.level === 1 ? { escalated_to: fact.office } : { escalated_above: fact.office },
        },
        ...addOffices(caseId, fact),
      ];
    case 'taskMoved':
      return [
        {
          change: 'updateTask',
          id: fact.task,
          row: { office: fact.office, escalated_to: null, escalated_above: null },
        },
        ...addOffices(caseId, fact),
      ];
    case 'escalated':
      return [
        ...addOffices(caseId, fact),
        { change: 'updateDeadline', id: fact.deadline, row: { reported_at: at } },
      ];
    case 'substituteActivated':
      return addOffices(caseId, fact);
    case 'levelChanged':
      return [{ change: 'setLevel', id: caseId, level: fact.level }];
    case 'personAdmitted':
      return [{ change: 'admitPerson', id: caseId, person: fact.person }];
    case 'admissionEnded':
      return [{ change: 'endAdmission', id: caseId, person: fact.person }];
    case 'personExcluded':
      return [{ change: 'excludePerson', id: caseId, person: fact.person }];
    case 'personReadmitted':
      return [{ change: 'readmitPerson', id: caseId, person: fact.person }];
    case 'caseStopped':
      return [{ change: 'updateCase', id: caseId, row: { hold: fact.hold } }];
    case 'caseResumed':
      return [{ change: 'updateCase', id: caseId, row: { hold: null } }];
    case 'taskCancelled':
      return [{ change: 'closeTask', id: fact.task, row: { state: 'cancelled', closed_at: at } }];
    case 'deadlineSet':
      return [
        {
          change: 'setDeadline',
          row: {
            id: fact.deadline,
            case_id: caseId,
            key: fact.key,
            subject: fact.subject,
            due: fact.due,
            set_at: at,
          },
        },
      ];
    case 'deadlineMoved':
      return [{ change: 'moveDeadline', id: fact.deadline, row: { due: fact.due } }];
    case 'deadlineMet':
      return [{ change: 'updateDeadline', id: fact.deadline, row: { state: 'met', met_at: at } }];
    case 'deadlineMetLate':
      return [{ change: 'updateDeadline', id: fact.deadline, row: { met_at: at } }];
    case 'deadlineExpired':
      return [{ change: 'updateDeadline', id: fact.deadline, row: { state: 'expired' } }];
    case 'deadlineCancelled':
      return [{ change: 'updateDeadline', id: fact.deadline, row: { state: 'cancelled' } }];
    case 'registerEntered':
    case 'registerEnded':
      return fact.decision && 'ordinal' in fact.decision
        ? [{ change: 'enterRegister', row: registerRowOf(caseId, fact) }]
        : [];
    case 'spendingMoved':
      return spendingRowsOf(caseId, fact).map((row) => ({ change: 'moveSpending', row: { ...row } }));
    case 'caseRelated':
      return [{ change: 'relateCases', told: fact.told === true, ...relationOf(caseId, fact, at) }];
    case 'caseUnrelated':
      return [{ change: 'unrelateCases', ...relationOf(caseId, fact, at) }];
    case 'actsAnnulled':
      return [{ change: 'annulActs', row: judgmentRowOf(caseId, fact) }];
    default:
      return [];
  }
}

/** The offices that take part in the case from this fact on. */
export function officesJoining(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'caseOpened':
      return fact.offices;
    case 'unitInCharge':
      return [fact.officer, fact.manager];
    case 'taskOpened':
    case 'taskMoved':
    case 'escalated':
    case 'substituteActivated':
      return [fact.office];
    case 'taskEscalated':
      return fact.office === undefined ? [] : [fact.office];
    default:
      return [];
  }
}

function addOffices(caseId: string, fact: Fact): Change[] {
  return officesJoining(fact).map((office) => ({ change: 'addOffice', id: caseId, office }));
}

function relationOf(
  caseId: string,
  { relation, other, side }: { relation: RelationKind; other: string; side: RelationSide },
  at: string,
): Relation {
  const [source, target] = side === 'source' ? [caseId, other] : [other, caseId];
  return { source, target, kind: relation, side, at };
}

function judgmentRowOf(
  caseId: string,
  { other, actNumber, judgment, inPart }: Extract<Fact, { kind: 'actsAnnulled' }>,
): Row {
  return {
    case_id: other ?? caseId,
    number: actNumber,
    by_case: caseId,
    court: judgment.court,
    judgment: judgment.number,
    decided_on: judgment.decidedOn,
    effective_from: judgment.effectiveFrom,
    in_part: inPart === true,
  };
}

function holdersOf({ person, name, onBehalfOf }: JournalEntry['actor']): DutyHolders {
  return [{ person, name }, ...(onBehalfOf ? [onBehalfOf] : [])];
}

function hadDuty(id: string, duty: Duty, by: DutyHolders, at: string): Change {
  return { change: 'hadDuty', id, duty, by, at };
}

function heldBy(task: string, { person, name }: TaskHolder, revision?: number): Change {
  return {
    change: 'updateTask',
    id: task,
    row: { assignee: person, assignee_name: name, ...(revision !== undefined && { revision }) },
  };
}
