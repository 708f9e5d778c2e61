import type { Reader } from '../rights/reader';
import { inboxStatement, type InboxQuery, isPlannedOnce } from './inbox';

const text = { it: '', en: '' };
const holding = (id: string, kind: string): Reader => ({
  login: 'ada',
  name: 'Ada',
  offices: [{ id, kind, name: text, unit: text }],
});
const officer = holding('cabinet.officer', 'officer');
const auditor = holding('auditor', 'auditor');

describe('a page of work', () => {
  it.each<[string, Reader, Partial<InboxQuery>, boolean]>([
    ['work of one’s offices', officer, { scope: 'team' }, true],
    ['its second page', officer, { scope: 'team', after: ['2026-11-27', 'x'] }, true],
    ['late work', officer, { scope: 'escalated' }, true],
    ['everything, for who watches', auditor, { scope: 'all' }, true],
    ['everything that somebody may read', officer, { scope: 'all' }, false],
    ['one’s own', officer, { scope: 'mine' }, false],
    ['work of the units below', officer, { scope: 'unit' }, false],
    ['words', officer, { scope: 'team', q: 'sala' }, false],
    ['a procedure', auditor, { scope: 'all', procedure: 'patronage' }, false],
    ['what is overdue', officer, { scope: 'team', overdue: true }, false],
    ['what need not be overdue', officer, { scope: 'team', overdue: false }, true],
  ])('of %s is planned once where one plan is right for all', (_, reader, inbox, planned) => {
    expect(isPlannedOnce(reader, { limit: 25, scope: 'team', ...inbox })).toBe(planned);
  });

  it('is read in few sizes, each with a row more than asked for', () => {
    const limitsOf = (limit: number) =>
      new Set(
        inboxStatement(officer, { scope: 'team', limit })
          .toStatement()
          .text.match(/LIMIT \d+/g),
      );
    expect([1, 25, 26, 50, 100].map((limit) => [...limitsOf(limit)])).toEqual([
      ['LIMIT 26'],
      ['LIMIT 26'],
      ['LIMIT 51'],
      ['LIMIT 51'],
      ['LIMIT 101'],
    ]);
  });
});
