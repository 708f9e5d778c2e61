import type { TextsOf } from '../same-keys';

export const nearDeadlines: TextsOf<'nearDeadlines'> = {
  menu: 'Deadlines',
  title: 'Deadlines that come near',
  lead: 'The terms of the cases of your office, from the first reminder to the day itself: for the end of a mandate from 180 days before.',
  none: 'No deadline comes near.',
  deadline: 'Deadline',
};
