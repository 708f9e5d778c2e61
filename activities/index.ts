import { carryOutSome, endBulkOperation } from './bulk/carry-out';
import { annulBallot, countPapers, openBallot, openBox } from './ballots/box';
import { openCase, openCases } from './cases/open-case';
import { openYear, readYears } from './cases/open-year';
import type { Ports } from './ports';
import { recallCase } from './record/recall-case';
import { recordTurn } from './record/record-turn';

/** Everything workflows may ask of the outside, as one flat object whose type they see. */
export function createActivities(ports: Ports) {
  return {
    recordTurn: recordTurn(ports),
    recallCase: recallCase(ports),
    openCase: openCase(ports),
    openCases: openCases(ports),
    readYears: readYears(ports),
    openYear: openYear(ports),
    openBallot: openBallot(ports),
    openBox: openBox(ports),
    countPapers: countPapers(ports),
    annulBallot: annulBallot(ports),
    carryOutSome: carryOutSome(ports),
    endBulkOperation: endBulkOperation(ports),
  };
}

export type Activities = ReturnType<typeof createActivities>;
