import type { TextsOf } from '../same-keys';

export const common: TextsOf<'common'> = {
  all: 'All',
  back: 'Back',
  close: 'Close',
  continue: 'Continue',
  filters: 'Filters',
  loading: 'Loading',
  loadMore: 'Show more',
  no: 'No',
  nothingFound: 'Nothing found with these filters.',
  procedure: 'Procedure',
  yes: 'Yes',
};
