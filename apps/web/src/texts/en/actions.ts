import type { TextsOf } from '../same-keys';

export const actions: TextsOf<'actions'> = {
  title: 'Other actions',
  openChild: 'New case in this one',
  special: 'Special cases',
  note: 'Add a note',
  noteText: 'Text of the note',
  noteHint: 'The note stays in the history and cannot be removed.',
  noteAdd: 'Add note',
  document: 'Add a document',
  documentFile: 'File',
  documentMissing: 'Choose the file to add.',
  documentTitle: 'Title of the document',
  documentTitleHint: 'As the dossier will show it. Without one it is the name of the file.',
  documentAdd: 'Add document',
  withdraw: 'Close as withdrawn',
  withdrawReason: 'Reason for the withdrawal',
  withdrawHint: 'For instance day and protocol number of the letter of withdrawal.',
  withdrawSure: 'Confirm the withdrawal?',
  withdrawEffect:
    'The case closes, or goes on only to recover what has been paid. The reason stays in the history. This cannot be undone.',
  withdrawConfirm: 'Confirm withdrawal',
  reopen: 'Reopen the case',
  reopenReason: 'Reason for reopening',
  reopenHint: 'It stays in the history.',
  reopenEffect:
    'The case goes on from where it was, with the same number. The head of the unit then says in a task how it ends.',
  reopenConfirm: 'Reopen the case',
  send: 'Confirm',
};
