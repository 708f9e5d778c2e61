export * from './consistency';
export * from './field';
export * from './filled-in';
export * from './issue-text';
export * from './json-schema';
export * from './payment-checks';
export * from './standard';
export * from './validate-form';
