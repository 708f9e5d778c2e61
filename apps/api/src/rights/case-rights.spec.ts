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

describe('the right to read a case', () => {
  it('belongs to holders of an office that takes part', () => {
    const reader = holder({ id: 'contributions.officer' }, { id: 'protocol' });
    expect(mayReadCaseOf(reader, ['contributions.officer', 'contributions.manager'])).toBe(true);
    expect(mayReadCaseOf(reader, ['nominations.officer'])).toBe(false);
    expect(mayReadCase(reader).toStatement()).toEqual({
      text: 'c.offices && $1::text[]',
      parameters: [['contributions.officer', 'protocol']],
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
    expect(mayReadCaseOf(holder(office), [])).toBe(true);
    expect(mayReadCase(holder(office)).toStatement().text).toBe('true');
  });

  it('belongs for no case to somebody without office', () => {
    expect(mayReadCaseOf(holder(), ['protocol'])).toBe(false);
    expect(mayReadCase(holder()).toStatement().parameters).toEqual([[]]);
  });
});
