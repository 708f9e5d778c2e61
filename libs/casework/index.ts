export * from './standard';
export * from './standard-forms';
