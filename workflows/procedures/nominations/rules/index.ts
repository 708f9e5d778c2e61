export * from './annulled-acts';
export * from './mandates';
export * from './obstacles';
export * from './organs';
export * from './proposals';
export * from './quotas';
export * from './screening';
export * from './substitution';
