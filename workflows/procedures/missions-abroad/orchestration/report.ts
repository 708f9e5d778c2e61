import type { CompleteTask } from '../../../../libs/domain';
import { addedTask, enter, refuse } from '../../../casework';
import { reportProblems } from '../checks';
import type { Report } from '../task-forms';
import { departureOf, type Mission, type MissionCase, returnOf } from './mission';

/** What came out of the mission, what is done next, and what everybody may read of it. */
export async function reported(kase: MissionCase, mission: Mission): Promise<void> {
  kase.stage('report');
  const { answer } = await kase.task('report', {
    mayAnswer: (report: Report, _: CompleteTask) => {
      const problems = reportProblems(report, { today: kase.today(), ...mission.signing });
      if (problems.length > 0) refuse('invalidForm', { problems });
    },
  });
  const followUps = answer.followUps.map(({ what, due }) =>
    addedTask(kase, { title: what, instructions: kase.application.destination, due }),
  );
  await published(kase, mission);
  await Promise.all(followUps.map(({ completed }) => completed));
}

/** The row of D.Lgs. 33/2013 art. 14: traveller, period, destination, cost. */
async function published(kase: MissionCase, mission: Mission): Promise<void> {
  const { answer, by } = await kase.task('publication', {
    context: { destination: kase.application.destination, paid: kase.recall('paid') },
  });
  const { traveller, destination, country } = kase.application;
  await enter(kase, 'missionCosts', {
    entry: {
      traveller: traveller.name,
      role: traveller.role,
      destination,
      country,
      departure: departureOf(mission.itinerary),
      return: returnOf(mission.itinerary),
      cost: kase.recall('paid'),
    },
    from: answer.publishedOn,
    by,
  });
  kase.record({ publishedOn: answer.publishedOn });
}
