export * from './budget-lines';
export * from './determination-steps';
export * from './meeting-forms';
export * from './meeting-steps';
export * from './payment-steps';
export * from './resolution-steps';
export * from './standard';
export * from './standard-forms';
