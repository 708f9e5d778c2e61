export { proposerAccreditation } from './declaration/accreditation';
export { nominationCall } from './declaration/call';
export { candidacy } from './declaration/candidacy';
export { mandate } from './declaration/mandate';
export { nomination } from './declaration/nomination';
export { recordCheck } from './declaration/record-check';
export { mayorTakesOffice } from './declaration/takes-office';
