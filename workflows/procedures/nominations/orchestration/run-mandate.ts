import type { Actor } from '../../../../libs/domain';
import { addDays, briefsDue, compareDates, type LocalDate } from '../../../../libs/law';
import {
  answerBefore,
  type Case,
  consult,
  type Deadline,
  determination,
  enter,
  firstOf,
  type Outcome,
} from '../../../casework';
import type { mandate } from '../procedure';
import { type Vacancy, vacancies } from '../registers';
import {
  actsAnnulledWith,
  barredUntil,
  extensionEnd,
  mandateEnd,
  renewalBegins,
  yearlyDeclarations,
} from '../rules';
import type { PostJudgment } from '../judgment-forms';
import { COUNCIL, endPosts, heldPosts, judgmentData, judgmentFacts, judgmentOf } from './annulment';
import { type HeldPost, vacateSeat } from './seat-entries';
import { type Left, seatLeft, type Term } from './seat-watch';

type Mandate = Case<typeof mandate>;
type Ending = Outcome<typeof mandate>;

/** Why a seat is vacant that somebody has corrected by hand. */
const CORRECTED = 'Rettifica del registro';

/** Where a false declaration is reported. */
const PROSECUTOR = 'Procura della Repubblica presso il Tribunale di Milano';

/** A post from its first day to its end, by expiry or before. */
export async function runMandate(kase: Mandate): Promise<Ending> {
  const term: Term = { endsOn: kase.application.endsOn };
  const early = endsEarly(kase);
  const endOf = () => kase.deadline('end', mandateEnd(term.endsOn), kase.unit.manager);
  let end = endOf();
  const left = seatLeft(kase, term);
  void publishData(kase);
  void planRenewal(kase, term);
  void collectDeclarations(kase, term);
  for (;;) {
    const ended = await lasts(kase, term, end, early, left);
    if (ended !== 'prolonged') return ended;
    kase.stage('mandate');
    end = endOf();
  }
}

/** The mandate until its end and through the extension of the organ, or until the register says that it goes on. */
async function lasts(
  kase: Mandate,
  term: Term,
  end: Deadline,
  early: Promise<() => Promise<Ending>>,
  left: Promise<Left>,
): Promise<Ending | 'prolonged'> {
  void follow(kase, term, end);
  const first = await firstOf({ expired: end.expired, early, left });
  if (first.first === 'expired') return extend(kase, term, early, left);
  if (first.first === 'left') {
    // Who follows on the day after the last one has not cut the mandate short.
    if (compareDates(first.value.on, term.endsOn) > 0) await end.expired;
    else end.cancel();
    return leave(kase, term, first.value);
  }
  end.cancel();
  return endedBy(kase, term, first.value, left);
}

/** The day of the end moves with the register. */
async function follow(kase: Mandate, term: Term, end: Deadline): Promise<void> {
  for (let known = term.endsOn; end.isRunning; known = term.endsOn) {
    await kase.time.when(() => term.endsOn !== known || !end.isRunning);
    if (term.endsOn !== known) end.move(mandateEnd(term.endsOn));
  }
}

/** The end that somebody has asked for, unless the register says before that the seat has gone on. */
async function endedBy(
  kase: Mandate,
  term: Term,
  ending: () => Promise<Ending>,
  left: Promise<Left>,
): Promise<Ending> {
  const first = await firstOf({ ended: ending(), left });
  if (first.first === 'ended') return first.value;
  kase.takeBackWork();
  return leave(kase, term, first.value);
}

/** The register has somebody else in the seat, or nobody. */
function leave(kase: Mandate, { endsOn }: Term, { on, successor, vacancy }: Left): Ending {
  const cause = successor === undefined ? ((vacancy && vacancies[vacancy].it) ?? CORRECTED) : undefined;
  kase.record({
    endedOn: on,
    ...(successor !== undefined && { successor }),
    ...(cause !== undefined && { cause }),
  });
  if (vacancy === 'annulled') return 'annulled';
  if (compareDates(on, endsOn) > 0) return 'expired';
  return successor === undefined ? 'ended' : 'replaced';
}

/** What ends a mandate before its time, as somebody asks for it. */
function endsEarly(kase: Mandate): Promise<() => Promise<Ending>> {
  return new Promise((resolve) => {
    kase.onRequest('end', ({ cause, on }, by) => resolve(() => endNow(kase, cause, on, by)));
    kase.onRequest('revoke', ({ fiduciary, reasons }) => resolve(() => revoke(kase, fiduciary, reasons)));
    kase.onRequest('annul', (judgment, by) => resolve(() => annul(kase, judgment, by)));
    kase.onRequest('falseDeclaration', ({ foundOn, finding }, by) =>
      resolve(() => bar(kase, foundOn, finding, by)),
    );
  });
}

