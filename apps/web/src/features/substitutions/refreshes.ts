import { keys } from '../../client/keys';

/** Who stands in for whom changes what people hold, the person signed in among them. */
export const REFRESHES = [keys.substitutions, keys.directory, keys.session];
