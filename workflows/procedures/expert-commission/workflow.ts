import type { NamedPerson } from '../../../libs/domain';
import { valueOn } from '../../../libs/law';
import { type Case, endEntry, enter, firstOf, meet, type Member, type Outcome, refuse } from '../../casework';
import * as parameters from './parameters';
import { expertCommission } from './procedure';
import { electedIn, problemsOf, votesToElect } from './rules';

type Commission = Case<typeof expertCommission>;

/** Somebody who was elected, by which resolution and with how many votes. */
interface Elected extends Member {
  readonly votes: number;
  readonly reference: string;
}

const EXPERT = 'nominations.expert';

export const bodies = {
  [expertCommission.key]: runExpertCommission,
};

/** The commission of Statuto art. 57: elected by the Council, in office as long as it. */
async function runExpertCommission(kase: Commission): Promise<Outcome<typeof expertCommission>> {
  const members: Elected[] = [];
  const dissolved = new Promise<void>((end) => {
    kase.onRequest('councilDissolved', async ({ lastDay, reference }, by) => {
      for (const { person } of members)
        await endEntry(kase, 'experts', person, lastDay, { by, reason: reference });
      end();
    });
  });
  await firstOf({ work: work(kase, members), dissolved });
  return 'dissolved';
}

/** Fills the seats of the commission and its chair, again whenever one becomes vacant. */
async function work(kase: Commission, members: Elected[]): Promise<never> {
  const seats = valueOn(parameters.seats, kase.application.councilSince);
  let chair: string | undefined;
  const isComplete = () => members.length === seats && members.some(({ person }) => person === chair);
  kase.onRequest('memberLeaves', async ({ member, lastDay, reference }, by) => {
    const at = members.findIndex(({ person }) => person === member);
    if (at < 0) return;
    members.splice(at, 1);
    recordMembers(kase, members);
    await endEntry(kase, 'experts', member, lastDay, { by, reason: reference });
  });
  for (;;) {
    await fillSeats(kase, members, seats);
    chair = await electChair(kase, members, chair);
    kase.stage('office');
    await kase.time.when(() => !isComplete());
  }
}

/** Ballots of the Council until every seat has somebody who accepts. */
async function fillSeats(kase: Commission, members: Elected[], seats: number): Promise<void> {
  while (members.length < seats) {
    kase.stage('election');
    const elected = await electedByCouncil(kase, members, seats - members.length);
    if (elected.length === 0) continue;
    kase.stage('acceptance');
    for (const { name, votes, reference } of elected)
      kase.letter('electionNotice', name, { address: undefined, votes, reference });
    const answers = await kase.several('acceptance', {
      asked: elected.map(({ person, name }) => ({ person, name, office: EXPERT })),
    });
    const accepted = answers
      .filter(({ answer }) => answer.decision === 'accepts')
      .flatMap(({ by }) => elected.filter(({ person }) => person === by.person));
    members.push(...accepted);
    for (const { person, name, reference } of accepted)
      await enter(kase, 'experts', {
        entry: { login: person, name, role: 'member', reference },
        from: kase.today(),
      });
    recordMembers(kase, members);
  }
}

async function electedByCouncil(
  kase: Commission,
  members: readonly Elected[],
  seatsLeft: number,
): Promise<Elected[]> {
  const all = valueOn(parameters.councilMembers, kase.today());
  const needed = votesToElect(parameters.electingMajority, all);
  const serving = members.map(({ person }) => person);
  const { answer, people = {} } = await kase.task('councilBallot', {
    context: { seatsLeft, votesNeeded: needed, serving: members.map(({ name }) => ({ name })) },
    mayAnswer: (ballot: Parameters<typeof problemsOf>[0], command) => {
      const problems = problemsOf(ballot, all, serving);
      if (problems.length > 0) refuse('invalidForm', { problems });
      for (const { expert } of ballot.votes)
        if (!isExpert(command.people?.[expert])) refuse('personNotQualified', { who: expert });
    },
  });
  const { votes, reference } = answer;
  return electedIn(votes, seatsLeft, needed).map((person) => ({
    person,
    name: people[person]?.name ?? person,
    office: EXPERT,
    votes: votes.find(({ expert }) => expert === person)?.votes ?? 0,
    reference,
  }));
}

/** A secret ballot of the commission, in as many meetings as it takes. */
async function electChair(
  kase: Commission,
  members: readonly Elected[],
  before: string | undefined,
): Promise<string> {
  if (before !== undefined && members.some(({ person }) => person === before)) return before;
  kase.stage('chair');
  for (;;) {
    const meeting = await meet(kase, 'commission', {
      name: 'Commissione di esperti per le nomine',
      article: 'la',
      members,
      quorum: Math.floor(members.length / 2) + 1,
      noticeDays: valueOn(parameters.conveningNotice, kase.today()),
      agenda: [
        { key: 'chair', title: 'Elezione del Presidente' },
        { key: 'rules', title: 'Modalità di lavoro' },
      ],
    });
    const election = await meeting.elect('chair', {
      question: 'Elezione del Presidente della Commissione',
      options: members.map(({ person, name }) => ({ key: person, name })),
    });
    await meeting.vote('rules', { question: 'Modalità di lavoro della Commissione' });
    const { number } = await meeting.close();
    kase.record({ minutesNumber: number });
    const [elected] = election.result === 'voted' ? election.elected : [];
    const chair = members.find(({ person }) => person === elected);
    if (!chair) continue;
    const { person, name, reference } = chair;
    await enter(kase, 'experts', {
      entry: { login: person, name, role: 'chair', reference },
      from: kase.today(),
    });
    kase.record({ chair: name });
    return person;
  }
}

function recordMembers(kase: Commission, members: readonly Elected[]): void {
  kase.record({ members: members.map(({ name, votes, reference }) => ({ name, votes, reference })) });
}

function isExpert(named: NamedPerson | undefined): boolean {
  return named?.offices.includes(EXPERT) ?? false;
}
