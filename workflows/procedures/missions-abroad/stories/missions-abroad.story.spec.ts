import { describeReach } from '../../../../test/support/reached';
import { describeRefusals } from '../../../../test/support/refusals';
import { foreignMission } from '../procedure';
import { opening } from './scene';
import './whole';
import './exceptions';
import './resumed';
import './traveller';

describeReach(foreignMission, async () => (await opening).database);
describeRefusals(foreignMission, () => opening);
