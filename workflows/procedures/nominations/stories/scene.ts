import { NominationsDesk } from '../../../../test/support/nominations';
import { Office } from '../../../../test/support/office';

export { expires, lettersOf, once, opens, refused, stageOf } from '../../../../test/support/story';

/** Stories share one office, and with it the registers: each has bodies of its own. */
export const opening = Office.open({ trials: true });

afterAll(async () => (await opening).close());

/** The day on which most stories begin, a Monday. */
export const BEGINS = '2027-01-11';

export async function scene(): Promise<{ office: Office; desk: NominationsDesk }> {
  const office = await opening;
  return { office, desk: new NominationsDesk(office) };
}
