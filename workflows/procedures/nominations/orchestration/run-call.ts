import type { Actor, CourtJudgment, FoundEntry } from '../../../../libs/domain';
import { addDays, compareDates, type LocalDate } from '../../../../libs/law';
import {
  type Case,
  type Child,
  consult,
  determination,
  endEntry,
  enter,
  type Outcome,
} from '../../../casework';
import type { nominationCall } from '../procedure';
import { conferrals, type seatEntry } from '../registers';
import {
  type AnnulledActs,
  decreesOf,
  type Filed,
  intakeEnd,
  mayorDue,
  momentOf,
  organOf,
  type Post,
  proposalLimits,
  renewalDue,
  screened,
} from '../rules';
import type { z } from 'zod';
import { endPosts, heldPosts, judgmentFacts, judgmentOf } from './annulment';
import { type Candidate, deliberate } from './commission';
import type { Admitted, Verdict } from './news';

export type Call = Case<typeof nominationCall>;
/** What the forms of nominations and lists take. */
const LONGEST_PROPOSERS = 1_000;

type Seat = FoundEntry<z.output<typeof seatEntry>>;

/** An organ of the call with its seats. */
interface CallPost extends Post {
  readonly places: readonly Seat[];
}

/** A call from the seats of the register to the nominations that it has opened. */
export async function runCall(kase: Call): Promise<Outcome<typeof nominationCall>> {
  const found = await seatsToFill(kase);
  if (found.length === 0) return 'noSeats';
  const { posts, until, requirements } = await settleSeats(kase, found);
  const due = watchTerm(kase, posts);
  const notice = await publish(kase, posts, requirements);
  const nominations: string[] = [];
  kase.onRequest('annul', (judgment, by) => annul(kase, notice, nominations, judgment, by));
  void screenAll(kase, posts, until);

  kase.stage('intake');
  await kase.deadline('intake', intakeEnd(until.day)).expired;
  kase.stage('admissibility');
  await kase.children.haveReported(['examined', 'closed']);
  const admitted = admittedOf(kase);
  kase.record({ candidacies: kase.children.all.length, admitted: admitted.length });

  kase.stage('commission');
  const { suitable, by } = await examine(kase, posts, admitted);
  kase.stage('nominations');
  const deserted = posts.filter(({ post }) => !suitable.some((candidate) => candidate.post === post));
  kase.record({
    suitable: suitable.length,
    ...(deserted.length > 0 && { deserted: deserted.map(({ post }) => post).join('; ') }),
  });
  const opened = posts
    .filter((post) => !deserted.includes(post))
    .map((post) => openNomination(kase, post, suitable, due?.due, by));
  nominations.push(...opened);
  await Promise.all(opened.map((id) => kase.relations.ended(id)));
  due?.met();
  return opened.length > 0 ? 'completed' : 'deserted';
}

/** Seats that are vacant, or whose mandate ends in the window. */
async function seatsToFill(kase: Call): Promise<readonly Seat[]> {
  const all = await consult(kase, 'seats', { on: kase.today() });
  const { expiringUntil } = kase.application;
  return all.filter(
    ({ entry: { holder, endsOn } }) =>
      holder === undefined || endsOn === undefined || compareDates(endsOn, expiringUntil) <= 0,
  );
}

async function settleSeats(kase: Call, found: readonly Seat[]) {
  const { answer } = await kase.task('seats', {
    context: {
      opensOn: kase.today(),
      seats: found.map(({ key, entry: { role, holder, endsOn } }) => ({ seat: key, role, holder, endsOn })),
    },
  });
  const { leftOut = [], requirements } = answer;
  const until = momentOf(answer.until);
  const out = new Set(leftOut.map(({ seat }) => seat));
  const posts = postsOf(found.filter(({ key }) => !out.has(key)));
  kase.record({
    posts: tableOf(posts),
    ...(leftOut.length > 0 && { leftOut }),
    lastDay: until.day,
    lastTime: until.time,
  });
  return { posts, until, requirements };
}

function postsOf(seats: readonly Seat[]): CallPost[] {
  const posts = new Map<string, CallPost>();
  for (const seat of seats) {
    const post = organOf(seat.entry);
    const places = [...(posts.get(post)?.places ?? []), seat];
    const { body, organKind } = seat.entry;
    posts.set(post, { post, body, organKind, seats: places.length, places });
  }
  return [...posts.values()];
}

