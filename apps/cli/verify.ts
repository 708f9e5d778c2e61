import { checkBallot } from '../../libs/ballots';
import { readSettings } from '../../libs/config';
import {
  checkPopulations,
  openDataSource,
  readBallots,
  verifyAccesses,
  verifyChain,
  verifyHistories,
} from '../../libs/persistence';

const EXIT_BROKEN = 1;

/**
 * `marino verify <case>`: says as JSON whether the journal of a case is whole, each history of the engine that is on record,
 * who has read it where that is recorded, the papers of its secret ballots, its populations and what was drawn from them; the exit
 * code says it too.
 */
export async function verifyCase(caseId: string): Promise<number> {
  const dataSource = await openDataSource(readSettings());
  try {
    const state = await verifyChain(dataSource, caseId);
    if (state.entries === 0 && state.intact) {
      process.stderr.write(`There is no journal of a case "${caseId}".\n`);
      return EXIT_BROKEN;
    }
    const histories = await verifyHistories(dataSource, caseId);
    const accesses = await verifyAccesses(dataSource, caseId);
    const counted = (await readBallots(dataSource, caseId)).filter(({ closed }) => closed !== undefined);
    const ballots = await Promise.all(counted.map(checkBallot));
    const populations = await checkPopulations(dataSource, caseId);
    process.stdout.write(`${JSON.stringify({ ...state, histories, accesses, ballots, populations })}\n`);
    return [state, accesses, ...histories, ...ballots, ...populations].every(({ intact }) => intact)
      ? 0
      : EXIT_BROKEN;
  } finally {
    await dataSource.destroy();
  }
}
