import type { CaseStart } from '../../../libs/domain';
import { type Case, meet, type Outcome, runCase } from '../../../workflows/casework';
import { committee } from './procedure';

type Committee = Case<typeof committee>;

async function runCommittee(kase: Committee): Promise<Outcome<typeof committee>> {
  const { members, quorum, matter } = kase.application;
  const meeting = await meet(kase, 'committee', {
    name: 'Commissione di prova',
    article: 'la',
    members,
    quorum,
    noticeDays: 5,
    chair: matter === 'proposal' ? members[0]?.person : undefined,
    agenda: [
      { key: 'election', title: 'Elezione del Presidente' },
      { key: 'proposal', title: 'Approvazione del calendario' },
    ],
  });
  const outcome = matter === 'election' ? await elect(kase, meeting) : await decide(meeting);
  const { number } = await meeting.close();
  kase.record({ minutes: number });
  return outcome;
}

type Meeting = Awaited<ReturnType<typeof meet>>;

async function elect(kase: Committee, meeting: Meeting): Promise<Outcome<typeof committee>> {
  const result = await meeting.elect('election', {
    question: 'Elezione del Presidente',
    options: meeting.present.map(({ person, name }) => ({ key: person, name })),
    rounds: 2,
  });
  const [chair] = result.result === 'voted' ? result.elected : [];
  if (chair === undefined) return 'undecided';
  kase.record({ chair });
  return 'adopted';
}

async function decide(meeting: Meeting): Promise<Outcome<typeof committee>> {
  const vote = await meeting.vote('proposal', { question: 'Calendario dei lavori' });
  if (vote.result === 'noQuorum') return 'undecided';
  return vote.adopted ? 'adopted' : 'rejected';
}

export default async function caseWorkflow(start: CaseStart): Promise<{ outcome: string }> {
  return runCase(committee, runCommittee, start, () => undefined);
}
