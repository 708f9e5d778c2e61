/** The law of P02 as pure functions, one file for each stretch of the procedure. */
export * from './curia';
export * from './dates';
export * from './denominations';
export * from './examination';
export * from './execution';
export * from './fund';
export * from './split';
