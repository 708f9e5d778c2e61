import { AuditDesk } from '../../../../test/support/audits';
import { Office } from '../../../../test/support/office';

export { document, lettersOf, refused, sends, stageOf } from '../../../../test/support/story';
export * from '../../../../test/support/audits';

/** Stories run side by side on engagements of their own, so the office opens before the first of them. */
export const opening = Office.open({ trials: true });

afterAll(async () => (await opening).close());

export async function newDesk(): Promise<AuditDesk> {
  return new AuditDesk(await opening);
}
