import { type Case } from '../../../casework';
import type { commission } from '../procedure';
import type { Approved, Member, Proposed } from './news';

interface Deliberation {
  readonly members: readonly Member[];
  readonly quorum: number;
  readonly proposal: Proposed;
}

/** The plenary session on the ranking: mentions, vote, minutes. A ranking that is voted down comes back in another session. */
export async function deliberate(
  kase: Case<typeof commission>,
  { members, quorum, proposal }: Deliberation,
): Promise<Approved> {
  const ranking = kase.recall('ranking');
  const chair = members.find(({ person }) => person === kase.application.chair) ?? members[0];
  const mayBeMentioned = proposal.rows.filter(({ hasPrize }) => !hasPrize).map(({ code }) => ({ code }));
  for (;;) {
    const { answer: proposed } = await kase.task('mentions', {
      context: { ranking, mayBeMentioned },
      ...(chair && { assignee: chair }),
    });
    const { mentions } = proposed;
    const people = members.map(({ person }) => person);
    const { answer: session, by } = await kase.task('session', {
      context: { ranking, mentions, people, quorum },
    });
    const isAdopted = session.favour > session.against;
    const present = members.filter(({ person }) => session.present.includes(person));
    const minutes = await kase.adopt('minutes', by, session.heldOn, {
      year: kase.application.year,
      appointment: kase.application.appointment,
      chair: chair?.name ?? '',
      secretary: kase.application.secretary.name,
      quorum,
      ranking,
      mentions: mentions.length > 0 ? mentions : undefined,
      present: present.map(({ name }) => ({ name })),
      heldOn: session.heldOn,
      favour: session.favour,
      against: session.against,
      abstained: session.abstained,
      discussion: session.discussion,
      adopted: isAdopted,
    });
    kase.record({ minutesNumber: minutes.number, result: isAdopted ? 'Approvata' : 'Respinta' });
    if (isAdopted) return { minutesNumber: minutes.number, heldOn: session.heldOn, mentions };
  }
}
