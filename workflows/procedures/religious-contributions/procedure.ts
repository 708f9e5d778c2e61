/**
 * P02, contributions to religious denominations: the yearly round is a campaign and each application a case of its own
 * within it, because deadlines, notices, payment and report differ from one beneficiary to the other.
 */
export { application } from './declaration/application';
export { round } from './declaration/round';
