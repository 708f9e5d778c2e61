import type { CourtJudgment } from '../../../../libs/domain';
import { cite, valueOn } from '../../../../libs/law';
import { type Case, completionRequest, consult, firstOf, type Outcome } from '../../../casework';
import { proposers } from '../kinds';
import * as parameters from '../parameters';
import type { candidacy } from '../procedure';
import { type Filed, type Obstacle, obstacleTexts, type Screening } from '../rules';
import { judgmentData } from './annulment';
import type { Admitted, Verdict } from './news';

type Candidacy = Case<typeof candidacy>;

/** A candidacy to its end, or to that of a call which a court has annulled. */
export async function runCandidacy(kase: Candidacy): Promise<Outcome<typeof candidacy>> {
  const first = await firstOf({ own: proceed(kase), annulled: kase.heard<CourtJudgment>('annulled') });
  if (first.first === 'own') return first.value;
  kase.takeBackWork();
  kase.letter('callAnnulled', kase.application.candidate.name, {
    ...toCandidate(kase),
    ...judgmentData(first.value),
  });
  return 'annulled';
}

/** Receipt, admissibility, then what the commission has found. */
async function proceed(kase: Candidacy): Promise<Outcome<typeof candidacy>> {
  const { candidate, filedAt } = kase.application;
  kase.letter('receipt', candidate.name, {
    ...toCandidate(kase),
    receivedOn: kase.receivedOn,
    filedAt,
    posts: postsOf(kase),
  });
  const examined = await examine(kase);
  if (typeof examined === 'string') {
    kase.record({ obstacle: obstacleTexts[examined] });
    kase.letter('excluded', candidate.name, { ...toCandidate(kase), reason: obstacleTexts[examined] });
    return 'inadmissible';
  }
  kase.stage('waiting');
  await kase.report('examined', examined);
  const told = await firstOf({ verdict: kase.heard<Verdict>('verdict'), closed: kase.heard('closed') });
  if (told.first === 'closed') return 'unsuitable';
  const rows = told.value.verdicts.map(({ post, suitable, reasons }) => ({
    post,
    result: suitable ? 'idoneo' : 'non idoneo',
    reasons,
  }));
  kase.record({ verdicts: rows });
  const { sessionOn, minutes } = told.value;
  kase.letter('verdict', candidate.name, { ...toCandidate(kase), sessionOn, minutes, verdicts: rows });
  if (!told.value.verdicts.some(({ suitable }) => suitable)) return 'unsuitable';
  kase.stage('listed');
  await kase.heard('closed');
  return 'suitable';
}

/**
 * What the call and the office find of it: the news of its admission, or why it stays out. The head of the unit confirms
 * what keeps it out, or lets it be examined all the same.
 */
async function examine(kase: Candidacy): Promise<Admitted | Obstacle> {
  const { proposer, candidate, filedAt } = kase.application;
  const posts = postsOf(kase);
  const [accredited] = await consult(kase, 'proposers', { key: proposer.taxCode, on: kase.receivedOn });
  const at = { day: kase.receivedOn, time: filedAt };
  const filed = { proposer, candidate: candidate.taxCode, posts, at };
  const { obstacle, alsoBy } = accredited ? await screening(kase, filed) : notAccredited;
  kase.stage('admissibility');
  if (obstacle && (await isKeptOut(kase, obstacle))) return obstacle;
  if (alsoBy.length > 0) kase.record({ merged: alsoBy.join('; ') });
  if (!(await isComplete(kase)) && (await isKeptOut(kase, 'incomplete'))) return 'incomplete';
  const civil = accredited !== undefined && proposers[accredited.entry.kind].civil;
  return { ...filed, name: candidate.name, gender: candidate.gender, civil };
}

const notAccredited: Screening = { obstacle: 'notAccredited', alsoBy: [] };

/** How it stands beside those before it, as the call knows; a call that is over takes nothing in. */
async function screening(kase: Candidacy, filed: Filed): Promise<Screening> {
  await kase.report('filed', filed);
  const told = await firstOf({ screened: kase.heard<Screening>('screened'), closed: kase.heard('closed') });
  return told.first === 'closed' ? { obstacle: 'late', alsoBy: [] } : told.value;
}

async function isKeptOut(kase: Candidacy, obstacle: Obstacle): Promise<boolean> {
  const { candidate, proposer } = kase.application;
  const { answer } = await kase.task('exclusion', {
    context: {
      obstacle: obstacleTexts[obstacle],
      candidate: candidate.name,
      proposer: proposer.name,
      posts: postsOf(kase).join('; '),
    },
  });
  return answer.confirmed;
}

async function isComplete(kase: Candidacy): Promise<boolean> {
  const { candidate, proposer, motivation } = kase.application;
  const { answer } = await kase.task('admissibility', {
    context: {
      candidate: candidate.name,
      taxCode: candidate.taxCode,
      proposer: proposer.name,
      posts: postsOf(kase).join('; '),
      motivation,
    },
  });
  if (answer.complete) return true;
  const missing = answer.missing ?? [];
  const arrived = await completionRequest(kase, {
    days: valueOn(parameters.completionDays, kase.today()),
    basis: cite('L. 241/1990', '6', '1'),
    deadline: 'completion',
    task: 'documentsArrived',
    letter: 'completion',
    addressee: candidate.name,
    data: (until) => ({ address: candidate.certifiedMail, candidate: candidate.name, missing, until }),
    context: { missing: missing.join('; ') },
  });
  return arrived?.complete ?? false;
}

/** The bodies that it names, those that the call does not have after the others. */
function postsOf({ application: { posts, otherPosts = [] } }: Candidacy): string[] {
  return [...posts, ...otherPosts];
}

function toCandidate(kase: Candidacy) {
  const { candidate } = kase.application;
  const { number } = kase.start.campaign as { number: string };
  return { address: candidate.certifiedMail, candidate: candidate.name, callNumber: number };
}
