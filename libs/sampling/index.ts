export * from './draw';
export * from './population';
export * from './sample';
export * from './sample-size';
export * from './sampling-error';
