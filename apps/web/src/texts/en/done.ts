import type { TextsOf } from '../same-keys';

export const done: TextsOf<'done'> = {
  completed: 'Task completed: {{task}}',
  takenBack: 'Task taken back: {{task}}',
  opened: 'Case opened',
  acted: 'Done: {{action}}',
  converted: 'The case goes on as a procedure.',
  reopened: 'Case reopened',
  withdrawn: 'Withdrawal recorded',
  added: { note: 'Note added', document: 'Document added' },
  show: { note: 'See the history', document: 'See the documents' },
  nextIsYours: 'The next task is one you can do: {{task}}.',
  waitsFor_one: 'The case now waits for {{tasks}}.',
  waitsFor_other: 'The case now waits for {{tasks}}.',
  taskOf: '“{{task}}” ({{office}})',
  goToNext: 'Go to the next task',
  waits: 'The case now waits for a deadline or a message: nobody has anything to do.',
  closed: 'The case is closed.',
};
