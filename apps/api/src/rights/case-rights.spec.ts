import { mayDo, mayReadCase, type StandingRow, watchesHouse } from './case-rights';
import type { Reader } from './reader';

const name = { it: '', en: '' };

function holder(...offices: readonly { id: string; kind?: string }[]): Reader {
  return {
    login: 'a',
    name: 'A',
    offices: offices.map(({ id, kind = 'officer' }) => ({ id, kind, name, unit: name })),
  };
}

const of = (...offices: string[]): StandingRow => ({
  level: 'ordinary',
  closed_at: null,
  in_charge: ['x.officer', 'x.manager'],
  offices,
  continued_by: null,
  excluded: null,
  admitted: null,
  on_need: null,
  work: null,
});

describe('the right to read a case', () => {
  it('belongs to holders of an office that takes part', () => {
    const reader = holder({ id: 'contributions.officer' }, { id: 'protocol' });
    expect(mayDo('read', reader, of('contributions.officer', 'contributions.manager'))).toBe(true);
    expect(mayDo('read', reader, of('nominations.officer'))).toBe(false);
    expect(mayReadCase(reader).toStatement().parameters).toContainEqual([
      'contributions.officer',
      'protocol',
    ]);
  });

  it.each([
    { id: 'anything', kind: 'auditor' },
    { id: 'audit.director' },
    { id: 'rpct', kind: 'manager' },
    { id: 'secretary-general' },
    { id: 'general-manager' },
  ])('belongs for every ordinary case to $id', (office) => {
    expect(watchesHouse(holder(office))).toBe(true);
    expect(mayDo('read', holder(office), of())).toBe(true);
    expect(mayDo('read', holder(office), { ...of(), level: 'reserved' })).toBe(false);
  });

  it('belongs for no case to somebody without office', () => {
    expect(mayDo('read', holder(), of('protocol'))).toBe(false);
  });

  it.each(['protocol', 'rpct'])('is lost with an exclusion, also by a holder of %s', (id) => {
    expect(mayDo('read', holder({ id }), { ...of('protocol'), excluded: ['a'] })).toBe(false);
    expect(mayDo('read', holder({ id }), { ...of('protocol'), excluded: ['b'] })).toBe(true);
  });
});
