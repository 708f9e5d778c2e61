import { describeReach } from '../../../../test/support/reached';
import { describeRefusals } from '../../../../test/support/refusals';
import { application, commission, edition, reading } from '../procedure';
import { opening } from './scene';
import './notice';
import './admissibility';
import './readings';
import './whole-edition';
import './prizes';

for (const declaration of [edition, application, commission, reading]) {
  describeReach(declaration, async () => (await opening).database);
  if (!declaration.key.endsWith('Reading')) describeRefusals(declaration, () => opening);
}
