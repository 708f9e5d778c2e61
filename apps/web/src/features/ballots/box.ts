import type { SignedPaper } from '@ballots';
import type { BoxView } from '@domain';

/*
 * The box is reached without the session, whatever the rest of the page does: who puts a paper in must not be known.
 */
const unknown: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };

const pathOf = (ballot: string) => `/api/ballots/${encodeURIComponent(ballot)}`;

/** @throws Error when it cannot be reached */
export async function readBox(ballot: string): Promise<BoxView> {
  const response = await fetch(pathOf(ballot), unknown);
  if (!response.ok) throw new Error(`The box of ballot ${ballot} answers ${response.status}`);
  return (await response.json()) as BoxView;
}

/**
 * Puts a paper into the box.
 *
 * @returns false where the box does not take it
 * @throws Error when it cannot be reached
 */
export async function putIntoBox({ ballot, ...vote }: SignedPaper): Promise<boolean> {
  const response = await fetch(`${pathOf(ballot)}/papers`, {
    ...unknown,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-marino': '1' },
    body: JSON.stringify(vote),
  });
  if (response.ok) return true;
  if (response.status >= 500 || response.status === 429)
    throw new Error(`The box of ballot ${ballot} answers ${response.status}`);
  return false;
}
