import type { Fact, ReceiptFact, ReceiptStatus } from '../../libs/domain';
import type { CaseTime } from './case-time';

/** What the treasurer says of an order of the case that hears it. */
export type ReceiptNews = Omit<ReceiptFact, 'kind'>;

interface ReceivingCase {
  readonly time: Pick<CaseTime, 'when' | 'changed'>;
  write(fact: Fact): void;
}

/** What the treasurer has said of the orders of a case: of each what came first, and what came back after it was paid. */
export class Receipts {
  private readonly first = new Map<string, ReceiptNews>();
  private readonly statuses = new Map<string, ReceiptStatus>();

  constructor(private readonly kase: ReceivingCase) {}

  /** The port has told of an order. What is known, or registered by hand, it may say again: nothing comes of it. */
  arrived(news: ReceiptNews): void {
    if (this.statuses.get(news.order) === news.status) return;
    this.kase.write({ kind: 'receiptArrived', ...news });
    this.know(news);
    this.kase.time.changed();
  }

  /** Somebody has registered by hand what the port has not told; its answer to a task is in the journal already. */
  registered(news: ReceiptNews): void {
    this.know(news);
  }

  /** Resolves with what was said first of an order. */
  async of(order: string): Promise<ReceiptNews> {
    await this.kase.time.when(() => this.first.has(order));
    return this.first.get(order) as ReceiptNews;
  }

  private know(news: ReceiptNews): void {
    if (!this.first.has(news.order)) this.first.set(news.order, news);
    this.statuses.set(news.order, news.status);
  }
}
