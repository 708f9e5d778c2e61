import { type Case, firstOf, type Outcome } from '../../../casework';
import { letterTo } from '../letter-data';
import type { application } from '../procedure';
import { linesOf } from '../rules';
import { examine } from './examination';
import type { Examinable, Result } from './news';
import { acceptRequests, type Prize } from './prize-requests';
import { takePrize } from './prize';
import { shownMoment } from './shown';

type ApplicationCase = Case<typeof application>;
type ApplicationOutcome = Outcome<typeof application>;

/** An application: receipt, admissibility, then what the ranking makes of it. */
export async function runApplication(kase: ApplicationCase): Promise<ApplicationOutcome> {
  const prize = acceptRequests(kase);
  receive(kase);
  // Where the edition is over this comes back as news of its end.
  await kase.report('received', {});
  const started = await firstOf({
    examinable: kase.heard<Examinable>('examinable'),
    over: kase.heard('closed'),
  });
  if (started.first === 'over')
    return tooLate(kase, 'L’edizione era già conclusa quando la domanda è pervenuta.');
  const { notice } = started.value;
  kase.record({ abstractLines: linesOf(kase.application.abstract, notice.charactersPerLine) });
  const admitted = await examine(kase, started.value);
  if (!admitted) return 'notAdmitted';

  kase.stage('evaluation');
  await kase.report('examined', admitted);
  const told = await firstOf({ result: kase.heard<Result>('result'), over: kase.heard('closed') });
  if (told.first === 'over')
    return tooLate(kase, 'La graduatoria era già chiusa quando la domanda è stata ammessa.');
  return concluded(kase, notice.acceptanceDays, notice.tax, prize, told.value);
}

/** Receipt of the certified mail; whether it came in time is said when the application is examined. */
function receive(kase: ApplicationCase): void {
  const { candidate, strand, thesisTitle, deliveredAt, messageId } = kase.application;
  kase.record({ deliveredAt: shownMoment(deliveredAt) });
  kase.letter('receipt', candidate, {
    ...letterTo(kase.application),
    isAmbrosoli: strand === 'ambrosoli',
    thesisTitle,
    deliveredAt: shownMoment(deliveredAt),
    messageId,
  });
}

/** Nothing is left to compete for: what comes now is registered and answered. */
function tooLate(kase: ApplicationCase, obstacles: string): ApplicationOutcome {
  kase.record({ obstacles });
  kase.letter('notAdmitted', kase.application.candidate, {
    ...letterTo(kase.application),
    obstacles: [{ text: obstacles }],
  });
  return 'notAdmitted';
}

async function concluded(
  kase: ApplicationCase,
  acceptanceDays: number,
  tax: 'prize' | 'income',
  prize: Prize,
  result: Result,
): Promise<ApplicationOutcome> {
  const { rank, score, mention, awardNumber, awardDate, reachesThreshold } = result;
  kase.record({ rank, score, awardNumber, ...(mention && { mention }) });
  if (result.prize)
    return takePrize(kase, prize, { acceptanceDays, tax }, { ...result, prize: result.prize });
  kase.letter('result', kase.application.candidate, {
    ...letterTo(kase.application),
    thesisTitle: kase.application.thesisTitle,
    rank,
    score,
    mention,
    reachesThreshold,
    awardNumber,
    awardDate,
  });
  if (!reachesThreshold) return mention ? 'specialMention' : 'belowThreshold';
  kase.stage('reserve');
  const then = await firstOf({ promoted: kase.heard<Result>('promoted'), over: kase.heard('closed') });
  if (then.first === 'promoted' && then.value.prize) {
    kase.record({ awardNumber: then.value.awardNumber });
    return takePrize(kase, prize, { acceptanceDays, tax }, { ...then.value, prize: then.value.prize });
  }
  return mention ? 'specialMention' : 'notAwarded';
}
