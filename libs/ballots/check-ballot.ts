import type { BallotView } from '../domain';
import { isGenuine } from './secret-paper';

/** What a second look at a counted ballot finds. */
export interface BallotCheck {
  readonly ballot: string;
  readonly papers: number;
  /** Papers without a valid signature, and those that are there twice. */
  readonly wrong: number;
  /** Whether there are more papers than were signed. */
  readonly tooMany: boolean;
  readonly intact: boolean;
}

/** Checks every paper of a ballot with its key, and that there are no more than were signed. */
export async function checkBallot({
  ballot,
  publicKey,
  closed,
  signed = 0,
}: BallotView): Promise<BallotCheck> {
  const papers = closed?.papers ?? [];
  const genuine = await Promise.all(papers.map((paper) => isGenuine(publicKey, { ballot, ...paper })));
  const serials = new Set(papers.map(({ serial }) => serial));
  const wrong = genuine.filter((isOne) => !isOne).length + papers.length - serials.size;
  const tooMany = papers.length > signed;
  return { ballot, papers: papers.length, wrong, tooMany, intact: wrong === 0 && !tooMany };
}
