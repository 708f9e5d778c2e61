import type { PrizeEdition } from '../../../../apps/cli/demonstration/prize-script';
import { edition2022, PrizeDesk } from '../../../../test/support/degree-prizes';
import { Office } from '../../../../test/support/office';

export { document, lettersOf, once, refused, sends, stageOf } from '../../../../test/support/story';

/** Stories run side by side on cases of their own, so the office opens before the first of them. */
export const opening = Office.open({ trials: true });
/** A whole edition is played once and then looked at from many sides. */

afterAll(async () => (await opening).close());

let chapters = 0;

/** People at work on an edition of 2022 with a line of its own, with other prizes where it is said. */
export async function newDesk(changes: Partial<PrizeEdition> = {}): Promise<PrizeDesk> {
  chapters += 1;
  const chapter = chapterNo(chapters);
  return new PrizeDesk(await opening, { ...edition2022, chapter, ...changes });
}

/** A chapter of no story but one. */
export const chapterNo = (number: number): string => `04.04.1.04/${5_000 + number}`;

export { candidates } from '../../../../test/support/degree-prizes';
