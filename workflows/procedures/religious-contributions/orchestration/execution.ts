import { formatMoney, type LocalDate, parseMoney, valueOn } from '../../../../libs/law';
import { type Case, type Deadline, firstOf, type Outcome } from '../../../casework';
import { applicant } from '../letter-data';
import type { Awarded } from './news';
import * as parameters from '../parameters';
import { pay } from './payment';
import type { application } from '../procedure';
import { acceptVariations, type Grant } from './requests';
import { recover, revoke } from './revocation';
import {
  curiaDivision,
  outcomeOf,
  recoveryOf,
  reportUntil,
  totalsOf,
  useUntil,
  type WorkResult,
} from '../rules';

type ApplicationCase = Case<typeof application>;
type ApplicationOutcome = Outcome<typeof application>;

/** The life of a grant: award, publication, payment, works, report, and what goes wrong on the way. */
export async function execute(
  kase: ApplicationCase,
  grant: Grant,
  works: readonly WorkResult[],
  awarded: Awarded,
): Promise<ApplicationOutcome> {
  grant.granted = parseMoney(awarded.granted);
  const rate = valueOn(parameters.maxRate, awarded.resolutionDate);
  const outcome = outcomeOf(grant.granted, totalsOf(works).requested, rate);
  kase.stage('award');
  announce(kase, works, awarded, rate);
  if (outcome === 'excludedNoFunds') return outcome;

  acceptVariations(kase, grant);
  const use = kase.deadline('use', useUntil(awarded.resolutionDate));
  kase.record({ useUntil: use.due });
  const paidOn = await pay(kase, grant, awarded);

  const finished = await firstOf({
    lived: live(kase, grant, works, use, paidOn, rate),
    waived: grant.givenUp,
  });
  if (finished.first === 'lived') {
    if (finished.value === 'revoked') return 'revoked';
    return grant.revokedInPart ? 'partlyRevoked' : finished.value === 'granted' ? outcome : finished.value;
  }
  kase.takeBackWork();
  await recover(kase, grant, grant.paid, paidOn, 'waiver');
  return 'waived';
}

/** Works and report, each with its term; unused money is revoked, money spent otherwise comes back. */
async function live(
  kase: ApplicationCase,
  grant: Grant,
  works: readonly WorkResult[],
  use: Deadline,
  paidOn: LocalDate,
  rate: bigint,
): Promise<ApplicationOutcome | 'granted'> {
  kase.stage('works');
  const endedOn = await worksEnd(kase, grant, use, paidOn);
  if (!endedOn) return 'revoked';

  kase.stage('report');
  const { spent } = await reported(kase, grant, endedOn);
  const checked = kase.offer('checkReport', {
    context: { spent, protectedHeritage: kase.application.works.some((work) => work.protectedHeritage) },
  });
  const visited = kase.offer('siteCheck', {
    context: { works: works.map(({ work, name }) => ({ work, name })) },
  });
  const [{ answer: check }, { answer: site }] = await Promise.all([checked.completed, visited.completed]);
  kase.record({
    acceptedCosts: check.acceptedCosts,
    income: check.income,
    ...(check.irregularities && { irregularities: check.irregularities }),
  });

  if (check.irregular || !site.conform) {
    const findings = [check.irregularities, site.notes].filter(Boolean).join(' ');
    const decision = await revoke(kase, grant, paidOn, findings);
    if (decision === 'revoked') return 'revoked';
  }
  const balance = recoveryOf({ ...grant, rate }, check, kase.application.fiscalPosition, kase.today());
  if (balance.recovery > 0n) {
    await recover(kase, grant, balance.recovery, paidOn, 'report');
    return 'recovered';
  }
  close(kase, grant);
  return 'granted';
}

/** Tells the applicant what the board has decided; the Ordinary's share goes to the works on its list. */
function announce(kase: ApplicationCase, works: readonly WorkResult[], awarded: Awarded, rate: bigint): void {
  const { granted, cap, share, why, resolutionNumber, resolutionDate, executoryOn } = awarded;
  const amount = parseMoney(granted);
  kase.record({ granted, cap, share, why, resolutionNumber, assignedOn: resolutionDate });
  const workShares =
    kase.application.bodyKind === 'diocesanOrdinary'
      ? curiaDivision(amount, works, rate, valueOn(parameters.curiaShareRule, resolutionDate)).map(
          (part) => ({
            ...part,
            admissibleCost: formatMoney(part.admissibleCost),
            need: formatMoney(part.need),
            granted: formatMoney(part.granted),
          }),
        )
      : undefined;
  if (workShares) kase.record({ workShares });
  const told = { ...applicant(kase.application), why };
  if (amount === 0n) {
    const resolution = { number: resolutionNumber, adoptedOn: resolutionDate };
    kase.letter('exclusion', kase.application.body, { ...told, act: undefined, resolution });
    return;
  }
  kase.letter('award', kase.application.body, {
    ...told,
    granted,
    resolutionNumber,
    resolutionDate,
    executoryOn,
    workShares,
    useUntil: useUntil(resolutionDate).due,
  });
}

/** Waits for the end of the works. Unused after three years the grant is revoked, unless the manager decides otherwise. */
async function worksEnd(
  kase: ApplicationCase,
  grant: Grant,
  use: Deadline,
  paidOn: LocalDate,
): Promise<LocalDate | undefined> {
  const registered = kase.offer('registerWorksEnd', { due: use.due });
  const ended = await firstOf({ registered: registered.completed, unused: use.expired });
  if (ended.first === 'unused') {
    kase.letter('useReminder', kase.application.body, {
      ...applicant(kase.application),
      granted: formatMoney(grant.granted),
      useUntil: use.due,
    });
    const findings = 'Il contributo non è stato utilizzato entro tre anni dall’assegnazione.';
    const decision = await revoke(kase, grant, paidOn, findings);
    if (decision === 'revoked') {
      registered.cancel();
      return undefined;
    }
  }
  use.met();
  const { answer } = await registered.completed;
  kase.record({ worksStartedOn: answer.startedOn, worksEndedOn: answer.endedOn });
  return answer.endedOn;
}

/** Waits for the report; a late one is asked for and examined all the same. */
async function reported(kase: ApplicationCase, grant: Grant, endedOn: LocalDate): Promise<{ spent: string }> {
  const term = kase.deadline('report', reportUntil(endedOn));
  kase.record({ reportUntil: term.due });
  const registered = kase.offer('registerReport', {
    due: term.due,
    context: { granted: formatMoney(grant.granted), requestedCost: kase.recall('requestedCost') },
  });
  const first = await firstOf({ registered: registered.completed, late: term.expired });
  if (first.first === 'late') {
    kase.record({ reportLate: true });
    kase.letter('reportReminder', kase.application.body, {
      ...applicant(kase.application),
      reportUntil: term.due,
    });
  }
  const { answer } = await registered.completed;
  term.met();
  kase.record({ spent: answer.spent });
  return answer;
}

function close(kase: ApplicationCase, grant: Grant): void {
  kase.letter('closing', kase.application.body, {
    ...applicant(kase.application),
    granted: formatMoney(grant.granted),
    paid: formatMoney(grant.paid),
  });
}
