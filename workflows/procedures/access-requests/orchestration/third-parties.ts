import { addDays, compareDates, laterOf, type LocalDate, valueOn } from '../../../../libs/law';
import { firstOf } from '../../../casework';
import { commonData, partyTable } from '../letter-data';
import { kinds, oppositionDue, sendingFrom } from '../rules';
import type { AccessCase, AccessFile, HeardParty, Party } from './file';

/** When somebody's days were over, beside what came of them. */
interface Hearing {
  readonly party: HeardParty;
  readonly over: LocalDate;
}

/**
 * Tells everybody whose interests the answer may harm, and waits until each has answered or let the days pass. In
 * generalised access the term stands still meanwhile (D.Lgs. 33/2013 art. 5 c. 5).
 */
export async function hearThirdParties(
  kase: AccessCase,
  file: AccessFile,
  parties: readonly Party[],
): Promise<void> {
  const { opposition, oppositionPauses } = kinds[file.kind];
  if (!opposition || parties.length === 0) return;
  kase.stage('thirdParties');
  let latest = addDays(kase.today(), valueOn(opposition, kase.today()));
  const pause = oppositionPauses ? kase.clock?.pause('opposition', latest) : undefined;
  const lastsUntil = (day: LocalDate): void => {
    if (compareDates(day, latest) <= 0) return;
    latest = day;
    pause?.lastsUntil(day);
  };
  const hearings = await Promise.all(parties.map((party) => hear(kase, file, party, lastsUntil)));
  pause?.(hearings.map(({ over }) => over).reduce(laterOf));
  file.heard = hearings.map(({ party }) => party);
  kase.record({ thirdParties: partyTable(file.heard) });
}

async function hear(
  kase: AccessCase,
  file: AccessFile,
  party: Party,
  lastsUntil: (day: LocalDate) => void,
): Promise<Hearing> {
  const noticedOn = kase.today();
  kase.letter('thirdPartyNotice', party.name, {
    ...commonData(kase, file),
    address: party.address,
    interest: party.interest,
  });
  const noticeReceivedOn = await receiptOf(kase, party, 'noticeReceipt', noticedOn);
  if (noticeReceivedOn === undefined)
    return { party: { ...party, stance: 'untraceable' }, over: kase.today() };

  const window = kase.deadline(
    'opposition',
    oppositionDue(file.kind, noticeReceivedOn),
    undefined,
    party.name,
  );
  lastsUntil(window.due);
  const registration = kase.offer('opposition', {
    due: window.due,
    subject: party.name,
    context: { party: party.name, since: noticeReceivedOn, until: window.due },
  });
  const ended = await firstOf({ answered: registration.completed, over: window.expired });
  if (ended.first === 'over') {
    registration.cancel();
    return { party: { ...party, noticeReceivedOn, stance: 'silent' }, over: window.due };
  }
  window.met();
  const { receivedOn, stance, reasons } = ended.value.answer;
  return { party: { ...party, noticeReceivedOn, stance, reasons }, over: receivedOn };
}

/** The day a letter reached a third party: today by certified mail, by post as the receipt says. */
async function receiptOf(
  kase: AccessCase,
  { name, channel }: Party,
  task: 'noticeReceipt' | 'decisionReceipt',
  sentOn: LocalDate,
): Promise<LocalDate | undefined> {
  if (channel === 'certifiedMail') return sentOn;
  const { answer } = await kase.task(task, { subject: name, context: { party: name, since: sentOn } });
  return answer.outcome === 'untraceable' ? undefined : answer.on;
}

export function opposedParties({ heard = [] }: AccessFile): readonly HeardParty[] {
  return heard.filter(({ stance }) => stance === 'opposes');
}

/** What a third party is told of the decision (D.Lgs. 33/2013 art. 5 c. 6). */
interface ToldDecision {
  readonly granted: boolean;
  readonly actNumber: string;
  readonly actDate: LocalDate;
  readonly urgency?: string;
}

/** Tells each party what was decided; one that cannot be found is not written to again. */
export function tellParties(kase: AccessCase, file: AccessFile, decision: ToldDecision): void {
  for (const party of file.heard ?? []) {
    if (party.stance === 'untraceable') continue;
    kase.letter('thirdPartyDecision', party.name, {
      ...commonData(kase, file),
      ...decision,
      address: party.address,
      urgency: decision.urgency,
      opposition: party.reasons,
      waits: decision.granted && party.stance === 'opposes' && !decision.urgency && waits(file),
    });
  }
}

/**
 * Waits until the documents may leave: not before fifteen days from the receipt of the decision by each party that has
 * objected (D.Lgs. 33/2013 art. 5 c. 6).
 */
export async function standstill(kase: AccessCase, file: AccessFile): Promise<void> {
  const toldOn = kase.today();
  await Promise.all(
    opposedParties(file).map(async (party) => {
      const receivedOn = await receiptOf(kase, party, 'decisionReceipt', toldOn);
      const sending = receivedOn && sendingFrom(file.kind, receivedOn);
      if (!sending) return;
      const wait = kase.deadline('standstill', sending, undefined, party.name);
      await kase.dayBegins(sending.due, `Documents may leave: ${sending.due}`);
      // A re-examination may have taken the wait back meanwhile.
      if (!wait.isRunning) await new Promise<never>(() => undefined);
      wait.met();
    }),
  );
}

export function waits({ kind }: AccessFile): boolean {
  return kinds[kind].standstill !== undefined;
}
