export { hasRight, may, type OpenWork, type Somebody, type Standing } from './decide';
export { describeRights } from './describe';
export { describeDuties } from './describe-duties';
export { holdsHouseRight, type HouseRightName } from './house';
export { unaligned } from './markdown';
export { isReadingRecorded, ON_NEED_MS, type Operation, policy, type Relation } from './policy';
