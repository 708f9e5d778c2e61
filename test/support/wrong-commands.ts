import {
  type Actor,
  type commands,
  type DutyDone,
  type ProcedureDeclaration,
  type RefusalCode,
} from '../../libs/domain';
import { validateForm } from '../../libs/forms';
import { demonstration } from '../../libs/organisation';
import { catalogue } from '../../workflows/procedures';

/** A command that the case must refuse, with the codes that are right for it. */
export interface WrongCommand {
  readonly what: string;
  readonly name: keyof typeof commands;
  readonly command: { readonly actor: Actor };
  readonly codes: readonly RefusalCode[];
}

/** What a wrong command needs to know of the task it is about. */
export interface TaskNow {
  readonly id: string;
  readonly key: string;
  readonly office: string;
  /** The offices of the heads of the units that may work the case. */
  readonly managers: readonly string[];
  /** Who did something that keeps them from this task. */
  readonly excluded: readonly string[];
  /** What people have done in the campaign of the case and in its parts. */
  readonly elsewhere: readonly DutyDone[];
}

const everyOffice = demonstration.offices.map(({ id }) => id);
/** Nobody by this name acts in a story: what carries it should never have been written. */
export const intruder = 'prova.intrusa';

/** Somebody who holds every office but these. */
export function holdingAllBut(...offices: string[]): Actor {
  return {
    person: intruder,
    name: 'Prova Intrusa',
    offices: everyOffice.filter((office) => !offices.includes(office)),
  };
}

const anybody = holdingAllBut();
const nobody: Actor = { ...anybody, offices: [] };
const assigned = { person: intruder, name: 'Prova Intrusa', offices: everyOffice };
/** No form takes it. */
const noAnswer = 'no answer';

/** Who may do the task at most: neither heads a unit nor is a superior to whom it may have been escalated. */
function undirecting({ office, managers }: TaskNow): Actor {
  return { ...anybody, offices: managers.includes(office) ? [] : [office] };
}

/** An open task that nobody holds. */
export function wrongOnFree(task: TaskNow): WrongCommand[] {
  const { id, office, excluded, elsewhere } = task;
  return [
    wrongCommand(
      'claim without the office',
      'claimTask',
      holdingAllBut(office),
      { task: id },
      'officeRequired',
    ),
    ...excluded.map((person) =>
      wrongCommand(
        'claim against duties apart',
        'claimTask',
        { ...anybody, person },
        { task: id, elsewhere: elsewhere.filter((done) => done.person === person) },
        'dutiesExclude',
      ),
    ),
    wrongCommand('release of what nobody holds', 'releaseTask', anybody, { task: id }, 'taskNotHeld'),
    wrongCommand(
      'completion of what nobody holds',
      'completeTask',
      anybody,
      { task: id, answer: {} },
      'taskNotHeld',
    ),
    ...directing(task),
    wrongCommand(
      'assignment to somebody without the office',
      'assignTask',
      anybody,
      { task: id, assignee: { ...assigned, offices: holdingAllBut(office).offices } },
      'officeRequired',
    ),
    ...onTask(`${id}.nowhere`, 'an unknown task', 'taskNotFound'),
  ];
}

/** An open task that this person holds. */
export function wrongOnHeld(task: TaskNow, holder: Actor): WrongCommand[] {
  const { id, office } = task;
  const elsewhere = { ...holder, offices: holder.offices.filter((held) => held !== office) };
  return [
    wrongCommand('claim of what another holds', 'claimTask', anybody, { task: id }, 'taskHeldByAnother'),
    wrongCommand('release for another', 'releaseTask', undirecting(task), { task: id }, 'taskNotHeld'),
    wrongCommand(
      'completion for another',
      'completeTask',
      anybody,
      { task: id, answer: {} },
      'taskHeldByAnother',
    ),
    ...directing(task),
    wrongCommand(
      'completion after leaving the office',
      'completeTask',
      elsewhere,
      { task: id, answer: {} },
      'officeRequired',
    ),
    wrongCommand(
      'completion of an old form',
      'completeTask',
      holder,
      { task: id, answer: {}, revision: 0 },
      'staleForm',
    ),
    wrongCommand(
      'completion with errors',
      'completeTask',
      holder,
      { task: id, answer: noAnswer },
      'invalidForm',
    ),
  ];
}

function directing(task: TaskNow): WrongCommand[] {
  const stranger = undirecting(task);
  const assignment = { task: task.id, assignee: assigned };
  return [
    wrongCommand(
      'assignment by who does not direct it',
      'assignTask',
      stranger,
      assignment,
      'officeRequired',
    ),
    wrongCommand(
      'reminder by who does not direct it',
      'remindTask',
      stranger,
      { task: task.id },
      'officeRequired',
    ),
    ...[anybody, stranger].map((actor) =>
      wrongCommand(
        'taking back what the procedure waits for',
        'takeBackTask',
        actor,
        takingBack(task),
        'taskNotAdded',
      ),
    ),
  ];
}

/** A task that has been completed, or taken back. */
export function wrongOnClosed({ id }: Pick<TaskNow, 'id'>): WrongCommand[] {
  return onTask(id, 'a closed task', 'taskClosed');
}

