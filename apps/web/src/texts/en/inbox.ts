import type { TextsOf } from '../same-keys';

export const inbox: TextsOf<'inbox'> = {
  title: 'To do',
  scope: 'Tasks',
  scopes: {
    mine: 'Mine',
    team: 'My office',
    unit: 'My unit',
    escalated: 'Reported late',
    all: 'All',
  },
  search: 'Search by subject, applicant or number',
  arrived_one: 'One application has arrived and waits to be registered.',
  arrived_other: '{{count}} applications have arrived and wait to be registered.',
  empty: {
    mine: 'You hold no tasks.',
    team: 'Your office has no open tasks.',
    unit: 'No open tasks in your unit.',
    escalated: 'No late tasks have been reported to you.',
    all: 'There are no open tasks.',
  },
  kind: 'Kind of task',
  task: 'Task',
  case: 'Case',
  holder: 'Held by',
  unclaimed: 'Nobody',
  overdue: 'Only those past their date',
  due: 'Due',
  claimOf: 'Claim: {{task}}, {{subject}}',
};
