import { valueOn } from '../../../../libs/law';
import { type Case, firstOf, type Outcome } from '../../../casework';
import { quorumRule } from '../parameters';
import type { commission } from '../procedure';
import { quorumOf } from '../rules';
import { deliberate } from './deliberation';
import type { Approved, Declared, Member, Proposed } from './news';

type Commission = Case<typeof commission>;

/** The commission from the declarations of its members to the approved ranking, all of it by code. */
export async function runCommission(kase: Commission): Promise<Outcome<typeof commission>> {
  const ended = await firstOf({ worked: work(kase), over: kase.heard('closed') });
  return ended.first === 'worked' ? 'concluded' : 'dissolved';
}

async function work(kase: Commission): Promise<void> {
  const { members, proposal } = await constituted(kase);
  kase.stage('session');
  const ranking = proposal.rows.map(({ hasPrize: _, ...row }) => row);
  kase.record({ ranking });
  const quorum = quorumOf(members.length, valueOn(quorumRule, kase.today()));
  const approved: Approved = await deliberate(kase, { members, quorum, proposal });
  await kase.report('approved', approved);
}

/** Members declare themselves; where too few are left, or nobody may read a thesis, the edition names more. */
async function constituted(kase: Commission): Promise<{ members: Member[]; proposal: Proposed }> {
  const asked: string[] = [];
  const members: Member[] = [];
  let fresh: readonly Member[] = kase.application.members;
  for (let round = 1; ; round += 1) {
    const answers = await kase.several('declaration', {
      asked: fresh.map(({ person, name }) => ({ person, name, office: 'prizes.examiner' })),
    });
    asked.push(...fresh.map(({ person }) => person));
    for (const { answer, by } of answers)
      if (answer.accepts) members.push({ person: by.person, name: by.name });
    kase.record({ members: members.map(({ name }) => ({ name })) });
    if (round === 1) kase.stage('readings');
    const declared: Declared = { asked, accepted: members.map(({ person }) => person) };
    await kase.report('declared', declared);
    const next = await firstOf({
      ranking: kase.heard<Proposed>('ranking'),
      more: kase.heard<{ members: readonly Member[] }>(`members-${round}`),
    });
    if (next.first === 'ranking') return { members, proposal: next.value };
    fresh = next.value.members;
  }
}
