import type { TextsOf } from '../same-keys';

export const form: TextsOf<'form'> = {
  optional: '(optional)',
  required: 'This field is required.',
  choose: 'Choose…',
  chooseFile: 'Choose a file',
  chooseOtherFile: 'Choose another file',
  noFile: 'No file chosen',
  datePlaceholder: 'dd/mm/yyyy',
  calendarFor: 'Pick from the calendar: {{field}}',
  changeCase: 'Choose another case',
  casesFound_one: '{{count}} case found',
  casesFound_other: '{{count}} cases found',
  item: 'Item',
  addItem: 'Add: {{item}}',
  remove: 'Remove',
  removeItem: 'Remove: {{item}}',
  toCorrect_one: 'There is one error to correct',
  toCorrect_other: 'There are {{count}} errors to correct',
  draftResumed: 'The form holds what you had written before and not sent yet.',
  draftDiscard: 'Start again',
};
