import type { PrizeEdition } from '../../../../apps/cli/demonstration/prize-script';
import { edition2022, PrizeDesk } from '../../../../test/support/degree-prizes';
import { Office } from '../../../../test/support/office';

export { document, lettersOf, once, refused, sends, stageOf } from '../../../../test/support/story';

/** Stories run side by side on cases of their own, so the office opens before the first of them. */
export const opening = Office.open({ trials: true });
/** A whole edition is played once and then looked at from many sides. */
jest.setTimeout(240_000);

afterAll(async () => (await opening).close());

/** People at work on an edition of 2022, with other prizes where it is said. */
export async function newDesk(changes: Partial<PrizeEdition> = {}): Promise<PrizeDesk> {
  return new PrizeDesk(await opening, { ...edition2022, ...changes });
}

export { candidates } from '../../../../test/support/degree-prizes';
