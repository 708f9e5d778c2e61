import { byteOrderMark, csvLine } from '../domain';
import { managementOf, type PaymentOrderSheet } from './payment-order';

type Column = readonly [name: string, value: (order: PaymentOrderSheet) => string | number | undefined];

/** Names of columns are part of the exchange: they are added to, never changed. */
const columns: readonly Column[] = [
  ['esercizio', ({ year }) => year],
  ['numero_mandato', ({ number }) => number],
  ['data_mandato', ({ on }) => on],
  ['provvedimento', ({ act }) => act],
  ['beneficiario', ({ creditor }) => creditor.name],
  ['codice_fiscale', ({ creditor }) => creditor.taxCode],
  ['iban', ({ iban }) => iban],
  ['importo_lordo', ({ gross }) => withComma(gross)],
  ['ritenute', ({ withheld }) => withComma(withheld)],
  ['importo_netto', ({ net }) => withComma(net)],
  ['causale', ({ reason }) => reason],
  ['capitolo', ({ line }) => line],
  ['gestione', (order) => managementOf(order).kind],
  ['anno_residuo', (order) => managementOf(order).from],
  ['cig', ({ cig }) => cig],
  ['cup', ({ cup }) => cup],
];

/** Payment orders as a table: semicolons, decimal commas to the cent, days as `2027-03-01`. */
export function ordersCsv(orders: readonly PaymentOrderSheet[]): string {
  const names = columns.map(([name]) => name);
  const rows = orders.map((order) => columns.map(([, value]) => String(value(order) ?? '')));
  return byteOrderMark + [names, ...rows].map(csvLine).join('');
}

function withComma(money: string): string {
  return money.replace('.', ',');
}
