import { application, round } from './procedure';
import { runApplication } from './orchestration/run-application';
import { runRound } from './orchestration/run-round';

export const bodies = {
  [round.key]: runRound,
  [application.key]: runApplication,
};
