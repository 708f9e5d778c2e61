import { runMission } from './orchestration/run-mission';
import { foreignMission } from './procedure';

/** The bodies of this folder, by the keys of their procedures. */
export const bodies = { [foreignMission.key]: runMission };
