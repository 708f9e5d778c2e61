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
  pageAfter: 'Next page',
  pageBefore: 'Page before',
  pageOf: 'Page {{page}} of {{pages}}',
  pages: 'Pages',
  shownOf_one: '{{first}}–{{last}} of {{count}}',
  shownOf_other: '{{first}}–{{last}} of {{count}}',
  procedure: 'Procedure',
  yes: 'Yes',
};
