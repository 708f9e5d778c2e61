import type { Cases } from '../../activities/ports';

/** For tests of the record alone: whatever is asked of the engine fails. */
export const noCases: Cases = {
  start: () => Promise.reject(new Error('No case is opened here')),
  command: () => Promise.reject(new Error('No case is commanded here')),
  tell: () => Promise.reject(new Error('No case is told anything here')),
};
