import type { LocalDate } from '../../../../libs/law';
import {
  changeObstacle,
  daysLate,
  electoralEffect,
  filingAfterChange,
  type Initiative,
  isUseSuspended,
} from '../rules';
import { lapse } from './lapse';
import type { MarkUse, Matter, PatronageCase } from './matter';
import { enterPatronage } from './register';
import { revoke } from './revocation';

interface Proofs {
  readonly receivedOn: LocalDate;
  readonly material: string;
  readonly decision: string;
  readonly decidedOn: LocalDate;
}

/**
 * A patronage from the moment the board has granted it: proofs, news of the initiative, misuse, electoral periods. What
 * needs the head of the unit is decided one after the other.
 */
export class Grant {
  private pending = Promise.resolve();
  private readonly proofs: Proofs[] = [];

  constructor(
    private readonly kase: PatronageCase,
    private readonly matter: Matter,
  ) {
    const report = (use: MarkUse): void => this.reportMisuse(use);
    kase.onRequest('misuse', report);
    kase.onRequest('earlyUse', report);
    kase.onRequest('proofs', ({ receivedOn, material, description }) =>
      this.checkProofs(receivedOn, material, description),
    );
    kase.onRequest('changeDates', ({ startsOn, endsOn, place = matter.initiative.place, receivedOn }) =>
      this.inTurn(() => this.moveTo({ startsOn, endsOn, place }, receivedOn)),
    );
    kase.onWithdrawal(() => {
      enterPatronage(kase, matter, 'withdrawn', kase.today());
      kase.finish('withdrawn');
    });
    enterPatronage(kase, matter, 'granted');
    void this.watchElectoralPeriods();
  }

  /** Resolves when nothing waits to be decided. */
  async settled(): Promise<void> {
    for (let seen: Promise<void> | undefined; seen !== this.pending;) {
      seen = this.pending;
      await seen;
    }
  }

  reportMisuse(use: MarkUse): void {
    this.inTurn(() => this.assessMisuse(use));
  }

  private inTurn(work: () => Promise<void>): void {
    this.pending = this.pending.then(work);
  }

  private async checkProofs(receivedOn: LocalDate, material: string, description?: string): Promise<void> {
    const { kase, matter } = this;
    const { answer, on } = await kase.task('proofsCheck', {
      context: { ...matter.data, material, description },
      subject: material,
    });
    const approved = answer.decision === 'approved';
    this.proofs.push({
      receivedOn,
      material,
      decision: approved ? 'approvate' : 'da modificare',
      decidedOn: on,
    });
    kase.record({ proofs: [...this.proofs] });
    kase.letter('proofsAnswer', kase.application.applicant, {
      ...matter.data,
      receivedOn,
      material,
      approved,
      remarks: answer.remarks,
    });
  }

  /** Other days after the grant: notice and electoral periods are checked again, and the head of the unit decides. */
  private async moveTo(initiative: Initiative, toldOn: LocalDate): Promise<void> {
    const { kase, matter } = this;
    const filedOn = filingAfterChange(kase.receivedOn, toldOn);
    const effect = electoralEffect(kase.today(), initiative, (day) => kase.electoralSilence.on(day));
    const found = {
      late: daysLate(filedOn, initiative.startsOn) > 0,
      barred: effect.kind === 'barred',
    };
    let reasons: string | undefined;
    if (changeObstacle(found, kase.today()) !== 'lapses') {
      const { answer } = await kase.task('dateChangeDecision', {
        context: { ...matter.data, ...initiative, filedOn, ...found },
      });
      if (answer.confirmed) {
        matter.move(initiative, filedOn);
        enterPatronage(kase, matter, 'granted');
        kase.letter('dateChange', kase.application.applicant, {
          ...matter.data,
          confirmed: true,
          late: false,
          latestFiling: kase.recall('latestFiling'),
        });
        return;
      }
      reasons = answer.reasons;
    }
    kase.finish(lapse(kase, matter, 'moved', reasons));
  }

  private async assessMisuse(use: MarkUse): Promise<void> {
    const { kase, matter } = this;
    const { answer } = await kase.task('misuseAssessment', {
      context: { ...matter.data, ...use },
      subject: use.where,
    });
    matter.noteUse(use, misuseNames[answer.decision]);
    if (answer.decision === 'warning')
      kase.letter('misuseWarning', kase.application.applicant, {
        ...matter.data,
        ...use,
        reasons: answer.reasons,
      });
    if (answer.decision === 'revocation') await revoke(kase, matter, use, answer.reasons);
  }

  /** Elections called after the grant: the mark is not shown until voting closes (L. 28/2000 art. 9 c. 1). */
  private async watchElectoralPeriods(): Promise<void> {
    const { kase, matter } = this;
    for (;;) {
      const period = await kase.electoralSilence.begun();
      const { title, from, until } = period;
      if (isUseSuspended(matter.initiative, period)) {
        kase.record({ useSuspended: title });
        kase.letter('useSuspended', kase.application.applicant, {
          ...matter.data,
          period: title,
          from,
          until,
        });
      }
      await kase.electoralSilence.over(() => undefined);
    }
  }
}

const misuseNames = {
  none: 'nessun seguito',
  warning: 'richiamo',
  revocation: 'avvio della revoca',
} as const;
