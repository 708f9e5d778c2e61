export * from './secret-paper';