const causes = {
  resignation: 'dimissioni',
  death: 'decesso',
  lapse: 'decadenza per incompatibilità',
} as const;

async function endNow(kase: Mandate, cause: keyof typeof causes, on: LocalDate, by: Actor): Promise<Ending> {
  kase.record({ cause: causes[cause], endedOn: on });
  await vacate(kase, on, 'ended', by);
  return 'ended';
}

/** The organ goes on for 45 days, unless the seat has its next holder by then (D.L. 293/1994 art. 3). */
async function extend(
  kase: Mandate,
  term: Term,
  early: Promise<() => Promise<Ending>>,
  left: Promise<Left>,
): Promise<Ending | 'prolonged'> {
  const { seat, holder } = kase.application;
  const { endsOn } = term;
  if (!(await stillHeld(kase))) return 'expired';
  kase.stage('extension');
  const extension = kase.deadline('extension', extensionEnd(endsOn), kase.unit.manager);
  kase.record({ extendedUntil: extension.due });
  const [body = seat] = seat.split(' / ');
  kase.letter('extension', body, {
    attention: undefined,
    certifiedMail: undefined,
    holder,
    seat,
    endsOn,
    until: extension.due,
  });
  const prolonged = kase.time.when(() => term.endsOn !== endsOn);
  const first = await firstOf({ over: extension.expired, early, left, prolonged });
  if (first.first === 'prolonged') {
    extension.cancel();
    return 'prolonged';
  }
  if (first.first === 'early') {
    extension.cancel();
    return endedBy(kase, term, first.value, left);
  }
  if (first.first === 'left') {
    extension.met();
    return leave(kase, term, first.value);
  }
  await vacate(kase, addDays(extension.due, 1), 'expired', kase.start.actor);
  return 'expired';
}

/** The mayor revokes by decree: without reasons beyond lost trust, or after the holder was heard. */
async function revoke(kase: Mandate, fiduciary: boolean, reasons: string): Promise<Ending> {
  const { seat, holder } = kase.application;
  kase.stage('revocation');
  const observations = fiduciary ? undefined : await hear(kase, reasons);
  const act = await determination(kase, 'revocation', {
    context: { seat, holder, fiduciary, reasons, ...(observations && { observations }) },
    data: { seat, holder, fiduciary, reasons, observations },
  });
  kase.record({ decreeNumber: act.number, endedOn: act.adoptedOn });
  await vacate(kase, act.adoptedOn, 'revoked', act.signedBy);
  return 'revoked';
}

async function hear(kase: Mandate, reasons: string): Promise<string | undefined> {
  const { seat, holder } = kase.application;
  const limit = kase.deadline('observations', briefsDue(kase.today()));
  kase.letter('revocationNotice', holder, { address: undefined, seat, reasons, until: limit.due });
  const offer = kase.offer('observations', { due: limit.due, context: { holder, until: limit.due } });
  return (await answerBefore(limit, offer))?.answer.text;
}

/** A false declaration ends the post, bars for five years and is reported (D.Lgs. 39/2013 art. 20 c. 5). */
async function bar(kase: Mandate, foundOn: LocalDate, finding: string, by: Actor): Promise<Ending> {
  const { seat, holder } = kase.application;
  const until = barredUntil(foundOn);
  const [held] = await consult(kase, 'seats', { key: seat, on: kase.today() });
  const taxCode = held?.entry.holder === holder ? held.entry.holderTaxCode : undefined;
  if (taxCode !== undefined)
    await enter(kase, 'bars', {
      entry: { taxCode, name: holder, reasons: finding },
      from: foundOn,
      to: until,
      by,
    });
  kase.record({ barredUntil: until, endedOn: foundOn });
  kase.letter('prosecutorReport', PROSECUTOR, {
    attention: undefined,
    certifiedMail: undefined,
    holder,
    seat,
    foundOn,
    finding,
    until,
  });
  await vacate(kase, foundOn, 'barred', by);
  return 'barred';
}

