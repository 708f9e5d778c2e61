import { demonstration } from '../../../libs/organisation';
import { representatives } from './nominations/proposers';

/** Offices a newcomer will want to try first, in the order of a round. */
const firstToTry = [
  'contributions.officer',
  'contributions.manager',
  'accounts.officer',
  'accounts.head',
  'cabinet.director',
  'board-secretariat',
  'international-relations.officer',
  'mayor',
  'statistics',
  'urban-planning',
  'building-desk',
  'transparency',
  'auditor',
  'audit.director',
  'international-relations.director',
];

/** Who can sign in, for the terminal. */
export function signIns(): string {
  const rows = firstToTry.flatMap((office) =>
    demonstration.holdings
      .filter((holding) => holding.office === office)
      .map(({ person }) => ({
        person,
        office: demonstration.offices.find(({ id }) => id === office)?.name.en ?? office,
      })),
  );
  const width = Math.max(...rows.map(({ person }) => person.length));
  return [
    'Sign in without a password as one of these (the sign-in page lists everybody):',
    '',
    ...rows.map(({ person, office }) => `  ${person.padEnd(width)}  ${office}`),
    '',
    `At the desk, as somebody who does not belong to the house: ${representatives.map(({ name }) => name).join(', ')}.`,
    '',
  ].join('\n');
}
