import { RefusalsKept } from './refusals-kept';

const minute = 60_000;

function ask(kept: RefusalsKept, times: number, who = 'a.rossi', now = 0, kind = 'rightsRefused') {
  return Array.from({ length: times }, () => kept.room(kind, who, now));
}

describe('the room for refusals', () => {
  it('is for five of a kind by one person, the last of which says so', () => {
    expect(ask(new RefusalsKept(), 6)).toEqual(['more', 'more', 'more', 'more', 'last', undefined]);
  });

  it('is counted for each person and kind', () => {
    const kept = new RefusalsKept();
    ask(kept, 6);
    expect(ask(kept, 1, 'b.bianchi')).toEqual(['more']);
    expect(ask(kept, 1, 'a.rossi', 0, 'tokenRefused')).toEqual(['more']);
  });

  it('is there again in the next minute', () => {
    const kept = new RefusalsKept();
    ask(kept, 6, 'a.rossi', minute - 1);
    expect(ask(kept, 1, 'a.rossi', minute)).toEqual(['more']);
  });

  it('ends for all together', () => {
    const kept = new RefusalsKept();
    const asked = Array.from({ length: 301 }, (_, index) => kept.room('tokenRefused', `10.0.0.${index}`, 0));
    expect(asked.slice(298)).toEqual(['more', 'last', undefined]);
  });
});
