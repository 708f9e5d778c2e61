export * from './accounting-error';
export * from './opi';
export * from './orders-csv';
export * from './payment-order';
export * from './receipt';
export * from './receipt-matching';
export * from './receipt-reading';
export * from './treasury-codes';
