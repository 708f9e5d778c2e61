export * from './demonstration';
export * from './organisation';