function tableOf(posts: readonly CallPost[]) {
  return posts.map(({ post, seats, places: [first] }) => ({
    post,
    places: seats,
    conferralName: conferrals[first?.entry.conferral ?? 'nomination'].it,
  }));
}

/** The term of TUEL art. 50 c. 9: from the taking of office, or before the first mandate ends. */
function watchTerm(kase: Call, posts: readonly CallPost[]) {
  const { tookOfficeOn } = kase.application;
  const ends = posts
    .flatMap(({ places }) => places.flatMap(({ entry }) => (entry.holder && entry.endsOn) || []))
    .toSorted(compareDates);
  const explanation =
    tookOfficeOn !== undefined ? mayorDue(tookOfficeOn) : ends[0] !== undefined && renewalDue(ends[0]);
  return explanation ? kase.deadline('nominations', explanation, 'chief-of-cabinet') : undefined;
}

async function publish(kase: Call, posts: readonly CallPost[], requirements: string): Promise<string> {
  const { number, subject } = kase.application;
  const [lastDay, lastTime] = [kase.recall('lastDay'), kase.recall('lastTime')];
  const table = tableOf(posts);
  const act = await determination(kase, 'notice', {
    context: { posts: table, lastDay, lastTime, requirements },
    data: {
      callNumber: number,
      subject,
      lastDay,
      lastTime,
      posts: table,
      requirements,
      ...proposalLimits(kase.today()),
    },
  });
  kase.record({ noticeNumber: act.number });
  const { answer } = await kase.task('publication', { context: { noticeNumber: act.number, lastDay } });
  kase.record({ publishedOn: answer.publishedOn });
  return act.document;
}

/** Each candidacy that is filed hears how it stands beside those before it. */
async function screenAll(
  kase: Call,
  posts: readonly CallPost[],
  until: { day: LocalDate; time: string },
): Promise<void> {
  const before: Filed[] = [];
  const answered = new Set<string>();
  const known: readonly Post[] = posts.map(({ places: _, ...post }) => post);
  const isNew = ({ id, reports }: Child): boolean => reports.has('filed') && !answered.has(id);
  for (;;) {
    await kase.children.first(isNew);
    const screenings = kase.children.all.filter(isNew).map(({ id, reports }) => {
      answered.add(id);
      const filed = reports.get('filed') as Filed;
      const screening = screened(filed, before, known, until, kase.today());
      if (!screening.obstacle) before.push(filed);
      return kase.children.inform(id, 'screened', screening);
    });
    await Promise.all(screenings);
  }
}

function admittedOf(kase: Call): readonly Child[] {
  return kase.children.all.filter(({ reports }) => reports.has('examined') && !reports.has('closed'));
}

/** What the commission finds, told to each candidacy. */
async function examine(
  kase: Call,
  posts: readonly CallPost[],
  admitted: readonly Child[],
): Promise<{ suitable: readonly Candidate[]; by: Actor }> {
  const candidates = candidatesOf(admitted, posts);
  if (candidates.length === 0) return { suitable: [], by: kase.start.actor };
  const found = await deliberate(kase, candidates);
  // All at once: a resumed case, which has told them before, must come through here without a wait for each.
  await Promise.all(
    admitted.map((child) => {
      const { candidate, posts: named } = child.reports.get('examined') as Admitted;
      const verdict: Verdict = {
        sessionOn: found.sessionOn,
        minutes: found.minutes,
        verdicts: named.map((post) => {
          const reasons = found.reasonsAgainst(candidate, post);
          return { post, suitable: reasons === undefined, reasons: reasons ?? '' };
        }),
      };
      return kase.children.inform(child.id, 'verdict', verdict);
    }),
  );
  const suitable = candidates.filter(
    ({ taxCode, post }) => found.reasonsAgainst(taxCode, post) === undefined,
  );
  await enterSuitable(kase, suitable, found);
  return { suitable, by: found.by };
}

