export * from './actor';
export * from './commands';
export * from './journal';
export * from './procedure';
export * from './projection';
export * from './refusal';
export * from './text';
export * from './views';
