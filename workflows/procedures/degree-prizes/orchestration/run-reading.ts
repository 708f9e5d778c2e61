import { system } from '../../../../libs/domain';
import { type Case, firstOf, type Outcome } from '../../../casework';
import type { reading } from '../procedure';
import { totalOf } from '../rules';
import type { Scored } from './news';

type Reading = Case<typeof reading>;

/** A thesis under its code: a declaration, then the scores of one reader. */
export async function runReading(kase: Reading): Promise<Outcome<typeof reading>> {
  const { reader: person, readerName: name } = kase.application;
  const ended = await firstOf({
    read: read(kase, { person, name }),
    excluded: kase.time.when(() => kase.isExcluded(person)),
    reported: kase.heard('conflict'),
    notNeeded: firstOf({ dropped: kase.heard('dropped'), over: kase.heard('closed') }),
  });
  if (ended.first === 'read') return ended.value;
  if (ended.first === 'reported') kase.exclude(person, name, system);
  return ended.first === 'notNeeded' ? 'notNeeded' : 'conflict';
}

async function read(
  kase: Reading,
  assignee: { readonly person: string; readonly name: string },
): Promise<'scored' | 'conflict'> {
  const { answer: declared } = await kase.task('declareConflict', { assignee });
  if (declared.conflict === 'conflict') {
    kase.exclude(assignee.person, assignee.name, system);
    return 'conflict';
  }
  kase.stage('reading');
  const criteria = kase.application.criteria.map((row, index) => ({ criterion: index + 1, ...row }));
  const { answer } = await kase.task('score', { assignee, context: { criteria } });
  kase.record({ total: totalOf(answer.scores, kase.application.criteria) });
  const news: Scored = { scores: answer.scores };
  await kase.report('scored', news);
  return 'scored';
}
