import { firstOf, type Outcome } from '../../casework';
import { meetsRequirements, passesTheGate, respectsTheMark } from './orchestration/examination';
import { live } from './orchestration/execution';
import { passes, refuse } from './orchestration/hearing';
import { findCompetence, inTime, isComplete } from './orchestration/intake';
import { lapse } from './orchestration/lapse';
import type { Matter, PatronageCase } from './orchestration/matter';
import { handOverMoneyRequest, receive } from './orchestration/receipt';
import { type Granted, propose } from './orchestration/resolution';
import { patronage } from './procedure';

type PatronageOutcome = Outcome<typeof patronage>;

/** A request for patronage: receipt, examination, decision of the board, then the life of the patronage. */
async function runPatronage(kase: PatronageCase): Promise<PatronageOutcome> {
  const matter = receive(kase);
  const moneyRequest = handOverMoneyRequest(kase);
  const first = await firstOf({ decided: decide(kase, matter), inVain: matter.lapses() });
  const outcome =
    first.first === 'inVain' ? lapse(kase, matter, 'over') : await follow(kase, matter, first.value);
  await moneyRequest;
  return outcome;
}

async function decide(kase: PatronageCase, matter: Matter): Promise<PatronageOutcome | Granted> {
  const consulted = await findCompetence(kase, matter);
  if (!consulted) return 'forwarded';

  const refusal =
    (await inTime(kase, matter)) ??
    (await isComplete(kase, matter)) ??
    (await meetsRequirements(kase, matter, consulted));
  if (refusal) return refuse(kase, matter, refusal);

  for (;;) {
    // What may have changed since: the days of the initiative, the mark used against a warning, elections called.
    const obstacle =
      (await inTime(kase, matter)) ??
      (await respectsTheMark(kase, matter)) ??
      (await passesTheGate(kase, matter));
    if (obstacle) return refuse(kase, matter, obstacle);

    const proposal = await propose(kase, matter);
    if (proposal === 'takenBack') continue;
    if ('grant' in proposal) return proposal;
    const rejection = { obstacle: 'boardRejected', details: proposal.rejected, settled: true } as const;
    const stands = await passes(kase, matter, () => Promise.resolve(rejection));
    if (stands) return refuse(kase, matter, stands);
  }
}

async function follow(
  kase: PatronageCase,
  matter: Matter,
  decision: PatronageOutcome | Granted,
): Promise<PatronageOutcome> {
  return typeof decision === 'string' ? decision : live(kase, matter, decision.grant, decision.resolution);
}

export const bodies = { [patronage.key]: runPatronage };
