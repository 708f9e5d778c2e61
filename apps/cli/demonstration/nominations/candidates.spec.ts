import { namesAllowed, namesTooManyBodies } from '../../../../workflows/procedures/nominations/rules';
import { largeCallCandidacies } from './candidates';
import { proposerRows } from './proposers';
import { organs, seatRows } from './seats';

interface Filed {
  readonly proposer: { readonly taxCode: string };
  readonly candidate: { readonly taxCode: string };
  readonly posts: readonly string[];
  readonly filedAt: string;
}

const candidacies = largeCallCandidacies('2024-02-01', '2024-02-22').map(({ application, receivedOn }) => ({
  ...(application as Filed),
  receivedOn,
}));

describe('the large call of the demonstration', () => {
  it('has the size of February 2017', () => {
    expect(seatRows()).toHaveLength(41);
    expect(candidacies).toHaveLength(300);
    expect(new Set(candidacies.map(({ candidate }) => candidate.taxCode)).size).toBe(300);
    const codes = (proposerRows() as { key: string }[]).map(({ key }) => key);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('keeps the limits of proposals', () => {
    const sent = new Map<string, number>();
    for (const { proposer, posts } of candidacies) {
      const asked = posts.map((post) => organs.find((organ) => organ.post === post));
      expect(
        namesTooManyBodies(
          asked.flatMap((organ) => organ ?? []),
          '2024-02-01',
        ),
      ).toBe(false);
      for (const organ of asked) {
        const seats = organs
          .filter(({ body }) => body === organ?.body)
          .reduce((sum, same) => sum + same.seats, 0);
        const key = `${proposer.taxCode} ${organ?.body}`;
        sent.set(key, (sent.get(key) ?? 0) + 1);
        expect(sent.get(key)).toBeLessThanOrEqual(namesAllowed(seats, '2024-02-01'));
      }
    }
  });

  it('has two that come after the last moment', () => {
    const late = candidacies.filter(
      ({ receivedOn, filedAt }) => `${receivedOn} ${filedAt}` > '2024-02-22 12:00:00',
    );
    expect(late.map(({ filedAt }) => filedAt)).toEqual(['12:00:01', '13:05:40']);
  });
});
