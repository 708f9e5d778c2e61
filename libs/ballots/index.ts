export * from './check-ballot';
export * from './secret-paper';
