export * from './plan';
export * from './scoring';
