import { describeReach } from '../../../../test/support/reached';
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
