import { MissionDesk } from '../../../../test/support/missions';
import { Office } from '../../../../test/support/office';

export { document, lettersOf, refused, stageOf } from '../../../../test/support/story';
export { mayor, officer, proposal, receipt, zurich } from '../../../../test/support/missions';

/** Stories run side by side on missions of their own, so the office opens before the first of them. */
export const opening = Office.open({ trials: true });

afterAll(async () => (await opening).close());

export async function newDesk(): Promise<MissionDesk> {
  return new MissionDesk(await opening);
}

let lines = 1_000;

/** A line of the budget for one story, with a desk to spend from it. */
export async function deskWith(appropriation: string): Promise<{ desk: MissionDesk; chapter: string }> {
  const desk = await newDesk();
  lines += 1;
  return { desk, chapter: await desk.line(lines, appropriation) };
}