/** What a case in this stage never takes, whatever it is waiting for. */
export function wrongInStage(declaration: ProcedureDeclaration, stage: string): WrongCommand[] {
  const { key, outcomes } = declaration;
  const ownChild = catalogue.find(({ parent }) => parent === key);
  const child = { child: 'never', application: noAnswer };
  return [
    wrongCommand('withdrawal by a stranger', 'withdraw', nobody, { reason: 'Rinuncia.' }, 'officeRequired'),
    wrongCommand(
      'withdrawal without a reason',
      'withdraw',
      anybody,
      { reason: ' ' },
      outcomes['withdrawn'] ? 'invalidForm' : 'notNow',
    ),
    wrongCommand('empty note', 'addNote', anybody, { text: ' ' }, 'invalidForm'),
    wrongCommand('note that cannot be kept', 'addNote', anybody, { text: 'a\u0000b' }, 'invalidForm'),
    wrongCommand(
      'document that cannot be kept',
      'addDocument',
      anybody,
      { ...document, title: 'a\u0000b' },
      'invalidForm',
    ),
    wrongCommand('child by a stranger', 'openChild', nobody, { ...child, procedure: key }, 'officeRequired'),
    wrongCommand(
      'child of no procedure',
      'openChild',
      anybody,
      { ...child, procedure: 'none' },
      'procedureNotFound',
    ),
    wrongCommand(
      'child of another procedure',
      'openChild',
      anybody,
      { ...child, procedure: key },
      'notAParent',
    ),
    ...(ownChild
      ? [
          wrongCommand(
            'child with errors',
            'openChild',
            anybody,
            { ...child, procedure: ownChild.key },
            ownChild.openedByParent ? 'notAParent' : 'invalidForm',
          ),
        ]
      : []),
    wrongCommand('conversion by a stranger', 'convert', nobody, conversion, 'officeRequired'),
    wrongCommand(
      'conversion into nothing',
      'convert',
      anybody,
      conversion,
      outcomes['converted'] ? 'procedureNotFound' : 'notNow',
    ),
    wrongCommand(
      'unknown request',
      'makeRequest',
      anybody,
      { request: 'none', answer: {} },
      'requestNotFound',
    ),
    ...Object.entries(declaration.requests).flatMap(([request, { stages, form }]) => {
      const outside = stages !== undefined && !stages.includes(stage);
      const asked = { request, answer: noAnswer };
      return [
        wrongCommand(`request ${request} by a stranger`, 'makeRequest', nobody, asked, 'officeRequired'),
        // A form without errors: that it is not the moment must be said for this reason alone.
        ...(outside && validateForm(form, {}).ok
          ? [
              wrongCommand(
                `request ${request}, too early or late`,
                'makeRequest',
                anybody,
                { request, answer: {} },
                'notNow',
              ),
            ]
          : []),
        wrongCommand(
          `request ${request} with errors`,
          'makeRequest',
          anybody,
          asked,
          ...(outside ? (['notNow'] as const) : (['notNow', 'invalidForm'] as const)),
        ),
      ];
    }),
  ];
}

const takingBack = ({ id }: Pick<TaskNow, 'id'>) => ({ task: id, reason: 'Non serve più.' });
const conversion = { procedure: 'none', application: {} };
const document = { title: 'Allegato', upload: 'u', sha256: 's', mediaType: 'application/pdf', size: 1 };

/** Every command there is, each refused for one and the same reason. */
export function everyCommand(
  actor: Actor,
  { id }: Pick<TaskNow, 'id'>,
  { key, requests }: ProcedureDeclaration,
  code: RefusalCode,
): WrongCommand[] {
  return [
    ...onTask(id, 'a task', code, actor),
    wrongCommand('withdrawal', 'withdraw', actor, { reason: 'Rinuncia.' }, code),
    wrongCommand('note', 'addNote', actor, { text: 'Nota.' }, code),
    wrongCommand('document', 'addDocument', actor, document, code),
    wrongCommand('child', 'openChild', actor, { child: 'never', application: {}, procedure: key }, code),
    wrongCommand('conversion', 'convert', actor, conversion, code),
    ...['none', ...Object.keys(requests)].map((request) =>
      wrongCommand(`request ${request}`, 'makeRequest', actor, { request, answer: {} }, code),
    ),
  ];
}

function onTask(task: string, what: string, code: RefusalCode, actor: Actor = anybody): WrongCommand[] {
  return [
    wrongCommand(`claim of ${what}`, 'claimTask', actor, { task }, code),
    wrongCommand(`release of ${what}`, 'releaseTask', actor, { task }, code),
    wrongCommand(`assignment of ${what}`, 'assignTask', actor, { task, assignee: assigned }, code),
    wrongCommand(`reminder of ${what}`, 'remindTask', actor, { task }, code),
    wrongCommand(`taking back of ${what}`, 'takeBackTask', actor, takingBack({ id: task }), code),
    wrongCommand(`completion of ${what}`, 'completeTask', actor, { task, answer: {} }, code),
  ];
}

export function wrongCommand(
  what: string,
  name: WrongCommand['name'],
  actor: Actor,
  command: object,
  ...codes: RefusalCode[]
): WrongCommand {
  return { what, name, command: { actor, ...command }, codes };
}
