import type { Actor, CourtJudgment } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { determination, type Outcome } from '../../../casework';
import type { nomination } from '../procedure';
import { conferrals } from '../registers';
import { compositionDue, effectiveOn, renewalDue } from '../rules';
import { COUNCIL, endPosts, judgmentData, judgmentFacts, judgmentOf } from './annulment';
import { checkAll, type CheckedName } from './checks';
import { begin, type Matter, type NominationCase } from './matter';
import { choiceContext } from './choice-context';
import { enterHolders } from './seat-entries';

/** Somebody who was chosen for a seat. */
export interface Appointee extends CheckedName {
  readonly seat: string;
  readonly role: string;
}

/** The seats of an organ, from the suitable names to the mandates. */
export async function runNomination(kase: NominationCase): Promise<Outcome<typeof nomination>> {
  const { due } = kase.application;
  const term =
    due === undefined ? undefined : kase.deadline('nomination', renewalDue(due), 'chief-of-cabinet');
  const matter = await begin(kase);
  kase.onRequest('annul', (judgment, by) => {
    // A judgment on the call says by itself which decrees fall with it.
    if (kase.follows('annulledActs')) kase.relations.annulActs({ judgment: judgmentOf(judgment) });
    return annul(kase, matter, judgment, by);
  });
  kase.relations.onActCorrected(({ judgment }) => {
    if (judgment) void annul(kase, matter, judgment, kase.start.actor);
  });
  const passed = await findNames(kase, matter);
  if (passed.length === 0) return 'nobodyPassed';
  const appointed = await appoint(kase, matter, passed);
  if (appointed.length === 0) return 'nobodyChosen';
  term?.met();
  return takeEffect(kase, matter, appointed);
}

/** Short list and checks, again while too few have come through and others are left. */
async function findNames(kase: NominationCase, matter: Matter): Promise<CheckedName[]> {
  const checked: CheckedName[] = [];
  for (;;) {
    const left = matter.candidates.filter(
      ({ taxCode, excluded }) => !excluded && !checked.some((name) => name.taxCode === taxCode),
    );
    const passed = checked.filter((name) => name.passed);
    if (left.length === 0 || passed.length >= kase.application.seats.length) return passed;
    kase.stage('shortList');
    const candidates = matter.candidates.filter(
      ({ taxCode }) => !checked.some((name) => name.taxCode === taxCode),
    );
    const { answer, by } = await kase.task('shortList', { context: { candidates } });
    kase.stage('checks');
    const named = left.filter(({ taxCode }) => answer.names.includes(taxCode));
    checked.push(...(await checkAll(kase, named, by)));
    matter.checks = [...matter.checks, ...checked.slice(-named.length).flatMap(({ rows }) => rows)];
    kase.record({ checks: matter.checks });
  }
}

/** Choice, decree and acceptance, again for the seats that somebody has refused. */
async function appoint(
  kase: NominationCase,
  matter: Matter,
  passed: readonly CheckedName[],
): Promise<Appointee[]> {
  const accepted: Appointee[] = [];
  let names = passed;
  let open = kase.application.seats;
  while (open.length > 0 && names.length > 0) {
    const chosen = await choose(kase, matter, names, open, accepted);
    if (chosen.people.length === 0) return accepted;
    await decree(kase, matter, chosen);
    kase.stage('acceptance');
    const answers = await Promise.all(
      chosen.people.map(async (person) => ({
        person,
        accepts: await acceptance(kase, matter, person),
      })),
    );
    const refused = answers.filter(({ accepts }) => accepts === undefined).map(({ person }) => person);
    for (const { person, accepts } of answers)
      if (accepts !== undefined) {
        accepted.push(person);
        matter.acceptedOn = accepts;
      }
    if (refused.length > 0) kase.record({ refusedBy: refused.map(({ name }) => name).join('; ') });
    kase.record({ appointed: accepted.map(({ role, name }) => ({ role, name })) });
    names = names.filter(({ taxCode }) => !chosen.people.some((person) => person.taxCode === taxCode));
    open = open.filter(({ key }) => refused.some(({ seat }) => seat === key));
  }
  return accepted;
}

async function choose(
  kase: NominationCase,
  matter: Matter,
  names: readonly CheckedName[],
  open: readonly { readonly key: string; readonly role: string }[],
  accepted: readonly Appointee[],
): Promise<{ people: Appointee[]; reasons?: string }> {
  kase.stage('choice');
  const context = choiceContext(kase, matter, names, open, accepted);
  const { answer: dossier } = await kase.task('dossier', { context });
  const { answer } = await kase.task('choice', { context: { ...context, note: dossier.note } });
  const { reasons } = answer;
  if (reasons !== undefined) kase.record({ reasons });
  if (answer.decision === 'nobody') return { people: [] };
  const people = (answer.chosen ?? []).flatMap(({ seat, taxCode }) => {
    const name = names.find((known) => known.taxCode === taxCode);
    const place = open.find(({ key }) => key === seat);
    return name && place ? [{ ...name, seat, role: place.role }] : [];
  });
  return { people, ...(reasons !== undefined && { reasons }) };
}

