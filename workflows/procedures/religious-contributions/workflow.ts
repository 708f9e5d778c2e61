import { application, round } from './procedure';
import { runApplication } from './run-application';
import { runRound } from './run-round';

export const bodies = {
  [round.key]: runRound,
  [application.key]: runApplication,
};
