import { runAccreditation } from './orchestration/run-accreditation';
import { runCall } from './orchestration/run-call';
import { runCandidacy } from './orchestration/run-candidacy';
import { runMandate } from './orchestration/run-mandate';
import { runNomination } from './orchestration/run-nomination';
import { runRecordCheck } from './orchestration/run-record-check';
import { runTakesOffice } from './orchestration/run-takes-office';
import {
  candidacy,
  mandate,
  mayorTakesOffice,
  nomination,
  nominationCall,
  proposerAccreditation,
  recordCheck,
} from './procedure';

export const bodies = {
  [nominationCall.key]: runCall,
  [candidacy.key]: runCandidacy,
  [proposerAccreditation.key]: runAccreditation,
  [nomination.key]: runNomination,
  [recordCheck.key]: runRecordCheck,
  [mandate.key]: runMandate,
  [mayorTakesOffice.key]: runTakesOffice,
};
