import {
  cite,
  formatMoney,
  type LocalDate,
  longestSuspension,
  observationsTerm,
  opinionTerm,
  valueOn,
} from '../../../../libs/law';
import { type Case, determination, opinion, rejectionNotice } from '../../../casework';
import { applicant, obstacleTexts, workTable } from '../letter-data';
import type { application } from '../procedure';
import {
  admissibleCosts,
  formalOutcome,
  inadmissibleWorksOf,
  isPartlyRefused,
  needsRejectionNotice,
  type Obstacle,
  recognitionOutcome,
  refusalReasonOf,
  totalsOf,
  type WorkResult,
  type WorksOpinion,
} from '../rules';

type ApplicationCase = Case<typeof application>;

export type Examination =
  { readonly outcome: 'admitted'; readonly works: readonly WorkResult[] } | { readonly outcome: 'refused' };

/** What came of hearing the applicant on an obstacle. */
type Hearing =
  | { readonly result: 'returned' }
  | ({ readonly result: 'readmitted'; readonly lines: EligibilityLines } & Heard)
  | ({ readonly result: 'refused' } & Heard);

/** What the applicant wrote and how the office answers: the act says both (L. 241/1990 art. 10-bis c. 1). */
interface Heard {
  readonly observations?: string;
  readonly answer?: string;
}

type EligibilityLines = Parameters<typeof admissibleCosts>[1];

/** Formal check, recognition, opinions, works: the examination up to what can be financed. */
export async function examine(
  kase: ApplicationCase,
  closing: LocalDate,
  late: boolean,
): Promise<Examination> {
  kase.stage('formalCheck');
  const formal = await passes(kase, async () => {
    const { answer } = await kase.task('formalCheck', {
      context: { receivedOn: kase.receivedOn, intakeUntil: closing, late },
    });
    const obstacle = formalOutcome(answer, late);
    return (
      obstacle && { obstacle, details: [...answer.missing, answer.notes ?? ''].filter(Boolean).join('; ') }
    );
  });
  if (!formal) return { outcome: 'refused' };

  kase.stage('recognition');
  const recognised = await passes(kase, async () => {
    const { answer } = await kase.task('recognitionCheck');
    const obstacle = recognitionOutcome(answer);
    return obstacle && { obstacle, details: answer.reasons ?? '' };
  });
  if (!recognised) return { outcome: 'refused' };

  const opinions = await askOpinions(kase);
  return assessWorks(kase, opinions);
}

/**
 * A check that has to be passed: an obstacle is confirmed by the manager and put to the applicant, who
 * may be readmitted; otherwise the application is refused.
 */
async function passes(
  kase: ApplicationCase,
  check: () => Promise<{ obstacle: Obstacle; details: string } | undefined>,
): Promise<boolean> {
  for (;;) {
    const found = await check();
    if (!found) return true;
    const hearing = await hear(kase, found.obstacle, found.details);
    if (hearing.result === 'returned') continue;
    if (hearing.result === 'readmitted') return true;
    await refuse(kase, found.obstacle, found.details, hearing);
    return false;
  }
}

/** Urban planning and building desk, side by side, each with its own term and its one pause. */
async function askOpinions(kase: ApplicationCase): Promise<{ urban: WorksOpinion; building: WorksOpinion }> {
  kase.stage('opinions');
  const termDays = valueOn(opinionTerm, kase.today());
  const ask = (task: 'urbanOpinion' | 'buildingOpinion') =>
    opinion(kase, {
      task,
      deadline: task,
      termDays,
      basis: cite('L. 241/1990', '16', '1'),
      context: { works: numberedWorks(kase) },
      pause: {
        maxDays: valueOn(longestSuspension, kase.today()),
        basis: cite('L. 241/1990', '2', '7'),
        deadline: 'suspension',
        task: 'documentsArrived',
        ask: (what, until) =>
          kase.letter('documentsRequest', kase.application.body, {
            ...applicant(kase.application),
            office: kase.declaration.tasks[task].title.it,
            documents: what,
            until,
          }),
      },
    });
  const [urban, building] = await Promise.all([ask('urbanOpinion'), ask('buildingOpinion')]);
  kase.record({ urbanOpinion: opinionText(urban), buildingOpinion: opinionText(building) });
  return { urban, building };
}

