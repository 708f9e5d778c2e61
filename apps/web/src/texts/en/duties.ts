import type { TextsOf } from '../same-keys';

export const duties: TextsOf<'duties'> = {
  menu: 'Duties apart',
  title: 'Separation of duties',
  lead: 'Whoever proposes, examines, decides and pays are different people. This is the proof, over all cases: each duty that somebody has had is compared with the others of the same case, of its campaign and of its parts.',
  looked: 'Cases looked at: {{cases}}. Duties in them: {{duties}}.',
  none: 'Nobody has had two duties that must be kept apart.',
  found_one: '{{count}} pair of duties that were not kept apart',
  found_other: '{{count}} pairs of duties that were not kept apart',
  shown: 'Shown are the first {{count}}, of cases that may be read.',
  who: 'Person',
  later: 'Had the duty',
  earlier: 'After this one',
  inCase: 'in case {{case}}',
  rules: 'Duties that are kept apart',
  rulesText:
    'Nobody may have the duty on the left who has had one of those on the right in the same case, nor the other way round. Marino sees to it when a task is assigned, claimed or completed.',
  duty: 'Duty',
  apartFrom: 'Apart from',
  basis: 'Source',
};
