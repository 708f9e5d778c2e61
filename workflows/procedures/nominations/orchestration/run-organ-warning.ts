import type { FoundEntry } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { type Case, consult, type Deadline, firstOf, type Outcome } from '../../../casework';
import type { organWarning } from '../procedure';
import { furtherTermDue, leastGender, organOf, warningDue } from '../rules';
import type { SeatEntry } from './matter';
import { vacateSeat } from './seat-entries';

type Warning = Case<typeof organWarning>;
type Ending = Outcome<typeof organWarning>;

/** A warning from its receipt to the balance restored, or to the lapse of the organ. */
export async function runOrganWarning(kase: Warning): Promise<Ending> {
  const { body, organ, warnedOn, reference } = kase.application;
  const seats = await consult(kase, 'seats', { like: { body, organ }, on: kase.today() });
  if (seats.length === 0) return 'unknownOrgan';
  void describe(kase, seats);
  const restored = new Promise<Ending>((resolve) => {
    kase.onRequest('restored', ({ restoredOn }) => {
      kase.record({ restoredOn });
      resolve('restored');
    });
  });
  const first = kase.deadline('warning', warningDue(warnedOn), kase.unit.manager);
  remind(kase, first.due, reference, false);
  if (await isKept(first, restored)) return 'restored';

  kase.stage('furtherTerm');
  const set = await firstOf({
    restored,
    term: kase.task('furtherTerm', { context: { post: organOf({ body, organ }), due: first.due } }),
  });
  if (set.first === 'restored') return leave(kase);
  const { setOn, reference: further } = set.value.answer;
  kase.record({ furtherTermSetOn: setOn });
  const second = kase.deadline('furtherTerm', furtherTermDue(setOn), kase.unit.manager);
  remind(kase, second.due, further, true);
  if (await isKept(second, restored)) return 'restored';

  kase.stage('lapse');
  const found = await firstOf({
    restored,
    lapse: kase.task('lapse', {
      context: { post: organOf({ body, organ }), due: second.due, reference: further },
    }),
  });
  if (found.first === 'restored') return leave(kase);
  const { result, lapsedOn } = found.value.answer;
  if (result === 'restored' || lapsedOn === undefined) return 'restored';
  await lapse(kase, lapsedOn, found.value.answer.reference, found.value.by);
  return 'lapsed';
}

/** How the whole organ is made up, beside the seats that the register has. */
async function describe(kase: Warning, seats: readonly FoundEntry<SeatEntry>[]): Promise<void> {
  const { body, organ } = kase.application;
  const rows = seats.map(({ key, entry: { role, holder } }) => ({ seat: key, role, holder: holder ?? '' }));
  kase.record({ seats: rows });
  const { answer } = await kase.task('composition', {
    context: { post: organOf({ body, organ }), seats: rows },
  });
  const { women, men } = answer;
  kase.record({ women, men, least: leastGender(women + men, kase.today()) });
}

async function isKept(term: Deadline, restored: Promise<Ending>): Promise<boolean> {
  const first = await firstOf({ restored, expired: term.expired });
  if (first.first === 'restored') term.met();
  return first.first === 'restored';
}

function leave(kase: Warning): Ending {
  kase.takeBackWork();
  return 'restored';
}

function remind(kase: Warning, until: LocalDate, reference: string, further: boolean): void {
  const { body, organ } = kase.application;
  kase.letter('reminder', body, {
    attention: undefined,
    certifiedMail: undefined,
    post: organOf({ body, organ }),
    reference,
    until,
    further,
  });
}

/** The mandates end by the register, which says why each seat is vacant. */
async function lapse(
  kase: Warning,
  lapsedOn: LocalDate,
  reference: string,
  by: Parameters<typeof vacateSeat>[2]['by'],
): Promise<void> {
  const { body, organ } = kase.application;
  kase.record({ lapsedOn });
  const seats = await consult(kase, 'seats', { like: { body, organ }, on: lapsedOn });
  await Promise.all(
    seats.flatMap(({ key, entry: { holder } }) =>
      holder === undefined
        ? []
        : [
            vacateSeat(
              kase,
              { seat: key, holder },
              { from: lapsedOn, vacancy: 'organLapsed', by, reason: reference },
            ),
          ],
    ),
  );
  kase.letter('lapsed', body, {
    attention: undefined,
    certifiedMail: undefined,
    post: organOf({ body, organ }),
    reference,
    lapsedOn,
  });
}
