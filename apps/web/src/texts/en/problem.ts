import type { TextsOf } from '../same-keys';

export const problem: TextsOf<'problem'> = {
  pageTitle: 'This page cannot be shown',
  notFound: 'Page not found',
  notFoundText: 'There is no page at this address, or you may not see it.',
  unexpected: 'Something unexpected went wrong',
  unexpectedNext: 'Try again; if it happens again, tell whoever runs the service.',
  unreachable: 'The service does not answer',
  unreachableNext: 'Check the connection and try again: what you wrote is not lost.',
  sendAgain: 'Send it again: if it has been carried out already, it is not repeated.',
  retry: 'Try again',
  toInbox: 'Go to the inbox',
};
