export { auditAction } from './declaration/action';
export { auditDialogue } from './declaration/dialogue';
export { auditEngagement } from './declaration/engagement';
export { auditInvestigation } from './declaration/investigation';
