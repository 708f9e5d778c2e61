export * from './determination-steps';
export * from './resolution-steps';
export * from './standard';
export * from './standard-forms';
