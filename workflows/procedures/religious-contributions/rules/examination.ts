import type { z } from 'zod';
import { type Cents, lesserOf, type LocalDate, parseMoney, valueOn } from '../../../../libs/law';
import type {
  eligibilityForm,
  formalCheckForm,
  recognitionForm,
  worksOpinionForm,
} from '../application-forms';
import type { Work } from '../form';
import * as parameters from '../parameters';

/** Why an application, or the works in it, gets nothing. */
export type Obstacle =
  'authority' | 'incomplete' | 'late' | 'noStablePresence' | 'notEligible' | 'urban' | 'building';

/**
 * Who applies, when, and whether everything is there. The first obstacle is the one named. The applicant of a Catholic
 * parish is the Ordinary, through the Curia. LR Lombardia 12/2005 art. 70 and 73 c. 2.
 */
export function formalOutcome(check: z.output<typeof formalCheckForm>, late: boolean): Obstacle | undefined {
  if (late) return 'late';
  if (!check.authorityCompetent || !check.representationProven) return 'authority';
  return check.complete ? undefined : 'incomplete';
}

/**
 * A religious denomination with a widespread, organised and stable presence and with religious aims in its statutes.
 * LR Lombardia 12/2005 art. 70; no agreement with the State may be asked: Constitutional Court 63/2016.
 */
export function recognitionOutcome(check: z.output<typeof recognitionForm>): Obstacle | undefined {
  const { religiousDenomination, widespread, organised, stable, religiousAims } = check;
  return religiousDenomination && widespread && organised && stable && religiousAims
    ? undefined
    : 'noStablePresence';
}

/** An opinion as the rules see it: an office that was silent has declared nothing inadmissible. */
export type WorksOpinion =
  Pick<z.output<typeof worksOpinionForm>, 'outcome' | 'inadmissibleWorks'> | { readonly outcome: 'silent' };

/** The works that an office has declared inadmissible, by their number. */
export function inadmissibleWorksOf(opinion: WorksOpinion | undefined): readonly number[] {
  return opinion && 'inadmissibleWorks' in opinion ? opinion.inadmissibleWorks.map(({ work }) => work) : [];
}

export interface WorkResult {
  /** Its place in the application, from 1. */
  readonly work: number;
  readonly name: string;
  readonly priority: number;
  readonly requestedCost: Cents;
  /** 0 when the work is refused. */
  readonly admissibleCost: Cents;
  readonly obstacle?: Obstacle;
  readonly reason?: string;
}

/**
 * What of each work can be financed: it falls within art. 71 c. 1 and no office has declared it inadmissible, and never
 * for more than was asked. A contrary opinion alone excludes nothing: the officer has weighed it in the admissible cost.
 * LR Lombardia 12/2005 art. 71 c. 1.
 */
export function admissibleCosts(
  works: readonly Work[],
  eligibility: z.output<typeof eligibilityForm>['works'],
  opinions: { readonly urban?: WorksOpinion; readonly building?: WorksOpinion },
): WorkResult[] {
  const urban = inadmissibleWorksOf(opinions.urban);
  const building = inadmissibleWorksOf(opinions.building);
  return works.map(({ name, priority, cost }, index) => {
    const work = index + 1;
    const line = eligibility.find((candidate) => candidate.work === work);
    const requestedCost = parseMoney(cost);
    const obstacle: Obstacle | undefined = urban.includes(work)
      ? 'urban'
      : building.includes(work)
        ? 'building'
        : line?.eligible
          ? undefined
          : 'notEligible';
    return {
      work,
      name,
      priority,
      requestedCost,
      admissibleCost: obstacle ? 0n : lesserOf(requestedCost, parseMoney(line?.admissibleCost ?? '0.00')),
      obstacle,
      reason: line?.reason,
    };
  });
}

/** The cost of an application: of all its works as asked, and of those admitted. LR Lombardia 12/2005 art. 71 c. 1. */
export function totalsOf(works: readonly WorkResult[]): { requested: Cents; admissible: Cents } {
  return {
    requested: works.reduce((sum, { requestedCost }) => sum + requestedCost, 0n),
    admissible: works.reduce((sum, { admissibleCost }) => sum + admissibleCost, 0n),
  };
}

/**
 * The reason an application without any admissible work is refused for: that of its works of highest priority.
 * L. 241/1990 art. 3 c. 1.
 */
export function refusalReasonOf(works: readonly WorkResult[]): Obstacle | undefined {
  if (works.some(({ admissibleCost }) => admissibleCost > 0n)) return undefined;
  return (
    works.toSorted((a, b) => a.priority - b.priority).find(({ obstacle }) => obstacle)?.obstacle ??
    'notEligible'
  );
}

/**
 * Whether the applicant is heard before a negative act. The split compares nobody and draws up no ranking, so the
 * exception for competitive procedures does not hold. L. 241/1990 art. 10-bis.
 */
export function needsRejectionNotice(reason: Obstacle, on: LocalDate): boolean {
  const formal: readonly Obstacle[] = ['authority', 'incomplete', 'late'];
  return formal.includes(reason) ? valueOn(parameters.noticeOnFormalRefusal, on) : true;
}

/**
 * Refused or reduced works: the applicant is heard on them too, since the act will be partly negative.
 * L. 241/1990 art. 10-bis c. 1.
 */
export function isPartlyRefused(works: readonly WorkResult[]): boolean {
  const { requested, admissible } = totalsOf(works);
  return admissible > 0n && admissible < requested;
}
