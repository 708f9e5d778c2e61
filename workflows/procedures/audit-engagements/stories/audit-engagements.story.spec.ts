import { describeReach } from '../../../../test/support/reached';
import { describeRefusals } from '../../../../test/support/refusals';
import { auditAction, auditDialogue, auditEngagement, auditInvestigation } from '../procedure';
import { opening } from './scene';
import './whole';
import './exceptions';
import './sampling';

for (const declaration of [auditEngagement, auditDialogue, auditAction, auditInvestigation]) {
  describeReach(declaration, async () => (await opening).database);
  describeRefusals(declaration, () => opening);
}
