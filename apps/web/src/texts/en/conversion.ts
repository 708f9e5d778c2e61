import type { TextsOf } from '../same-keys';

export const conversion: TextsOf<'conversion'> = {
  title: 'Let it go on as a procedure',
  text: 'The case is closed and goes on as a case of the procedure chosen, which keeps its day of arrival, its register number, its documents and its history. This cannot be undone.',
  procedure: 'Procedure',
  confirm: 'Let the case go on',
  notNow: 'The case cannot go on as a procedure at the moment.',
};
