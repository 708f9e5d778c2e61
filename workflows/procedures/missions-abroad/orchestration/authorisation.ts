import type { z } from 'zod';
import type { CompleteTask, LineKey } from '../../../../libs/domain';
import { addDays, type Cents, formatMoney } from '../../../../libs/law';
import { enter, endEntry, refuse } from '../../../casework';
import { authorisationProblems } from '../checks';
import { isBlockedExPost, isExPost, signingAllowed } from '../rules';
import {
  authority,
  departureOf,
  estimateOf,
  lineOf,
  type Mission,
  type MissionCase,
  type MissionFigures,
  missionData,
  returnOf,
  shownBeside,
} from './mission';
import type { authorisationForm } from '../task-forms';

/** Tells the authorities of acts that will be signed; from then on the days of the notice run (L. 131/2003 art. 6 c. 7). */
export function tellOfActs(kase: MissionCase, mission: Mission): void {
  const { acts, signingDay } = kase.application;
  if (acts === undefined || signingDay === undefined) return;
  const limit = kase.deadline('signing', signingAllowed(kase.today()));
  mission.signing.allowedFrom = limit.due;
  kase.record({ signingFrom: limit.due });
  kase.letter('internationalNotice', AUTHORITIES, {
    ...missionData(kase, mission),
    attention: undefined,
    certifiedMail: undefined,
    acts,
    signingDay,
    signingFrom: limit.due,
  });
  kase.onRequest(
    'noticeAnswer',
    ({ authority: from, answer, receivedOn }) => {
      mission.signing.answer = answer;
      const said = answer === 'noObjection' ? 'nulla osta' : 'osservazioni contrarie';
      kase.record({ noticeAnswer: `${from}, ${receivedOn}: ${said}` });
      limit.met();
    },
    () => mission.signing.answer === undefined,
  );
}

const AUTHORITIES =
  'Regione Lombardia; Presidenza del Consiglio dei ministri, Dipartimento per gli affari regionali; Ministero degli affari esteri';

/** Tells the embassy what is being prepared. */
export function tellEmbassy(kase: MissionCase, mission: Mission): void {
  kase.letter('embassyNotice', kase.application.embassy, {
    ...missionData(kase, mission),
    attention: undefined,
    certifiedMail: undefined,
    programme: kase.application.programme,
  });
}

/** Keeps the days of the traveller; false where somebody gave the mission up because they were taken. */
export async function keepDays(kase: MissionCase, mission: Mission): Promise<boolean> {
  for (;;) {
    const overlap = await daysTaken(kase, mission);
    if (overlap === undefined) return true;
    const { answer } = await kase.task('overlap', {
      context: { ...shownBeside(kase, mission), why: overlap },
    });
    if (answer.decision === 'giveUp') return false;
    mission.itinerary = answer;
  }
}

/** What is known of the mission now, for overviews. Its days are kept already. */
export async function keepFigures(
  kase: MissionCase,
  mission: Mission,
  figures: MissionFigures,
): Promise<void> {
  mission.figures = { ...mission.figures, ...figures };
  await enterMission(kase, mission);
}

function enterMission(kase: MissionCase, { itinerary, figures }: Mission) {
  const { traveller, destination, country } = kase.application;
  const { name, taxCode, role } = traveller;
  return enter(kase, 'missions', {
    entry: {
      mission: kase.id,
      traveller: name,
      taxCode,
      role,
      destination,
      country,
      estimate: formatMoney(estimateOf(kase.application)),
      ...figures,
    },
    from: departureOf(itinerary),
    to: returnOf(itinerary),
    instead: true,
  });
}

/** Enters the days of the mission, these and no others; says which mission has them if they are not free. */
export async function daysTaken(kase: MissionCase, mission: Mission): Promise<string | undefined> {
  const [from, to] = [departureOf(mission.itinerary), returnOf(mission.itinerary)];
  const entered = await enterMission(kase, mission);
  if (entered.entered) {
    kase.record({ departsOn: from, returnsOn: to });
    return undefined;
  }
  const { title, from: since, to: until } = entered.takenBy;
  const overlap = `${title}, ${since} – ${until ?? ''}`;
  kase.record({ overlap });
  return overlap;
}

/** The days are free for another mission. */
export async function freeDays(kase: MissionCase, mission: Mission): Promise<void> {
  await endEntry(kase, 'missions', kase.id, addDays(departureOf(mission.itinerary), -1));
}

/** The officer checks the proposal against the rules. */
export async function checked(kase: MissionCase, mission: Mission): Promise<void> {
  const { signingDay } = kase.application;
  const silence = kase.electoralSilence.on(departureOf(mission.itinerary));
  if (silence) kase.record({ electoralPeriod: silence.title });
  const { answer } = await kase.task('check', {
    context: { ...shownBeside(kase, mission), signingDay, signingFrom: mission.signing.allowedFrom },
  });
  mission.indispensable = answer.indispensable;
  mission.signing.binding = answer.signing === 'asPlanned';
}

/** Sets an amount aside on the line of the mission, or another one; false where it is given up for lack of cover. */
export async function booked(kase: MissionCase, mission: Mission, amount: Cents): Promise<boolean> {
  for (;;) {
    const line = lineOf(kase, mission);
    const reason = `Missione a ${kase.application.destination}`;
    const moved = await kase.spending.book({ line, amount, reason });
    if (moved.done) {
      mission.booking = { id: moved.id, line };
      return true;
    }
    if (!(await otherLine(kase, mission, line, moved.text.it))) return false;
  }
}

/** Asks for another line of the budget; false where the mission is given up. */
async function otherLine(
  kase: MissionCase,
  mission: Mission,
  budgetLine: LineKey,
  why: string,
): Promise<boolean> {
  const { answer } = await kase.task('coverage', {
    context: { ...shownBeside(kase, mission), budgetLine, why },
  });
  if (answer.decision === 'giveUp') return false;
  mission.chapter = answer.chapter ?? mission.chapter;
  return true;
}

const actOf = {
  mayor: 'mayorAuthorisation',
  'council-president': 'presidentAuthorisation',
  'chief-of-cabinet': 'mayorMission',
} as const;

/** The decision of whoever authorises; an authorisation is an act with a number. TUEL art. 84 c. 1. */
export async function authorised(kase: MissionCase, mission: Mission): Promise<boolean> {
  kase.stage('authorisation');
  const office = authority(kase);
  const departure = departureOf(mission.itinerary);
  const { answer, by, on } = await kase.task('authorisation', {
    office,
    context: shownBeside(kase, mission),
    mayAnswer: (given: z.output<typeof authorisationForm>, _: CompleteTask) => {
      const today = kase.today();
      const problems = authorisationProblems(given, {
        begun: isExPost(departure, today),
        tooLate: isBlockedExPost(departure, today),
      });
      if (problems.length > 0) refuse('invalidForm', { problems });
    },
  });
  if (answer.decision === 'refused') {
    kase.record({ refusedFor: answer.reasons ?? '' });
    return false;
  }
  const { number } = await kase.adopt(actOf[office], by, on, {
    ...missionData(kase, mission),
    electoralPeriod: kase.recorded('electoralPeriod'),
    indispensable: mission.indispensable ?? '',
    reasons: answer.reasons,
    estimateTotal: kase.recall('estimateTotal'),
    signedBy: by.name,
  });
  kase.record({ authorisation: number });
  return true;
}
