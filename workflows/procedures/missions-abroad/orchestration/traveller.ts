import { displayDate, formatMoney } from '../../../../libs/law';
import { answerUnless } from '../../../casework';
import type { PreviewData } from '../preview';
import type { Itinerary } from '../rules';
import { type Account, type Mission, type MissionCase, paidBy } from './mission';

/** Given to the traveller in person, at an office of theirs. */
export function atHand({ person, name, office }: Account) {
  return { assignee: { person, name }, office };
}

/** The itinerary as it is read on the way, and what the preview is computed from. */
export function shownToTraveller(kase: MissionCase, mission: Mission, more: object = {}) {
  const { destination, distanceKm } = kase.application;
  const forPreview: PreviewData = {
    itinerary: mission.itinerary,
    distanceKm,
    advance: formatMoney(paidBy(mission)),
    collected: [],
  };
  return { context: { destination, legs: mission.itinerary.legs.map(legInWords), ...more }, forPreview };
}

const ROME = 'Europe/Rome';

function legInWords({ from, to }: Itinerary['legs'][number]) {
  const at = ({ day, time, zone }: typeof from) =>
    `${displayDate(day, 'it')}, ${time}${zone === ROME ? '' : ` (${zone})`}`;
  return { from: from.place, leaves: at(from), to: to.place, arrives: at(to) };
}

/** On the way the traveller hands in receipts as they come, until the mission is over. */
export async function collectReceipts(kase: MissionCase, mission: Mission): Promise<void> {
  const { account } = mission;
  if (!account) return;
  const isOver = () => mission.returned || mission.cancelled;
  while (!isOver()) {
    const { context, forPreview } = shownToTraveller(kase, mission);
    const offer = kase.offer('receipts', {
      ...atHand(account),
      context,
      forPreview: { ...forPreview, collected: mission.collected },
    });
    const handedIn = await answerUnless(kase, offer, isOver);
    if (!handedIn) return;
    mission.collected.push(...handedIn.answer.receipts);
    kase.record({ collected: mission.collected.length });
  }
}
