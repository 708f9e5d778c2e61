import { valueOn } from '../../../../libs/law';
import { type Case, meet } from '../../../casework';
import { conveningNotice } from '../parameters';
import type { commission } from '../procedure';
import type { Approved, Member, Proposed } from './news';

type Commission = Case<typeof commission>;

interface Deliberation {
  readonly members: readonly Member[];
  readonly quorum: number;
  readonly proposal: Proposed;
}

/**
 * The plenary session on the ranking: mentions, votes, minutes. One that is voted down, or has lost its quorum, is followed
 * by another.
 */
export async function deliberate(
  kase: Commission,
  { members, quorum, proposal }: Deliberation,
): Promise<Approved> {
  const ranking = kase.recall('ranking');
  const { year } = kase.application;
  const chair = members.find(({ person }) => person === kase.application.chair) ?? members[0];
  const mayBeMentioned = proposal.rows.filter(({ hasPrize }) => !hasPrize).map(({ code }) => ({ code }));
  for (;;) {
    const { answer } = await kase.task('mentions', {
      context: { ranking, mayBeMentioned },
      ...(chair && { assignee: chair }),
    });
    const { mentions } = answer;
    const meeting = await meet(kase, 'commission', {
      name: `Commissione dei premi di laurea, edizione ${year}`,
      article: 'la',
      members: members.map((member) => ({ ...member, office: 'prizes.examiner' })),
      chair: chair?.person,
      quorum,
      noticeDays: valueOn(conveningNotice, kase.today()),
      agenda: [
        { key: 'ranking', title: 'Graduatoria, per codice' },
        { key: 'mentions', title: 'Menzioni speciali' },
      ],
      context: { ranking },
    });
    for (const { strand, rank, code, score, note } of ranking)
      meeting.discussed('ranking', `${strand}, posizione ${rank}: tesi ${code}, punti ${score}. ${note}.`);
    const onRanking = await meeting.vote('ranking', {
      question: 'Approvazione della graduatoria',
      context: { ranking },
    });
    const approved: string[] = [];
    for (const { code, reasons } of mentions) {
      meeting.discussed('mentions', `Tesi ${code}: ${reasons}`);
      const vote = await meeting.vote('mentions', { question: `Menzione speciale alla tesi ${code}` });
      if (vote.result === 'voted' && vote.adopted) approved.push(code);
    }
    const minutes = await meeting.close({ ranking });
    kase.record({ minutesNumber: minutes.number });
    if (onRanking.result === 'voted' && onRanking.adopted)
      return {
        minutesNumber: minutes.number,
        heldOn: meeting.heldOn,
        mentions: mentions.filter(({ code }) => approved.includes(code)),
      };
  }
}
