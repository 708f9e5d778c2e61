import type { ReceiptStatus } from '../domain';
import { displayMoney } from '../law';
import { type OrderNumber, orderName } from './payment-order';
import { type Receipt, type ReceiptError, receiptError } from './receipt';

/** An order that was handed over, with what is registered of it already. */
export interface HandedOver extends OrderNumber {
  /** Id of the movement of the ledger. */
  readonly order: string;
  readonly caseId: string;
  readonly gross: string;
  readonly status?: ReceiptStatus;
}

export interface MatchedReceipt {
  readonly receipt: Receipt;
  readonly order: HandedOver;
}

export type MatchedReceipts =
  | {
      readonly ok: true;
      /** What the cases have to be told. */
      readonly news: readonly MatchedReceipt[];
      /** What was registered before. */
      readonly known: readonly MatchedReceipt[];
      /** Money that came back after its payment was registered: the ledger has it as paid, and people see to it. */
      readonly returned: readonly MatchedReceipt[];
    }
  | { readonly ok: false; readonly errors: readonly ReceiptError[] };

/**
 * Finds the order of each receipt. A file with a number that nobody has handed over, another amount, a line twice or one that
 * contradicts what is known is refused whole. An order that was executed and came back within one file has come back.
 */
export function matchReceipts(receipts: readonly Receipt[], orders: readonly HandedOver[]): MatchedReceipts {
  const byName = new Map(orders.map((order) => [orderName(order), order]));
  const latest = new Map<string, MatchedReceipt>();
  const errors: ReceiptError[] = [];
  for (const receipt of receipts) {
    const name = orderName(receipt);
    const order = byName.get(name);
    const refused = order ? refusalOf(receipt, order, latest.get(name)?.receipt) : unknownOrder(receipt);
    if (refused) errors.push(refused);
    else if (order) latest.set(name, { receipt, order });
  }
  const matched = [...latest.values()].map((each) => ({
    each,
    sort: sortOf(each.receipt, each.order.status),
  }));
  errors.push(
    ...matched
      .filter(({ sort }) => sort === 'contradiction')
      .map(({ each: { receipt } }) => receiptError(receipt.line, 'contradicts', orderName(receipt))),
  );
  if (errors.length > 0) return { ok: false, errors };
  const of = (wanted: Sort) => matched.filter(({ sort }) => sort === wanted).map(({ each }) => each);
  return { ok: true, news: of('new'), known: of('known'), returned: of('returned') };
}

type Sort = 'new' | 'known' | 'returned' | 'contradiction';

/** What a receipt says to what is known: an order that did not leave or came back is not executed any more under its number. */
function sortOf({ status }: Receipt, before: ReceiptStatus | undefined): Sort {
  if (before === undefined) return 'new';
  if (before === status) return 'known';
  return before === 'executed' && status === 'reversed' ? 'returned' : 'contradiction';
}

function unknownOrder(receipt: Receipt): ReceiptError {
  return receiptError(receipt.line, 'unknownOrder', orderName(receipt));
}

/** @param before what another line of the file says of the same order */
function refusalOf(
  receipt: Receipt,
  { gross }: HandedOver,
  before: Receipt | undefined,
): ReceiptError | undefined {
  if (receipt.amount !== gross) return receiptError(receipt.line, 'otherAmount', displayMoney(gross, 'it'));
  const name = orderName(receipt);
  switch (sortOf(receipt, before?.status)) {
    case 'known':
      return receiptError(receipt.line, 'repeated', name);
    case 'contradiction':
      return receiptError(receipt.line, 'contradicts', name);
    default:
      return undefined;
  }
}
