import type { TextsOf } from '../same-keys';

export const teams: TextsOf<'teams'> = {
  menu: 'Team',
  title: 'Workload',
  lead: 'The open tasks of the people in the offices that answer to you, and how new ones reach them.',
  none: 'No office answers to you.',
  person: 'Person',
  open: 'Held',
  overdue: 'Overdue',
  away: 'Away today',
  waiting_zero: 'no task without holder',
  waiting_one: '{{count}} task without holder',
  waiting_other: '{{count}} tasks without holder',
  distribution: 'How new tasks are given out',
  ways: { taken: 'Taken by who is free', byLoad: 'By itself, to who has least' },
  takenText: 'Every new task waits in the list of the office until somebody takes it.',
  byLoadSince:
    'Since {{day}} every new task goes to who is there and has the least open tasks, never to who may not do it.',
  peopleOf: 'People of {{office}}',
  openOf_one: '{{count}} task that {{name}} holds',
  openOf_other: '{{count}} tasks that {{name}} holds',
  overdueOf_one: '{{count}} task of {{name}} past its date',
  overdueOf_other: '{{count}} tasks of {{name}} past their date',
  allTasks: 'The tasks of your unit',
  overdueTasks: 'Those past their date',
};
