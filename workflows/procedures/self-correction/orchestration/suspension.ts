import type { TaskContext } from '../../../../libs/domain';
import { addDays, executoryRule, valueOn } from '../../../../libs/law';
import { boardResolution, type Deadline, determination } from '../../../casework';
import { suspensionEnd } from '../rules';
import { type Matter, recipientsOf, type SelfCorrection } from './matter';

interface Asked {
  readonly suspendUntil: string;
  readonly suspensionReasons: string;
}

/**
 * The suspension of the act's effects, by the organ that adopted it and for the time strictly needed
 * (L. 241/1990 art. 21-quater c. 2). It ends on its day, or with the case.
 */
export class Suspension {
  private deadline: Deadline | undefined;
  private number = '';

  constructor(
    private readonly kase: SelfCorrection,
    private readonly matter: Matter,
  ) {}

  /** Adopts it where the opening asks for one; the board may refuse. */
  async adopt(): Promise<void> {
    const { kase, matter } = this;
    const { suspendUntil, suspensionReasons } = kase.application;
    if (suspendUntil === undefined || suspensionReasons === undefined) return;
    const asked = { suspendUntil, suspensionReasons };
    const data = { ...matter.data, ...asked };
    const act = await this.byOrgan(data, { ...matter.shown, ...asked });
    // What comes after its own end suspends nothing.
    if (!act || kase.today() > suspendUntil) return;
    this.number = act.number;
    this.deadline = kase.deadline('suspension', suspensionEnd(suspendUntil));
    kase.record({ suspendedUntil: suspendUntil, suspensionNumber: act.number });
    kase.relations.correctAct(matter.act, { effect: 'suspended', number: act.number, until: suspendUntil });
    for (const { name, address } of recipientsOf(kase))
      kase.letter('suspended', name, {
        ...data,
        address,
        suspensionNumber: act.number,
        suspensionDate: act.adoptedOn,
      });
    void this.deadline.expired.then(() => this.restore(addDays(suspendUntil, 1)));
  }

  /** The case ends and leaves the act as it was: nothing is suspended any longer. */
  lift(): void {
    if (!this.deadline?.isRunning) return;
    this.end();
    this.restore(this.kase.today());
  }

  /** The act falls: there is nothing left to be suspended. */
  end(): void {
    this.deadline?.cancel();
  }

  private restore(restoredOn: string): void {
    const { kase, matter, number } = this;
    kase.record({ restoredOn });
    kase.relations.correctAct(matter.act, { effect: 'restored' });
    for (const { name, address } of recipientsOf(kase))
      kase.letter('restored', name, { ...matter.data, address, suspensionNumber: number, restoredOn });
  }

  private async byOrgan(data: Matter['data'] & Asked, context: TaskContext) {
    const { kase, matter } = this;
    if (matter.act.organ === 'manager') return determination(kase, 'suspension', { context, data });
    const resolved = await boardResolution(kase, 'suspensionResolution', {
      context,
      data,
      executoryRule: valueOn(executoryRule, kase.today()),
      posting: 'albo',
    });
    return resolved.result === 'adopted' ? resolved : undefined;
  }
}
