// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  commissionConvening: template<{
    address: string | number | undefined;
    agenda: readonly ({
      number: string | number;
      title: string | number;
    })[];
    day: LocalDate;
    ofBody: string | number;
    papers: readonly (string | number)[] | undefined;
    place: string | number;
    remote: string | number | undefined;
    time: string | number;
    urgency: string | number | undefined;
  }>('commission-convening'),
  commissionMinutes: template<{
    absent: readonly ({
      name: string | number;
    })[] | undefined;
    body: string | number;
    chair: string | number;
    closedAt: string | number;
    day: LocalDate;
    discussion: string | number;
    items: readonly ({
      ballots: readonly ({
        blank: string | number;
        conflicted: string | number | undefined;
        counts: readonly ({
          name: string | number;
          votes: string | number;
        })[];
        elected: string | number | undefined;
        inBox: string | number;
        needed: string | number;
        papers: readonly ({
          choice: string | number | undefined;
          serial: string | number;
        })[];
        question: string | number;
        round: string | number;
        taken: string | number;
        voided: string | number;
      })[];
      number: string | number;
      present: string | number | undefined;
      texts: readonly (string | number)[];
      title: string | number;
      votes: readonly ({
        abstained: string | number;
        adopted: unknown;
        against: string | number;
        conflicted: string | number | undefined;
        favour: string | number;
        needed: string | number;
        question: string | number;
        statements: readonly ({
          name: string | number;
          statement: string | number;
        })[];
      })[];
    })[];
    members: string | number;
    moves: readonly ({
      at: string | number;
      left: unknown;
      name: string | number;
    })[];
    ofBody: string | number;
    openedAt: string | number;
    place: string | number;
    present: readonly ({
      name: string | number;
    })[];
    quorum: string | number;
    remote: readonly ({
      name: string | number;
    })[];
    secretary: string | number;
  }>('commission-minutes'),
  electionNotice: template<{
    address: string | number | undefined;
    reference: string | number;
    votes: string | number;
  }>('election-notice'),
};
