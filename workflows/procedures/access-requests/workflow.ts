import { firstOf } from '../../casework';
import { receiptData } from './letter-data';
import { conclude } from './orchestration/conclusion';
import { decide } from './orchestration/decision';
import type { AccessCase, AccessFile, Outcome } from './orchestration/file';
import { answerRemedy, remediesPass } from './orchestration/remedies';
import { tellRegister } from './orchestration/register-row';
import { acceptRequests } from './orchestration/requests';
import { accessRequest } from './procedure';
import { conclusionDue, kinds, regularisationDue } from './rules';

/**
 * A request for access: one case from its registration to its end, whatever kind it turns out to be of, so that number
 * and day of receipt stay what they were.
 */
async function runAccessRequest(kase: AccessCase): Promise<Outcome> {
  const file = receive(kase);
  const outcome = await pursue(kase, file);
  await tellRegister(kase, file, { outcome });
  return outcome;
}

async function pursue(kase: AccessCase, file: AccessFile): Promise<Outcome> {
  const turns = acceptRequests(kase, file);
  for (;;) {
    const step = await firstOf({
      decided: decide(kase, file),
      reclassified: turns.reclassified.happened,
      remedy: turns.remedy.happened,
      refusedInSilence: turns.refusedInSilence.happened,
    });
    switch (step.first) {
      case 'decided': {
        if (step.value === 'forwarded') return 'forwarded';
        const outcome = await conclude(kase, file, turns, step.value);
        if (outcome === 'again') continue;
        return outcome;
      }
      case 'reclassified':
        turns.reclassified.taken();
        continue;
      case 'remedy': {
        const outcome = kinds[file.kind].silence === 'refusal' ? 'silentlyRefused' : 'refused';
        file.standing = outcome;
        file.order =
          (await answerRemedy(kase, file, turns, step.value)) ?? (await remediesPass(kase, file, turns));
        if (file.order) continue;
        return outcome;
      }
      case 'refusedInSilence':
        return 'silentlyRefused';
    }
  }
}

/** The receipt, which is the opening notice as well (L. 241/1990 art. 8 and 18-bis), and the term from the day of receipt. */
function receive(kase: AccessCase): AccessFile {
  const { application, receivedOn } = kase;
  const file: AccessFile = {
    kind: application.kind,
    holder: 'cabinet',
    object: application.object,
    classified: false,
    narrowed: false,
    awaitingParties: false,
    row: {},
    sought: new Set(),
  };
  const clock = kase.startClock({
    on: conclusionDue(file.kind, receivedOn),
    silence: () => kinds[file.kind].silence,
  });
  if (file.kind === 'documentary')
    file.regularisation = kase.deadline('regularisation', regularisationDue(receivedOn));
  kase.record({ kind: kinds[file.kind].title.it, receivedOn });
  kase.letter('receipt', application.applicant, {
    ...receiptData(application, file.kind),
    receivedOn,
    conclusionDue: clock.due,
  });
  return file;
}

export const bodies = { [accessRequest.key]: runAccessRequest };
