import type { Application } from './application-forms';

/** What letters to a candidate begin with; they go to the mailbox the application came from. */
export function letterTo({ address, mailbox }: Application) {
  return { address, certifiedMail: mailbox };
}
