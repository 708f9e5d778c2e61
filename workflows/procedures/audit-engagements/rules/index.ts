export * from './ageing';
export * from './findings';
export * from './objectivity';
export * from './risks';
export * from './terms';