/** Which works fall within art. 71 c. 1 and for how much; refused or reduced works are put to the applicant. */
async function assessWorks(
  kase: ApplicationCase,
  opinions: { urban: WorksOpinion; building: WorksOpinion },
): Promise<Examination> {
  const { works } = kase.application;
  for (;;) {
    kase.stage('eligibility');
    const { answer } = await kase.task('eligibilityCheck', {
      context: {
        works: numberedWorks(kase),
        inadmissible: inadmissibleOf(opinions),
        urbanOpinion: opinions.urban,
        buildingOpinion: opinions.building,
      },
    });
    const results = admissibleCosts(works, answer.works, opinions);
    const refusal = refusalReasonOf(results);
    if (!refusal && !isPartlyRefused(results)) return admit(kase, results);

    const obstacle = refusal ?? results.find(({ obstacle: found }) => found)?.obstacle ?? 'notEligible';
    const hearing = await hear(kase, obstacle, answer.notes ?? '', results, opinions);
    if (hearing.result === 'returned') continue;
    if (hearing.result === 'readmitted') {
      const again = admissibleCosts(works, hearing.lines, opinions);
      const still = refusalReasonOf(again);
      if (!still) return admit(kase, again);
      await refuse(kase, still, answer.notes ?? '', hearing, again);
      return { outcome: 'refused' };
    }
    if (!refusal) return admit(kase, results);
    await refuse(kase, refusal, answer.notes ?? '', hearing, results);
    return { outcome: 'refused' };
  }
}

function admit(kase: ApplicationCase, works: readonly WorkResult[]): Examination {
  kase.record({ works: workTable(works), admissibleCost: formatMoney(totalsOf(works).admissible) });
  return { outcome: 'admitted', works };
}

/**
 * The manager confirms what the examination found; then the applicant is heard before the negative or
 * partly negative act (L. 241/1990 art. 10-bis).
 */
async function hear(
  kase: ApplicationCase,
  obstacle: Obstacle,
  details: string,
  works?: readonly WorkResult[],
  opinions?: { urban: WorksOpinion; building: WorksOpinion },
): Promise<Hearing> {
  const reasons = {
    obstacle: obstacleTexts[obstacle],
    details,
    workResults: works && workTable(works),
  };
  const { answer: confirmation } = await kase.task('confirmAdmission', { context: reasons });
  if (!confirmation.confirmed) return { result: 'returned' };

  kase.stage('notice');
  if (!needsRejectionNotice(obstacle, kase.today())) return { result: 'refused' };
  const partial = works !== undefined && isPartlyRefused(works);
  const observations = await rejectionNotice(kase, {
    letter: partial ? 'partialRefusalNotice' : 'rejectionNotice',
    addressee: kase.application.body,
    data: { ...applicant(kase.application), ...reasons },
    deadline: 'observations',
    task: 'observations',
    windowDays: valueOn(observationsTerm, kase.today()),
    basis: cite('L. 241/1990', '10-bis', '1'),
  });
  if (!observations) return { result: 'refused' };

  const { answer } = await kase.task('assessObservations', {
    context: {
      ...reasons,
      observations: observations.text,
      aboutWorks: works !== undefined,
      works: numberedWorks(kase),
      inadmissible: opinions ? inadmissibleOf(opinions) : [],
    },
  });
  const heard = { observations: observations.text, answer: answer.answer };
  return answer.outcome === 'readmit'
    ? { result: 'readmitted', lines: answer.works, ...heard }
    : { result: 'refused', ...heard };
}

/** The determination that refuses, and its communication with court and terms (L. 241/1990 art. 3 c. 4). */
async function refuse(
  kase: ApplicationCase,
  obstacle: Obstacle,
  details: string,
  hearing: Heard,
  works?: readonly WorkResult[],
): Promise<void> {
  kase.stage('notice');
  const data = {
    ...applicant(kase.application),
    receivedOn: kase.receivedOn,
    obstacle: obstacleTexts[obstacle],
    details,
    observations: hearing.observations,
    answer: hearing.answer,
    workResults: works && workTable(works),
  };
  const act = await determination(kase, 'refusal', { context: data, data });
  kase.record({ inadmissibleReason: obstacleTexts[obstacle] });
  kase.letter('refusal', kase.application.body, {
    ...data,
    actNumber: act.number,
    actDate: act.adoptedOn,
  });
}

function numberedWorks(kase: ApplicationCase) {
  return kase.application.works.map(({ name, cost, facilityKind, workKind, description }, index) => ({
    work: index + 1,
    name,
    cost,
    facilityKind,
    workKind,
    description,
  }));
}

function inadmissibleOf({ urban, building }: { urban: WorksOpinion; building: WorksOpinion }): number[] {
  return [...new Set([...inadmissibleWorksOf(urban), ...inadmissibleWorksOf(building)])];
}

const opinionTexts: Readonly<Record<string, string>> = {
  favourable: 'Favorevole',
  unfavourable: 'Contrario',
  inadmissible: 'Interventi inammissibili',
  silent: 'Non espresso nel termine',
};

function opinionText({ outcome }: WorksOpinion): string {
  return opinionTexts[outcome] ?? outcome;
}
