import type { LocalDate } from '../../../libs/law';
import type { ApiDesk } from './api-desk';
import { holderOf } from './holders';

const accountant = holderOf('accounts.officer');

/** A new entry of a register. */
interface NewRow {
  readonly key: string;
  readonly entry: object;
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** Accounts, or who else keeps the register, brings in a table; brought in again under the same key it is the same. */
export async function enterRows(
  desk: ApiDesk,
  key: string,
  procedure: string,
  rows: readonly NewRow[],
  from: { readonly source: string; readonly reason: string },
  keeper = accountant,
): Promise<void> {
  const numbered = rows.map((row, index) => ({ line: index + 2, change: 'new', ...row, follows: false }));
  await desk.open(keeper, { procedure, application: { ...from, rows: numbered } }, key);
}
