import { demonstration } from '../../../libs/organisation';

/** The first person of the demonstration who holds an office. */
export function holderOf(office: string): string {
  const holding = demonstration.holdings.find((candidate) => candidate.office === office);
  if (!holding) throw new Error(`Nobody holds ${office}`);
  return holding.person;
}
