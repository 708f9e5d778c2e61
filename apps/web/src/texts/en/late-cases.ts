import type { TextsOf } from '../same-keys';

export const lateCases: TextsOf<'lateCases'> = {
  menu: 'Delays',
  publicTimes: 'The times of procedures, which are public',
  title: 'Cases past their term',
  lead: 'Cases whose term passed without an act in {{year}}, by unit and procedure. The report goes to the governing body by {{day}} (Law 241/1990, art. 2, para. 9-quater).',
  none: 'In {{year}} no term passed without an act.',
  count_one: '{{count}} case',
  count_other: '{{count}} cases',
  term: 'Term',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  from: 'from {{day}}',
  due: 'Due',
  delay: 'Delay',
  state: 'How it ended',
  states: { concluded: 'Concluded', ended: 'Ended without an act', open: 'Still open' },
  substitute: 'Substitutive power',
  motions: { party: 'On request', own: 'Own motion' },
  notAsked: 'Not used',
};
