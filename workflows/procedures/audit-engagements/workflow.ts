import { runAction } from './orchestration/run-action';
import { runDialogue } from './orchestration/run-dialogue';
import { runEngagement } from './orchestration/run-engagement';
import { runInvestigation } from './orchestration/run-investigation';
import { auditAction, auditDialogue, auditEngagement, auditInvestigation } from './procedure';

export const bodies = {
  [auditEngagement.key]: runEngagement,
  [auditDialogue.key]: runDialogue,
  [auditAction.key]: runAction,
  [auditInvestigation.key]: runInvestigation,
};
