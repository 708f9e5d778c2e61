import { keys } from '../../client/keys';

/** Mandates change what people may sign, the person signed in among them. */
export const REFRESHES = [keys.mandates, keys.tasks];
