import { caseIdOfIncoming, newCaseId } from './case-id';

describe('a case id', () => {
  it('is 20 letters and digits that may stand in an address', () => {
    expect(newCaseId()).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/);
  });

  it('sorts by the time it was made', () => {
    const early = newCaseId(Date.UTC(2011, 0, 1));
    const late = newCaseId(Date.UTC(2026, 0, 1));
    expect(early < late).toBe(true);
  });

  it('is a new one each time, within the same millisecond too', () => {
    const ids = new Set(Array.from({ length: 1000 }, () => newCaseId(0)));
    expect(ids.size).toBe(1000);
  });

  it('is always the same for one incoming application', () => {
    expect(caseIdOfIncoming('a')).toBe(caseIdOfIncoming('a'));
    expect(caseIdOfIncoming('a')).not.toBe(caseIdOfIncoming('b'));
    expect(caseIdOfIncoming('a')).toHaveLength(20);
  });
});
