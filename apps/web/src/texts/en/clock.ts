import type { TextsOf } from '../same-keys';

export const clock: TextsOf<'clock'> = {
  title: 'Simulated clock',
  today: 'today is {{day}}',
  until: 'Advance to',
  advance: 'Advance',
  running: 'Running…',
  onlyForward: 'Enter a day after today.',
};
