import { readSettings } from '../../libs/config';
import { openDataSource, verifyChain } from '../../libs/persistence';

const EXIT_BROKEN = 1;

/** `marino verify <case>`: says as JSON whether the journal of a case is whole; the exit code says it too. */
export async function verifyJournal(caseId: string): Promise<number> {
  const dataSource = await openDataSource(readSettings());
  try {
    const state = await verifyChain(dataSource, caseId);
    if (state.entries === 0 && state.intact) {
      process.stderr.write(`There is no journal of a case "${caseId}".\n`);
      return EXIT_BROKEN;
    }
    process.stdout.write(`${JSON.stringify(state)}\n`);
    return state.intact ? 0 : EXIT_BROKEN;
  } finally {
    await dataSource.destroy();
  }
}
