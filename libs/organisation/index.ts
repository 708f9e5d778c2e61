export * from './demonstration';
export * from './office-closure';
export * from './organisation';
export * from './substitution';
