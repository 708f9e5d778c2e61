import { earlyUse, filingAfterChange } from '../rules';
import { lapse } from './lapse';
import type { Matter, PatronageCase } from './matter';

/** What may come before the board has decided, whatever the case is waiting for. */
export function acceptRequests(kase: PatronageCase, matter: Matter): void {
  const { applicant } = kase.application;

  kase.onRequest('changeDates', ({ startsOn, endsOn, place = matter.initiative.place, receivedOn }) => {
    matter.move({ startsOn, endsOn, place }, filingAfterChange(kase.receivedOn, receivedOn));
    kase.letter('dateChange', applicant, {
      ...matter.data,
      confirmed: false,
      late: matter.daysLate > 0,
      latestFiling: kase.recall('latestFiling'),
    });
  });

  kase.onRequest('cancelled', () => kase.finish(lapse(kase, matter, 'cancelled')));
  kase.onPartyCeased(() => kase.finish(lapse(kase, matter, 'partyCeased')));

  kase.onRequest('earlyUse', (use) => {
    matter.earlyUses += 1;
    if (earlyUse(matter.earlyUses, kase.today()) === 'warning') {
      matter.noteUse(use, 'diffida');
      kase.letter('earlyUseWarning', applicant, { ...matter.data, ...use });
      return;
    }
    matter.noteUse(use, 'motivo ostativo');
    matter.usedDespiteWarning = `${use.where}. ${use.description}`;
    matter.notify();
  });
}
