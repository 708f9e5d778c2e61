import { describeReach } from '../../../../test/support/reached';
import { describeRefusals } from '../../../../test/support/refusals';
import { application, commission, edition, reading } from '../procedure';
import { opening } from './scene';
import './notice';
import './admissibility';
import './readings';
import './whole-edition';
import './prizes';
import './ledger';
import './before';
import './resumed';

for (const declaration of [edition, application, commission, reading]) {
  describeReach(declaration, async () => (await opening).database);
  // An application waits for the close of the intake, a reading is for one reader alone.
  const beginsByItself = declaration !== application && declaration !== reading;
  describeRefusals(declaration, () => opening, { beginsByItself });
}
