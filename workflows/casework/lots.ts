import { uuid4 } from '@temporalio/workflow';
import type { Fact } from '../../libs/domain';
import type { CaseTime } from './case-time';
import type { Life } from './life';

interface DrawingCase {
  readonly time: Pick<CaseTime, 'when' | 'changed'>;
  readonly life: Pick<Life<never>, 'isResuming' | 'resumed'>;
  write(fact: Fact): void;
}

/**
 * What a case draws by lot. Chance comes from the engine, which gives the same again when a history is replayed; another run
 * would draw otherwise, so a resumed case takes what its journal says.
 */
export class Lots {
  private readonly drawn: { readonly key: string; readonly seed: string }[] = [];

  constructor(private readonly kase: DrawingCase) {}

  /** The seed of an order; each drawing under a key is another one. */
  async draw(key: string): Promise<string> {
    const { kase } = this;
    const before = (): number => this.drawn.findIndex((lots) => lots.key === key);
    if (kase.life.isResuming) await Promise.race([kase.time.when(() => before() >= 0), kase.life.resumed]);
    const [known] = before() >= 0 ? this.drawn.splice(before(), 1) : [];
    if (known) return known.seed;
    const seed = uuid4();
    kase.write({ kind: 'lotsDrawn', key, seed });
    return seed;
  }

  /** The journal of a resumed case says what was drawn. */
  again(fact: Extract<Fact, { kind: 'lotsDrawn' }>): void {
    this.drawn.push(fact);
    this.kase.write(fact);
    this.kase.time.changed();
  }
}
