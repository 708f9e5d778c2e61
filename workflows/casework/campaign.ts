import { getExternalWorkflowHandle, patched } from '@temporalio/workflow';
import type { CaseStart, Fact } from '../../libs/domain';
import type { CaseTime } from './case-time';
import { tell, type Teller } from './children';
import type { Life } from './life';
import { childReported } from './messages';

/** What was told by the campaign, kept until the procedure takes it. */
interface News {
  readonly milestone: string;
  readonly data: unknown;
}

interface MemberCase extends Teller {
  readonly start: Pick<CaseStart, 'parent'>;
  readonly time: Pick<CaseTime, 'when'>;
  readonly life: Teller['life'] & Pick<Life<never>, 'isOver'>;
  write(fact: Fact): void;
}

/** The line of a case to the campaign it belongs to, if it does; {@link Children} is the other end. */
export class Campaign {
  private readonly news: News[] = [];

  constructor(private readonly kase: MemberCase) {}

  /** Tells the campaign. One that is over hears nothing more: that is news, too. */
  async report(milestone: string, data: unknown): Promise<void> {
    const { parent } = this.kase.start;
    if (!parent) return;
    const isHeard = await this.tell(parent, milestone, data);
    // Cases from before have waited for ever.
    if (!isHeard && !this.kase.life.isOver && patched('parentOver')) this.informed('closed', {});
  }

  /** Waits for news, which may have come earlier. */
  async heard<Data>(milestone: string): Promise<Data> {
    const told = (): News | undefined => this.news.find((news) => news.milestone === milestone);
    await this.kase.time.when(() => told() !== undefined);
    return told()?.data as Data;
  }

  informed(milestone: string, data: unknown): void {
    this.news.push({ milestone, data });
    this.kase.write({ kind: 'parentInformed', milestone, data });
  }

  /** @returns false when the campaign has ended */
  private async tell(parent: string, milestone: string, data: unknown): Promise<boolean> {
    return tell(this.kase, parent, () =>
      getExternalWorkflowHandle(parent).signal(childReported, { child: this.kase.id, milestone, data }),
    );
  }
}
