export * from './admissibility';
export * from './awards';
export * from './distribution';
export * from './notice';
