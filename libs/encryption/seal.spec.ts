import fc from 'fast-check';
import { randomKey, seal, unseal } from './seal';

const key = randomKey();

it('gives back what was sealed, and never seals it the same way twice', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), (plain, bound) => {
      const sealed = seal(key, plain, bound);
      expect(unseal(key, sealed, bound)).toEqual(Buffer.from(plain));
      expect(seal(key, plain, bound)).not.toEqual(sealed);
    }),
  );
});

it('refuses what was changed anywhere', () => {
  const sealed = seal(key, Buffer.from('Ada Fermi'), 'case');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal(key, changed, 'case')).toThrow();
  }
});

it.each([0, 11, 27])('refuses what was cut to %i bytes', (length) => {
  expect(() => unseal(key, seal(key, Buffer.from('Ada Fermi')).subarray(0, length))).toThrow();
});

it('refuses another key, and what is bound to another case', () => {
  const sealed = seal(key, Buffer.from('Ada Fermi'), 'case');
  expect(() => unseal(randomKey(), sealed, 'case')).toThrow();
  expect(() => unseal(key, sealed, 'another')).toThrow();
});
