import { importOf } from '../register-imports/procedure';
import { seats } from './registers';
import { describeReach } from '../../../test/support/reached';
import { describeRefusals } from '../../../test/support/refusals';
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
import { opening } from './stories/scene';
import './stories/accreditation';
import './stories/after-the-decree';
import './stories/call';
import './stories/mandate';
import './stories/organ-warning';
import './stories/register';
import './stories/resumed';

for (const declaration of [
  nominationCall,
  candidacy,
  proposerAccreditation,
  nomination,
  recordCheck,
  mandate,
  organWarning,
  seatSubstitution,
  mayorTakesOffice,
]) {
  describeReach(declaration, async () => (await opening).database);
  describeRefusals(declaration, () => opening);
}

// Imports are one procedure, whatever register they are about.
describeReach(importOf(seats), async () => (await opening).database);
