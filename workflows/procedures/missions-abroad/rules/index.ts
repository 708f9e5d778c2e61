export * from './authorisation';
export { penalty as penaltyLine } from './explanation';
export * from './itinerary';
export * from './quotations';
export * from './rates';
export * from './receipts';
export * from './settlement';
export * from './statement';
export * from './time-zones';
