import { formatMoney, type LocalDate, parseMoney } from '../../../../libs/law';
import { type Case, type ConclusionClock, firstOf, type Outcome } from '../../../casework';
import { examine } from './examination';
import { exclude } from './exclusion';
import { execute } from './execution';
import type { RoundApplication } from '../form';
import { applicant } from '../letter-data';
import type { Awarded, Examined, NothingLeft } from './news';
import type { application } from '../procedure';
import { acceptRequests } from './requests';
import {
  applicationYearOf,
  conclusionDue,
  confessionName,
  confessionOf,
  intakeClosing,
  isLate,
  totalsOf,
} from '../rules';

type ApplicationCase = Case<typeof application>;

/** An application of a religious authority: receipt, examination, split, then the life of the grant. */
export async function runApplication(kase: ApplicationCase): Promise<Outcome<typeof application>> {
  const grant = acceptRequests(kase);
  const { closing, late, clock } = receive(kase);

  const examination = await examine(kase, closing, late);
  if (examination.outcome === 'refused') {
    clock.met();
    return 'inadmissible';
  }

  kase.stage('waitingSplit');
  const news: Examined = {
    body: kase.application.body,
    taxCode: kase.application.taxCode,
    confession: confessionOf(kase.application),
    admissibleCost: formatMoney(totalsOf(examination.works).admissible),
  };
  const decision = await decisionOn(kase, news);
  if ('awarded' in decision) {
    clock.met();
    return execute(kase, grant, examination.works, decision.awarded);
  }
  await exclude(kase, news, decision.split);
  clock.met();
  return 'excludedNoFunds';
}

/**
 * What the round has for an admitted application: its grant, or nothing, because the board has already shared out the
 * fund or because the round is over.
 */
async function decisionOn(
  kase: ApplicationCase,
  news: Examined,
): Promise<{ awarded: Awarded } | { split: NothingLeft | undefined }> {
  await kase.report('examined', news);
  const decided = await firstOf({
    awarded: kase.heard<Awarded>('awarded'),
    nothingLeft: kase.heard<NothingLeft>('nothingLeft'),
    roundOver: kase.heard('closed'),
  });
  switch (decided.first) {
    case 'awarded':
      return { awarded: decided.value };
    case 'nothingLeft':
      return { split: decided.value };
    case 'roundOver':
      return { split: undefined };
  }
}

/** Receipt and opening notice in one (L. 241/1990 art. 8 and 18-bis), and the term for the decision. */
function receive(kase: ApplicationCase): { closing: LocalDate; late: boolean; clock: ConclusionClock } {
  const { application, receivedOn } = kase;
  const year = applicationYearOf(kase.start.campaign as RoundApplication);
  const closing = intakeClosing(year);
  const late = isLate(receivedOn, closing);
  const works = application.works.map(({ name, cost }) => ({ name, cost }));
  const requestedCost = formatMoney(works.reduce((sum, { cost }) => sum + parseMoney(cost), 0n));
  kase.record({
    receivedOn,
    late,
    confession: confessionName(confessionOf(application)).it,
    requestedCost,
  });
  const clock = kase.startClock({ on: conclusionDue(receivedOn, year) });
  kase.letter('receipt', application.body, {
    ...applicant(application),
    receivedOn,
    conclusionDue: clock.due,
    works,
    requestedCost,
  });
  return { closing: closing.due, late, clock };
}