async function decree(
  kase: NominationCase,
  matter: Matter,
  { people, reasons }: { people: readonly Appointee[]; reasons?: string },
): Promise<void> {
  kase.stage('decree');
  const { post, controlled, call, conferral } = kase.application;
  const appointed = people.map(({ role, name }) => ({ role, name }));
  const act = await determination(kase, 'decree', {
    context: { post, appointed, reasons },
    data: {
      callNumber: call,
      post,
      controlled,
      conferralName: conferrals[conferral].it.toLowerCase(),
      appointed,
      reasons,
      until: matter.originalEnd,
    },
  });
  matter.decree = act;
  matter.named = [...matter.named, ...appointed.map(({ name }) => name)];
  kase.record({ decreeNumber: act.number, decreeDate: act.adoptedOn });
}

/** @returns the day of the acceptance, or undefined where the post is refused */
async function acceptance(
  kase: NominationCase,
  matter: Matter,
  person: Appointee,
): Promise<LocalDate | undefined> {
  const { answer } = await kase.task('acceptance', {
    subject: person.name,
    context: {
      person: person.name,
      taxCode: person.taxCode,
      post: kase.application.post,
      decreeNumber: matter.decree?.number,
    },
  });
  return answer.accepted ? answer.receivedOn : undefined;
}

/** Sending to the body, effect, publication, and the mandates that begin. */
async function takeEffect(
  kase: NominationCase,
  matter: Matter,
  appointed: readonly Appointee[],
): Promise<Outcome<typeof nomination>> {
  kase.stage('effect');
  const { post, body, controlled, conferral } = kase.application;
  const { number = '', adoptedOn = kase.today() } = matter.decree ?? {};
  kase.letter('bodyNotice', body, {
    attention: undefined,
    certifiedMail: undefined,
    decreeNumber: number,
    decreeDate: adoptedOn,
    post,
    controlled,
    conferralName: conferrals[conferral].it.toLowerCase(),
    appointed: appointed.map(({ role, name }) => ({ role, name })),
  });
  informCouncil(kase, matter, appointed);
  const { answer: sent, by } = await kase.task('sending', {
    context: { post, decreeNumber: number, appointed: kase.recall('appointed'), endsOn: matter.originalEnd },
  });
  if (conferral === 'designation' && sent.elected === false) return 'notElected';
  const from = effectiveOn(sent.receivedOn, matter.acceptedOn ?? sent.receivedOn);
  kase.record({ effectiveOn: from });
  const term = { from, endsOn: sent.endsOn, pay: sent.pay, by, decree: number };
  await enterHolders(kase, matter, appointed, term);
  matter.begun = appointed.map(({ seat, name: holder }) => ({ seat, holder, startsOn: from }));
  openMandates(kase, appointed, from, sent.endsOn, by);
  const published = publish(kase, number);
  if (controlled) await composition(kase, from);
  await published;
  return 'appointed';
}

/** The Council hears of what was decided on its guidelines (TUEL art. 42 c. 2 m, art. 50 c. 8). */
function informCouncil(kase: NominationCase, { decree: act }: Matter, appointed: readonly Appointee[]): void {
  const { post, conferral } = kase.application;
  kase.letter('councilNotice', COUNCIL, {
    attention: undefined,
    certifiedMail: undefined,
    decreeNumber: act?.number ?? '',
    decreeDate: act?.adoptedOn ?? kase.today(),
    post,
    conferralName: conferrals[conferral].it.toLowerCase(),
    appointed: appointed.map(({ role, name }) => ({ role, name })),
  });
  kase.record({ councilToldOn: kase.today() });
}

/** A judgment annuls the decree, or the call behind it: what has begun ends, and everybody concerned is told. */
async function annul(
  kase: NominationCase,
  matter: Matter,
  judgment: CourtJudgment,
  by: Actor,
): Promise<void> {
  const { post, body } = kase.application;
  kase.record(judgmentFacts(judgment));
  await endPosts(kase, matter.begun, judgment, by);
  if (matter.decree)
    for (const addressee of new Set([...matter.named, body, COUNCIL]))
      kase.letter('annulled', addressee, {
        ...judgmentData(judgment),
        address: undefined,
        effectiveFrom: judgment.effectiveFrom,
        post,
        decreeNumber: matter.decree.number,
        posts: matter.begun.map(({ seat, holder }) => ({ seat, holder })),
      });
  kase.finish('annulled');
}

function openMandates(
  kase: NominationCase,
  appointed: readonly Appointee[],
  startsOn: LocalDate,
  endsOn: LocalDate,
  by: Actor,
): void {
  for (const { seat, name } of appointed)
    kase.relations.open('mandate', { seat, holder: name, startsOn, endsOn }, { by });
}

async function publish(kase: NominationCase, decreeNumber: string): Promise<void> {
  await kase.task('publication', {
    context: { decreeNumber, appointed: kase.recall('appointed') },
  });
}

/** The company tells its composition within 15 days; the case waits for it also after them. */
async function composition(kase: NominationCase, from: LocalDate): Promise<void> {
  const due = kase.deadline('composition', compositionDue(from));
  await kase.task('composition', {
    due: due.due,
    context: { post: kase.application.post, effectiveOn: from },
  });
  due.met();
}
