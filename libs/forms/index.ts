export * from './consistency';
export * from './field';
export * from './issue-text';
export * from './json-schema';
export * from './payment-checks';
export * from './people-named';
export * from './standard';
export * from './validate-form';
