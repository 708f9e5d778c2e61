export * from './admissibility';
export * from './awards';
export * from './commission';
export * from './distribution';
export * from './duplicates';
export * from './notice';
export * from './readings';
export * from './scores';
