import { applicationOf, apply, openRound, RoundDesk, roundOf } from '../../../../test/support/contributions';
import { once, opening } from './scene';

// 30 June 2024 is a Sunday: the intake closes on Monday 1 July.
export const intakeRound = once(async () => {
  const office = await opening;
  const data = roundOf(2024, { evangelical: 1 });
  const desk = new RoundDesk(office, data);
  const id = await openRound(office, data, '2024-06-24');
  await desk.openIntake(id);
  // One that stays under examination keeps the round from going on.
  await apply(office, id, applicationOf('Chiesa che attende'));
  await office.advance('2024-07-05', id);
  return { office, desk, id };
});

export async function applied(body: string, changes: object = {}, receivedOn = '2024-06-28') {
  const { office, desk, id } = await intakeRound();
  return { office, desk, id: await apply(office, id, applicationOf(body, changes), receivedOn) };
}
