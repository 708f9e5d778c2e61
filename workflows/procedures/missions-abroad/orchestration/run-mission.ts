import { formatMoney } from '../../../../libs/law';
import type { Outcome } from '../../../casework';
import type { foreignMission } from '../procedure';
import { isBlockedExPost, spanOf } from '../rules';
import { authorised, booked, checked, freeDays, keepDays, tellEmbassy, tellOfActs } from './authorisation';
import { listen } from './changes';
import { departureOf, estimateOf, type Mission, type MissionCase, never, newMission } from './mission';
import { commit, dropBooking, payAdvance, settled } from './money';
import { reported } from './report';
import { accounted } from './statement';
import { collectReceipts } from './traveller';

const endings = { refund: 'refunded', recovery: 'recovered', even: 'even' } as const;

/** A mission from its proposal to the publication of what it has cost. */
export async function runMission(kase: MissionCase): Promise<Outcome<typeof foreignMission>> {
  const mission = newMission(kase.application);
  if (isBlockedExPost(departureOf(mission.itinerary), kase.today())) {
    kase.record({ exPost: 'La missione è iniziata prima di poter essere autorizzata.' });
    return 'refused';
  }
  listen(kase, mission);
  if (!(await keepDays(kase, mission))) return 'withdrawn';
  tellOfActs(kase, mission);
  tellEmbassy(kase, mission);
  await checked(kase, mission);
  const estimate = estimateOf(kase.application);
  kase.record({ estimateTotal: formatMoney(estimate) });
  if (!(await booked(kase, mission, estimate))) return givenUp(kase, mission, 'withdrawn');
  if (!(await authorised(kase, mission))) return givenUp(kase, mission, 'refused');
  kase.stage('commitment');
  if (!(await commit(kase, mission, estimate))) return givenUp(kase, mission, 'withdrawn');
  kase.stage('preparation');
  await prepared(kase, mission);
  await payAdvance(kase, mission);
  void collectReceipts(kase, mission);
  await travelled(kase, mission);
  const result = await accounted(kase, mission);
  const outcome = await settled(kase, mission, result);
  await reported(kase, mission);
  return endings[outcome];
}

/** Nothing is kept for a mission that is not made: neither days nor money. */
async function givenUp<O extends 'withdrawn' | 'refused'>(
  kase: MissionCase,
  mission: Mission,
  outcome: O,
): Promise<O> {
  await freeDays(kase, mission);
  await dropBooking(kase, mission);
  return outcome;
}

/** What was booked, and by which account the traveller uses Marino, if by any. */
async function prepared(kase: MissionCase, mission: Mission): Promise<void> {
  const { answer, people } = await kase.task('bookings', {
    context: { destination: kase.application.destination },
  });
  const person = answer.account;
  const named = person === undefined ? undefined : people?.[person];
  const [office] = named?.offices ?? [];
  if (person !== undefined && named && office !== undefined)
    mission.account = { person, name: named.name, office };
}

/** Until the traveller is back, by the itinerary as it then is. */
async function travelled(kase: MissionCase, mission: Mission): Promise<void> {
  if (mission.cancelled) return never;
  kase.stage('mission');
  while (mission.changing || kase.now() < spanOf(mission.itinerary).to) {
    const { revision } = mission;
    const moved = () => mission.revision !== revision || mission.cancelled;
    const back = spanOf(mission.itinerary).to;
    if (mission.changing) await kase.time.when(moved);
    else await kase.time.whenOrAt(moved, back, 'The traveller returns');
    if (mission.cancelled) return never;
  }
  mission.returned = true;
  kase.time.changed();
}
