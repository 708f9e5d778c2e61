import { mayReadCase, mayReadCaseOf, readsEveryCase } from './case-rights';
import type { Reader } from './reader';

const name = { it: '', en: '' };

function holder(...offices: readonly { id: string; kind?: string }[]): Reader {
  return {
    login: 'a',
    name: 'A',
    offices: offices.map(({ id, kind = 'officer' }) => ({ id, kind, name, unit: name })),
  };
}

const of = (...offices: string[]) => ({ offices, excluded: null });

describe('the right to read a case', () => {
  it('belongs to holders of an office that takes part', () => {
    const reader = holder({ id: 'contributions.officer' }, { id: 'protocol' });
    expect(mayReadCaseOf(reader, of('contributions.officer', 'contributions.manager'))).toBe(true);
    expect(mayReadCaseOf(reader, of('nominations.officer'))).toBe(false);
    expect(mayReadCase(reader).toStatement()).toEqual({
      text: 'c.offices && $1::text[] AND (c.excluded IS NULL OR NOT $2 = ANY (c.excluded))',
      parameters: [['contributions.officer', 'protocol'], 'a'],
    });
  });

  it.each([
    { id: 'anything', kind: 'auditor' },
    { id: 'audit.director' },
    { id: 'rpct', kind: 'manager' },
    { id: 'secretary-general' },
    { id: 'general-manager' },
  ])('belongs for every case to $id', (office) => {
    expect(readsEveryCase(holder(office))).toBe(true);
    expect(mayReadCaseOf(holder(office), of())).toBe(true);
    expect(mayReadCase(holder(office)).toStatement().text).toBe(
      'true AND (c.excluded IS NULL OR NOT $1 = ANY (c.excluded))',
    );
  });

  it('belongs for no case to somebody without office', () => {
    expect(mayReadCaseOf(holder(), of('protocol'))).toBe(false);
    expect(mayReadCase(holder()).toStatement().parameters).toEqual([[], 'a']);
  });

  it.each(['protocol', 'rpct'])('is lost with an exclusion, also by a holder of %s', (id) => {
    expect(mayReadCaseOf(holder({ id }), { offices: ['protocol'], excluded: ['a'] })).toBe(false);
    expect(mayReadCaseOf(holder({ id }), { offices: ['protocol'], excluded: ['b'] })).toBe(true);
  });
});
