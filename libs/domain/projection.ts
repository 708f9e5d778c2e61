import type { JournalEntry } from './journal';
import { registerRowOf } from './register';

/**
 * A change of one row of the read models. The database applies it (`apply_change` in the first
 * migration); what it is follows from the journal alone, so the read models can always be made anew.
 */
export type Change =
  | { change: 'openCase'; row: Row }
  | { change: 'updateCase'; id: string; row: Row; facts?: Readonly<Record<string, unknown>> }
  | { change: 'openTask'; row: Row }
  | { change: 'updateTask'; id: string; row: Row }
  | { change: 'setDeadline'; row: Row }
  | { change: 'updateDeadline'; id: string; row: Row }
  | { change: 'addDocument'; row: Row }
  | { change: 'excludePerson'; id: string; person: string }
  | { change: 'readmitPerson'; id: string; person: string }
  | { change: 'addOffice'; id: string; office: string }
  | { change: 'enterRegister'; row: Row };

/** Columns by name, as the tables of the first migration spell them. */
type Row = Readonly<Record<string, unknown>>;

/** The registration of the application: its number is the number of the case. */
export const applicationRegistration = 'application';

/**
 * What an entry of a case's journal changes in the read models. Facts that only the timeline shows
 * change nothing. Documents are not among them: their content is made when the turn is recorded.
 */
export function changesOf(caseId: string, entry: JournalEntry): Change[] {
  const { fact, actor } = entry;
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
            application: fact.application,
            clock_offset: fact.clockOffset,
          },
        },
      ];
    case 'registered':
      return fact.key === applicationRegistration
        ? [{ change: 'updateCase', id: caseId, row: { number: fact.number } }]
        : [];
    case 'responsibleNamed':
      return [
        { change: 'updateCase', id: caseId, row: { responsible: fact.person, responsible_name: fact.name } },
      ];
    case 'unitInCharge':
      return [fact.officer, fact.manager].map((office) => ({ change: 'addOffice', id: caseId, office }));
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
            excluded: fact.excluded,
            context: fact.context,
            opened_at: at,
          },
        },
      ];
    case 'taskClaimed':
    case 'taskAssigned':
      return [
        {
          change: 'updateTask',
          id: fact.task,
          row: { assignee: fact.person, assignee_name: fact.name, revision: fact.revision },
        },
      ];
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
          change: 'updateTask',
          id: fact.task,
          row: {
            state: 'completed',
            answer: fact.answer,
            closed_at: at,
            closed_by: actor.person,
            closed_by_name: actor.name,
          },
        },
      ];
    case 'taskMoved':
      return [
        { change: 'updateTask', id: fact.task, row: { office: fact.office } },
        { change: 'addOffice', id: caseId, office: fact.office },
      ];
    case 'escalated':
    case 'substituteActivated':
      return [{ change: 'addOffice', id: caseId, office: fact.office }];
    case 'personExcluded':
      return [{ change: 'excludePerson', id: caseId, person: fact.person }];
    case 'personReadmitted':
      return [{ change: 'readmitPerson', id: caseId, person: fact.person }];
    case 'caseStopped':
      return [{ change: 'updateCase', id: caseId, row: { hold: fact.hold } }];
    case 'caseResumed':
      return [{ change: 'updateCase', id: caseId, row: { hold: null } }];
    case 'taskCancelled':
      return [{ change: 'updateTask', id: fact.task, row: { state: 'cancelled', closed_at: at } }];
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
            explanation: fact.explanation,
            set_at: at,
          },
        },
      ];
    case 'deadlineMoved':
      return [
        {
          change: 'updateDeadline',
          id: fact.deadline,
          row: { due: fact.due, explanation: fact.explanation },
        },
      ];
    case 'deadlineMet':
      return [{ change: 'updateDeadline', id: fact.deadline, row: { state: 'met' } }];
    case 'deadlineExpired':
      return [{ change: 'updateDeadline', id: fact.deadline, row: { state: 'expired' } }];
    case 'deadlineCancelled':
      return [{ change: 'updateDeadline', id: fact.deadline, row: { state: 'cancelled' } }];
    case 'registerEntered':
    case 'registerEnded':
      return fact.decision && 'ordinal' in fact.decision
        ? [{ change: 'enterRegister', row: registerRowOf(caseId, fact) }]
        : [];
    default:
      return [];
  }
}
