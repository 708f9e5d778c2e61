import { romeDateOf } from '../../../../libs/law';
import type { ApiDesk } from '../api-desk';
import { holderOf } from '../holders';
import { enterRows } from '../register-rows';
import type { PlayedMission } from './mission';
import { comingMission, pastMissions } from './missions';
import { playMission } from './play-mission';

const officer = holderOf('international-relations.officer');

/** How many units of a currency a euro is worth on a day. */
type Rate = readonly [currency: string, day: string, unitsPerEuro: string];

/** Invented rates, near those of such days. */
const rates: readonly Rate[] = [
  ['CHF', '2026-05-11', '0.9350'],
  ['CHF', '2026-05-12', '0.9362'],
  ['USD', '2026-09-08', '1.1610'],
  ['USD', '2026-09-09', '1.1635'],
  ['USD', '2026-09-10', '1.1642'],
  ['USD', '2026-09-11', '1.1628'],
];

/** The rates of their days, missions abroad that are over or wait for their statement, and one that is being prepared. */
export async function fillMissions(desk: ApiDesk): Promise<void> {
  await enterRates(desk, 'demonstration-rates', rates);
  const missions = [...pastMissions, comingMission(romeDateOf(Date.now()))];
  await Promise.all(missions.map((mission) => fillMission(desk, mission)));
}

async function fillMission(desk: ApiDesk, mission: PlayedMission): Promise<void> {
  const { name, proposal: application, proposedOn: beginsOn } = mission;
  const opening = { procedure: 'foreignMission', application, beginsOn };
  const { id, today } = await desk.open(officer, opening, `demonstration-mission-${name}`);
  await playMission(desk, id, mission, today);
}

/** Accounts brings in rates; brought in again under the same key they are the same. */
export function enterRates(desk: ApiDesk, key: string, from: readonly Rate[]): Promise<void> {
  const rows = from.map(([currency, day, unitsPerEuro]) => ({
    key: `${currency} ${day}`,
    entry: { currency, day, unitsPerEuro, source: 'Cambi inventati per la dimostrazione' },
    from: day,
    to: day,
  }));
  return enterRows(desk, key, 'exchangeRatesImport', rows, {
    source: 'cambi-2026.csv',
    reason: 'Cambi dei giorni di missione.',
  });
}
