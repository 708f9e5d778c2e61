import { type MissionDay, missionCeilings, missionDay, missionDistance } from './mission-day';
import { valueOn } from './parameter';

const ceilings = valueOn(missionCeilings, '2026-01-01');
const leastKm = valueOn(missionDistance, '2026-01-01');
const day: MissionDay = {
  durationHours: 8,
  overnight: false,
  distanceKm: 0,
  documented: 60_00n,
  mealDeclared: false,
};

test.each<[Partial<MissionDay>, bigint, string]>([
  [{ overnight: true, durationHours: 18 }, 160_00n, 'overnightUpTo18Hours'],
  [{ overnight: true, durationHours: 18.01 }, 184_00n, 'overnightOver18Hours'],
  [{ overnight: true, durationHours: 3 }, 160_00n, 'overnightUpTo18Hours'],
  [{ durationHours: 24 }, 52_00n, 'atLeast6Hours'],
  [{ durationHours: 6 }, 52_00n, 'atLeast6Hours'],
  [{ durationHours: 5.99, distanceKm: 60, mealDeclared: true }, 28_00n, 'under6HoursFar'],
  [{ durationHours: 5.99, distanceKm: 59.9, mealDeclared: true }, 28_00n, 'under6HoursMealDeclared'],
  [{ durationHours: 5.99, distanceKm: 59.9 }, 0n, 'under6HoursNear'],
])('%j: ceiling %i, %s', (change, ceiling, reason) => {
  expect(missionDay({ ...day, ...change }, ceilings, leastKm)).toMatchObject({ ceiling, reason });
});

test.each([
  [51_99n, 51_99n, 0n],
  [52_00n, 52_00n, 0n],
  [52_01n, 52_00n, 1n],
  [0n, 0n, 0n],
])('of %i documented %i is paid and %i charged to the traveller', (documented, paid, chargedToTraveller) => {
  expect(missionDay({ ...day, documented }, ceilings, leastKm)).toMatchObject({ paid, chargedToTraveller });
});
