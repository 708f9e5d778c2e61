import { claimOf, textsOf } from './claims';

describe('a claim', () => {
  const claims = {
    'https://example.org/roles': ['marino'],
    realm_access: { roles: ['marino', 'other'] },
    'a.b': 'by name',
    a: { b: 'by path' },
  };

  it('is found by its path', () => {
    expect(claimOf(claims, 'realm_access.roles')).toEqual(['marino', 'other']);
  });

  it('is found by its name first, also where that has dots', () => {
    expect(claimOf(claims, 'https://example.org/roles')).toEqual(['marino']);
    expect(claimOf(claims, 'a.b')).toBe('by name');
  });

  it.each([
    'missing',
    'realm_access.roles.length',
    'realm_access.missing.deeper',
    'constructor',
    '__proto__',
  ])('that nobody gave is not there: %s', (name) => {
    expect(textsOf(claimOf(claims, name))).toEqual([]);
  });

  it('has the texts of one or of many, and nothing else', () => {
    expect(textsOf('one')).toEqual(['one']);
    expect(textsOf(['one', 2, null, 'two'])).toEqual(['one', 'two']);
  });
});
