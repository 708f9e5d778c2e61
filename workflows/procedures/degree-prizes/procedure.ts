/**
 * P07, the Ambrosoli and Marra prizes: an edition is a campaign, and its parts are cases of their own because each has its
 * own readers: applications with the names of candidates, readings of theses by code, the commission by code.
 */
export { application } from './declaration/application';
export { commission } from './declaration/commission';
export { edition } from './declaration/edition';
export { reading } from './declaration/reading';
