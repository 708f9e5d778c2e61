import type { TextsOf } from '../same-keys';

export const due: TextsOf<'due'> = {
  late_one: 'One day late',
  late_other: '{{count}} days late',
  today: 'Due today',
  left_one: 'Due tomorrow',
  left_other: 'Due in {{count}} days',
};
