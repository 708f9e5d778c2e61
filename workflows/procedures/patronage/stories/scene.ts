import type { ElectoralPeriod } from '../../../../libs/domain';
import { Office } from '../../../../test/support/office';
import { PatronageDesk } from '../../../../test/support/patronage';

export { document, expires, lettersOf, opens, refused, sends, stageOf } from '../../../../test/support/story';

/** Stories run side by side on cases of their own, so the office opens before the first of them. */
const opening = Office.open({ trials: true });

afterAll(async () => (await opening).close());

/** The day on which most applications arrive: 66 days before the initiative of 12 to 14 June. */
export const ARRIVAL = '2026-04-07';

/** An office and its desk; the stories share them. */
export async function scene(): Promise<{ office: Office; desk: PatronageDesk }> {
  const office = await opening;
  return { office, desk: new PatronageDesk(office) };
}

/** A period before the initiative of June. */
export const spring: ElectoralPeriod = {
  id: 'spring',
  kind: 'municipal',
  title: 'Elezioni comunali',
  from: '2026-04-10',
  until: '2026-05-25',
};

export async function tellPeriod(office: Office, id: string, period: ElectoralPeriod): Promise<void> {
  await office.client.workflow.getHandle(id).signal('electoralPeriodTold', period);
}

/** A request of someone whose initiative takes place on other days. */
export function dates(startsOn: string, endsOn = startsOn) {
  return { initiative: { startsOn, endsOn } };
}

/** Rows of the register of patronages that a case has made, in the order of their making. */
export async function registered(office: Office, id: string) {
  const { rows } = await office.database.query<{ period: string; state: string; startsOn: string }>(
    `SELECT period::text, entry->>'state' AS state, entry->>'startsOn' AS "startsOn" FROM register_entry
     WHERE register = 'patronages' AND case_id = $1 ORDER BY ordinal`,
    [id],
  );
  return rows;
}
