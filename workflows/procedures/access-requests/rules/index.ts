export * from './assessment';
export * from './grounds';
export * from './holders';
export * from './kinds';
export * from './terms';
