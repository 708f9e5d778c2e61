export * from './demonstration';
export * from './organisation';
export * from './substitution';
