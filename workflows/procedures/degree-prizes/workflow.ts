import { runApplication } from './orchestration/run-application';
import { runCommission } from './orchestration/run-commission';
import { runEdition } from './orchestration/run-edition';
import { runReading } from './orchestration/run-reading';
import { application, commission, edition, reading } from './procedure';

export const bodies = {
  [edition.key]: runEdition,
  [application.key]: runApplication,
  [reading.key]: runReading,
  [commission.key]: runCommission,
};
