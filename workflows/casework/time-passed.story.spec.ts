import { randomUUID } from 'node:crypto';
import { TIMER_SPREAD_MS, timerSpreadOf } from '../../libs/domain';
import { romeInstantOf } from '../../libs/law';
import { AccessRequest, byPec } from '../../test/support/access-requests';
import { eventually } from '../../test/support/eventually';
import { Office } from '../../test/support/office';

const officer = 'andrea.locatelli';

let office: Office;
beforeAll(async () => (office = await Office.open()));
afterAll(() => office.close());

/** An id whose timers come in the second half of the time after their moments. */
function lateId(): string {
  for (;;) {
    const id = randomUUID();
    if (timerSpreadOf(id) > TIMER_SPREAD_MS / 2) return id;
  }
}

/** A third party has until Thursday 12 March to object; that day is over, the timer has not come. */
async function atMidnight(): Promise<AccessRequest> {
  const request = await AccessRequest.arrives(office, 'generalised', {}, officer, lateId());
  await request.does('classification', { kind: 'generalised' });
  await request.does('search', { parties: [byPec('Beta S.p.A.')] });
  const { id: task } = await request.task('opposition');
  await office.command(request.id, 'claimTask', officer, { task });
  await office.advanceTo(romeInstantOf('2026-03-13'), request.id);
  expect(await office.deadlines(request.id)).toContainEqual(
    expect.objectContaining({ key: 'opposition', due: '2026-03-12', state: 'running' }),
  );
  return request;
}

describe('between the end of a day and its timer', () => {
  it.concurrent('a command finds the case as the end of the day has left it', async () => {
    const request = await atMidnight();
    const { id } = await request.task('opposition');
    const answer = { receivedOn: '2026-03-12', stance: 'opposes', reasons: 'Segreti.' };
    await expect(
      office.command(request.id, 'completeTask', officer, { task: id, answer }),
    ).rejects.toMatchObject({ code: 'taskClosed' });
    expect(await request.deadline('opposition')).toEqual({ due: '2026-03-12', state: 'expired' });
    expect(await request.open()).toEqual(['assessment']);
  });

  it.concurrent(
    'a command that may still come is carried out after it, and the timer changes nothing',
    async () => {
      const request = await atMidnight();
      await office.command(request.id, 'addNote', officer, { text: 'Nessuna opposizione.' });
      const kinds = await request.kinds();
      expect(kinds.indexOf('deadlineExpired')).toBeLessThan(kinds.indexOf('noteAdded'));
      await request.until('2026-03-13');
      expect(await request.kinds()).toEqual(kinds);
    },
  );

  it.concurrent('nothing is to be done for the timer to bring it about', async () => {
    const request = await atMidnight();
    await request.until('2026-03-13');
    const expired = await eventually('the end of the term', async () => {
      const deadline = await request.deadline('opposition');
      return deadline?.state === 'expired' ? deadline : undefined;
    });
    expect(expired.due).toBe('2026-03-12');
  });
});
