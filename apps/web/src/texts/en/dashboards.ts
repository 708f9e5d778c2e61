import type { TextsOf } from '../same-keys';

export const dashboards: TextsOf<'dashboards'> = {
  on: 'As of {{day}}.',
  of: 'of {{of}}',
  none: 'Nothing to count.',
  parts: 'Made of',
  total: 'Total',
  entries: 'Open the register',
};