/** The list from which the mayor chooses now, and substitutes are chosen later. */
async function enterSuitable(
  kase: Call,
  suitable: readonly Candidate[],
  { sessionOn: from, by }: { readonly sessionOn: LocalDate; readonly by: Actor },
): Promise<void> {
  const call = kase.application.number;
  await Promise.all(
    suitable.map(({ civil, proposers, ...name }) =>
      enter(kase, 'suitable', {
        entry: { ...name, call, origin: originOf(civil), proposers: proposers.slice(0, LONGEST_PROPOSERS) },
        from,
        by,
      }),
    ),
  );
}

/** A judgment annuls the call: what rests on it falls, and candidates and nominations hear of it. */
async function annul(
  kase: Call,
  notice: string,
  nominations: readonly string[],
  registered: CourtJudgment,
  by: Actor,
): Promise<void> {
  const judgment = judgmentOf(registered);
  kase.record(judgmentFacts(judgment));
  const like = { call: kase.application.number };
  const [listed, seats] = await Promise.all([
    consult(kase, 'suitable', { like }),
    consult(kase, 'seats', { like, writers: true }),
  ]);
  if (kase.follows('annulledActs')) annulActs(kase, nominations, decreesOf(seats), judgment);
  const lastDay = addDays(judgment.effectiveFrom, -1);
  await Promise.all([
    ...listed.map(({ key }) => endEntry(kase, 'suitable', key, lastDay, { by })),
    endPosts(kase, heldPosts(seats), judgment, by),
  ]);
  for (const id of nominations)
    kase.relations.correctAct({ case: id, document: notice }, { effect: 'annulled', judgment });
  await Promise.all(
    kase.children.all
      .filter(({ reports }) => !reports.has('closed'))
      .map(({ id }) => kase.children.inform(id, 'annulled', judgment)),
  );
  kase.finish('annulled');
}

/** The notice with what the commission has found, whatever its nominations have decreed, and the decrees of substitutes from the same list. */
function annulActs(
  kase: Call,
  nominations: readonly string[],
  decrees: readonly AnnulledActs[],
  judgment: CourtJudgment,
): void {
  kase.relations.annulActs({ judgment });
  for (const other of nominations) kase.relations.annulActs({ other, judgment });
  for (const decree of decrees)
    if (!nominations.includes(decree.other ?? '')) kase.relations.annulActs({ ...decree, judgment });
}

/** Persons by organ: whoever was proposed by several stands there once, with all who have proposed them. */
function candidatesOf(admitted: readonly Child[], posts: readonly CallPost[]): Candidate[] {
  const merged = new Map<string, Candidate>();
  for (const { reports } of admitted) {
    const {
      candidate: taxCode,
      name,
      gender,
      proposer,
      posts: named,
      civil,
    } = reports.get('examined') as Admitted;
    for (const post of named) {
      const key = `${taxCode} ${post}`;
      const before = merged.get(key);
      merged.set(key, {
        name,
        taxCode,
        gender,
        post,
        proposers: [before?.proposers, proposer.name].filter(Boolean).join('; '),
        civil: civil || before?.civil === true,
      });
    }
  }
  const order = posts.map(({ post }) => post);
  return [...merged.values()].sort((a, b) => order.indexOf(a.post) - order.indexOf(b.post));
}

function originOf(civil: boolean): 'civilSociety' | 'other' {
  return civil ? 'civilSociety' : 'other';
}

function openNomination(
  kase: Call,
  { post, places }: CallPost,
  suitable: readonly Candidate[],
  due: LocalDate | undefined,
  by: Actor,
): string {
  const [first] = places;
  if (!first) throw new Error(`Organ ${post} has no seats in call ${kase.id}`);
  const { body, bodyKind, controlled, organ, organKind, conferral } = first.entry;
  const application = {
    call: kase.application.number,
    post,
    body,
    bodyKind,
    controlled,
    organ,
    organKind,
    conferral,
    seats: places.map(({ key, entry: { role } }) => ({ key, role })),
    candidates: suitable
      .filter((candidate) => candidate.post === post)
      .map(({ name, taxCode, gender, civil, proposers }) => ({
        name,
        taxCode,
        gender,
        origin: originOf(civil),
        proposers: proposers.slice(0, LONGEST_PROPOSERS),
      })),
    ...(due !== undefined && { due }),
  };
  return kase.relations.open('nomination', application, { by, waits: true });
}
