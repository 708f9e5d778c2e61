import { describeReach } from '../../../../test/support/reached';
import { describeRefusals } from '../../../../test/support/refusals';
import { patronage } from '../procedure';
import { scene } from './scene';
import './intake';
import './examination';
import './electoral';
import './resolution';
import './use';
import './revocation';
import './resumption';

describeReach(patronage, async () => (await scene()).office.database);
describeRefusals(patronage, async () => (await scene()).office);
