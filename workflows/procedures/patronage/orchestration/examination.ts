import type { ElectoralPeriod } from '../../../../libs/domain';
import { addDays, cite, longestSuspension, opinionTerm, valueOn } from '../../../../libs/law';
import { firstOf, opinion, suspension } from '../../../casework';
import { opinionNames } from '../letter-data';
import * as parameters from '../parameters';
import { electoralEffect, requirementsObstacle } from '../rules';
import { type Directorate, directorates } from '../task-forms';
import { hear, passes, type Refusal } from './hearing';
import type { Matter, PatronageCase } from './matter';

/** Opinions, then requirements and exclusions of the city's rules. */
export async function meetsRequirements(
  kase: PatronageCase,
  matter: Matter,
  consulted: readonly Directorate[],
): Promise<Refusal | undefined> {
  kase.stage('requirements');
  const opinions = await askOpinions(kase, matter, withConsulates(kase, consulted));
  return passes(kase, matter, async () => {
    for (;;) {
      kase.stage('requirements');
      const { startsOn, endsOn } = matter.initiative;
      const { answer } = await kase.task('requirements', {
        context: {
          ...matter.data,
          description: kase.application.initiative.description,
          opinions,
          overlap: matter.overlap,
          startsOn,
          endsOn,
          today: kase.today(),
          maySuspend: kase.clock?.maySuspend ?? false,
        },
      });
      if (answer.outcome === 'needsInformation') {
        await askInformation(kase, matter, answer.reasons);
        continue;
      }
      kase.record({ assessment: answer.reasons });
      const obstacle = requirementsObstacle(answer, kase.today());
      return obstacle && { obstacle, details: answer.reasons };
    }
  });
}

/** Where a consulate gives its patronage too, International Relations is heard. */
function withConsulates(kase: PatronageCase, consulted: readonly Directorate[]): readonly Directorate[] {
  const consulate =
    kase.application.applicantKind === 'consulate' ||
    kase.application.otherPatronages.some(({ kind }) => kind === 'consulate');
  const all: Directorate[] = [
    ...consulted,
    ...(consulate ? ['international-relations.director' as const] : []),
  ];
  return [...new Set(all)].filter((office) => office !== kase.unit.manager);
}

/** The directorates side by side, each with its own term and its one pause. */
async function askOpinions(kase: PatronageCase, matter: Matter, offices: readonly Directorate[]) {
  const opinions = await Promise.all(
    offices.map(async (office) => {
      const directorate = directorates[office].it;
      const given = await opinion(kase, {
        task: 'sectorOpinion',
        office,
        subject: directorate,
        deadline: 'opinion',
        termDays: valueOn(opinionTerm, kase.today()),
        basis: cite('L. 241/1990', '16', '1'),
        context: { ...matter.data, description: kase.application.initiative.description },
        pause: {
          maxDays: valueOn(longestSuspension, kase.today()),
          basis: cite('L. 241/1990', '2', '7'),
          deadline: 'suspension',
          task: 'informationArrived',
          ask: (information, until) =>
            kase.letter('informationRequest', kase.application.applicant, {
              ...matter.data,
              directorate,
              information,
              until,
            }),
        },
      });
      return {
        directorate,
        outcome: opinionNames[given.outcome] ?? given.outcome,
        text: 'text' in given ? given.text : '',
      };
    }),
  );
  if (opinions.length > 0) kase.record({ opinions });
  return opinions;
}

/** The one suspension for facts that are not in documents of the office (L. 241/1990 art. 2 c. 7). */
async function askInformation(kase: PatronageCase, matter: Matter, information: string): Promise<void> {
  await suspension(kase, {
    days: valueOn(longestSuspension, kase.today()),
    basis: cite('L. 241/1990', '2', '7'),
    deadline: 'suspension',
    task: 'informationArrived',
    letter: 'informationRequest',
    addressee: kase.application.applicant,
    data: (until) => ({ ...matter.data, directorate: undefined, information, until }),
  });
}

/** Use of the mark after a warning (see `acceptRequests`). */
export async function respectsTheMark(kase: PatronageCase, matter: Matter): Promise<Refusal | undefined> {
  return passes(kase, matter, () => {
    const details = matter.usedDespiteWarning;
    matter.usedDespiteWarning = undefined;
    return Promise.resolve(details === undefined ? undefined : { obstacle: 'usedBeforeGrant', details });
  });
}

/**
 * The electoral gate: the case waits while a period forbids the grant. An initiative that falls in it whole cannot be
 * granted any more, unless the applicant moves it.
 */
export async function passesTheGate(kase: PatronageCase, matter: Matter): Promise<Refusal | undefined> {
  let heard: Refusal | undefined;
  let told: ElectoralPeriod | undefined;
  for (;;) {
    const effect = electoralEffect(kase.today(), matter.initiative, (day) => kase.electoralSilence.on(day));
    if (effect.kind === 'free') return undefined;
    if (effect.kind === 'wait') {
      if (told?.until !== effect.period.until) tellOfTheWait(kase, matter, effect.period);
      told = effect.period;
      await waitAtTheGate(kase, matter, effect.period);
      continue;
    }
    // Observations that have not moved the initiative change nothing.
    if (heard) return heard;
    const hearing = await hear(kase, matter, {
      obstacle: 'electoralSilence',
      details: effect.period.title,
      settled: true,
    });
    if (hearing.result === 'refused') return hearing.refusal;
    if (hearing.result === 'readmitted') heard = hearing.refusal;
  }
}

/** Until the period is over, is moved or called off, or the initiative moves; meanwhile the term stands still. */
async function waitAtTheGate(kase: PatronageCase, matter: Matter, { until }: ElectoralPeriod): Promise<void> {
  const goOn = termStandsStill(kase) ? kase.clock?.pause('electoralSilence', until) : undefined;
  let tell = (): void => undefined;
  const otherPeriod = new Promise<void>((resolve) => (tell = resolve));
  const seen = new Set<ElectoralPeriod>();
  const over = kase.electoralSilence.over((period) => {
    if (seen.size > 0) tell();
    seen.add(period);
  });
  await firstOf({ over, otherPeriod, changed: matter.changed });
  goOn?.(addDays(kase.today(), -1));
}

function tellOfTheWait(kase: PatronageCase, matter: Matter, { title, from, until }: ElectoralPeriod): void {
  kase.stage('electoralGate');
  kase.record({ electoralPeriod: title });
  kase.letter('electoralWait', kase.application.applicant, {
    ...matter.data,
    period: title,
    from,
    until,
    standsStill: termStandsStill(kase),
  });
}

function termStandsStill(kase: PatronageCase): boolean {
  return valueOn(parameters.termInSilence, kase.today()) === 'standsStill';
}
