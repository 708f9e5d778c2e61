import type { TextsOf } from '../same-keys';

export const cases: TextsOf<'cases'> = {
  title: 'Cases',
  case: 'Case',
  state: 'State',
  states: { open: 'Open', closed: 'Closed', all: 'All' },
  search: 'Search by title, applicant or number',
  stage: 'Stage',
  openedOn: 'Opened on {{day}}',
};