/** A judgment ends the post, alone or with others that it annuls; everybody concerned is told (D.Lgs. 104/2010 art. 34). */
async function annul(kase: Mandate, judgment: PostJudgment, by: Actor): Promise<Ending> {
  kase.record({ ...judgmentFacts(judgment), endedOn: judgment.effectiveFrom });
  if (kase.follows('annulledActs')) await annulActs(kase, judgment);
  const { posts, decree } = await annulledWith(kase, judgment.scope);
  await endPosts(kase, posts, judgment, by);
  const bodies = posts.map(({ seat }) => seat.split(' / ')[0] ?? seat);
  const told = new Set([...posts.map(({ holder }) => holder), ...bodies, COUNCIL]);
  for (const addressee of told)
    kase.letter('annulled', addressee, {
      ...judgmentData(judgment),
      address: undefined,
      effectiveFrom: judgment.effectiveFrom,
      post: [...new Set(bodies)].join('; '),
      decreeNumber: judgment.scope === 'decree' ? decree : undefined,
      posts: posts.map(({ seat, holder }) => ({ seat, holder })),
    });
  return 'annulled';
}

/** The acts that fall with the post say so, also where their cases are over. */
async function annulActs(kase: Mandate, { scope, ...registered }: PostJudgment): Promise<void> {
  const { seat, holder } = kase.application;
  const judgment = judgmentOf(registered);
  const versions = await consult(kase, 'seats', { key: seat, writers: true });
  const own = versions.find(({ entry }) => entry.holder === holder);
  const like = scope === 'call' && own?.entry.call !== undefined ? { call: own.entry.call } : undefined;
  const [ofCall, listed] = like
    ? await Promise.all([
        consult(kase, 'seats', { like, writers: true }),
        consult(kase, 'suitable', { like, writers: true }),
      ])
    : [[], []];
  for (const acts of actsAnnulledWith(scope, { own, ofCall, listed }))
    kase.relations.annulActs({ ...acts, judgment });
}

/** The posts that fall with this one. */
async function annulledWith(
  kase: Mandate,
  scope: PostJudgment['scope'],
): Promise<{ posts: readonly HeldPost[]; decree?: string }> {
  const { seat, holder, startsOn } = kase.application;
  const own = { seat, holder, startsOn };
  const versions = await consult(kase, 'seats', { key: seat });
  const { decree, call } = versions.find(({ entry }) => entry.holder === holder)?.entry ?? {};
  const like = scope === 'decree' ? decree && { decree } : scope === 'call' ? call && { call } : undefined;
  const others = like ? heldPosts(await consult(kase, 'seats', { like })) : [];
  return {
    posts: [own, ...others.filter((post) => post.seat !== seat)],
    ...(decree !== undefined && { decree }),
  };
}

function vacate(kase: Mandate, from: LocalDate, vacancy: Vacancy, by: Actor): Promise<void> {
  return vacateSeat(kase, kase.application, { from, vacancy, by });
}

async function stillHeld(kase: Mandate): Promise<boolean> {
  const { seat, holder, startsOn } = kase.application;
  const [held] = await consult(kase, 'seats', { key: seat, on: kase.today() });
  return held?.entry.holder === holder && held.entry.startsOn === startsOn;
}

/** What the city publishes of its representatives (D.Lgs. 33/2013 art. 22). */
async function publishData(kase: Mandate): Promise<void> {
  const { seat, holder } = kase.application;
  const { answer } = await kase.task('transparencyData', { context: { seat, holder } });
  kase.record({ dataPublishedOn: answer.publishedOn });
}

/** The end of the mandate drives the work for the next one. */
async function planRenewal(kase: Mandate, term: Term): Promise<void> {
  const { seat, holder } = kase.application;
  for (;;) {
    const { endsOn } = term;
    const begins = kase.dayBegins(renewalBegins(endsOn, kase.today()), `Renewal of ${seat}`);
    const moved = kase.time.when(() => term.endsOn !== endsOn);
    if ((await firstOf({ begins, moved })).first === 'moved') continue;
    const { answer } = await kase.task('renewal', { context: { seat, holder, endsOn } });
    kase.record({ plan: answer.plan === 'call' ? 'in un avviso' : 'nessun rinnovo' });
    // What is planned for one end says nothing of the next.
    await kase.time.when(() => term.endsOn !== endsOn);
  }
}

async function collectDeclarations(kase: Mandate, term: Term): Promise<void> {
  const { startsOn, holder } = kase.application;
  for (let last = addDays(kase.today(), -1); ;) {
    const dueAfter = (): LocalDate | undefined =>
      yearlyDeclarations(startsOn, term.endsOn).find((day) => compareDates(day, last) > 0);
    await kase.time.when(() => dueAfter() !== undefined);
    const day = dueAfter() ?? term.endsOn;
    await kase.dayBegins(day, `Yearly declaration of ${holder}`);
    const { answer } = await kase.task('yearlyDeclaration', { context: { holder, dueOn: day } });
    kase.record({ declaredOn: answer.receivedOn });
    last = day;
  }
}
