import { runAccreditation } from './orchestration/run-accreditation';
import { runCall } from './orchestration/run-call';
import { runCandidacy } from './orchestration/run-candidacy';
import { runMandate } from './orchestration/run-mandate';
import { runNomination } from './orchestration/run-nomination';
import { runOrganWarning } from './orchestration/run-organ-warning';
import { runRecordCheck } from './orchestration/run-record-check';
import { runSubstitution } from './orchestration/run-substitution';
import { runTakesOffice } from './orchestration/run-takes-office';
import {
  candidacy,
  mandate,
  mayorTakesOffice,
  nomination,
  nominationCall,
  organWarning,
  proposerAccreditation,
  recordCheck,
  seatSubstitution,
} from './procedure';

export const bodies = {
  [nominationCall.key]: runCall,
  [candidacy.key]: runCandidacy,
  [proposerAccreditation.key]: runAccreditation,
  [nomination.key]: runNomination,
  [recordCheck.key]: runRecordCheck,
  [mandate.key]: runMandate,
  [organWarning.key]: runOrganWarning,
  [seatSubstitution.key]: runSubstitution,
  [mayorTakesOffice.key]: runTakesOffice,
};
