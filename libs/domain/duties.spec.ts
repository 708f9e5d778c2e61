import fc from 'fast-check';
import { apartFrom, duties, dutyNames, separationOf, separations, whyApart } from './duties';

const pairs = dutyNames.flatMap((one) => dutyNames.map((other) => [one, other] as const));

test.each([
  ['registration', 'decision'],
  ['evaluation', 'decision'],
  ['proposal', 'technicalOpinion'],
  ['technicalOpinion', 'accountingOpinion'],
  ['visa', 'proposal'],
  ['visa', 'responsibility'],
  ['liquidation', 'evaluation'],
  ['payment', 'liquidation'],
  ['payment', 'decision'],
  ['reviewDecision', 'decision'],
] as const)('%s and %s are kept apart, with a source', (one, other) => {
  expect(separationOf(one, other)?.basis.act).toBeTruthy();
});

test.each([
  ['the drafter may have examined the application', 'evaluation', 'proposal'],
  ['who signs the grant may sign its liquidation', 'decision', 'liquidation'],
  ['who registers an application may examine it', 'registration', 'evaluation'],
  [
    'who signs a determination answers for its regularity (TUEL art. 147-bis)',
    'technicalOpinion',
    'decision',
  ],
] as const)('%s', (_, one, other) => {
  expect(separationOf(one, other)).toBeUndefined();
});

test('duties are apart both ways, and none from itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pairs), ([one, other]) => {
      expect(separationOf(one, other)).toBe(separationOf(other, one));
      expect(apartFrom(one).includes(other)).toBe(apartFrom(other).includes(one));
      expect(separationOf(one, one)).toBeUndefined();
    }),
  );
});

test('each pair is said once', () => {
  const said = separations.flatMap(({ duty, apartFrom: others }) =>
    others.map((other) => [duty, other].sort().join(' ')),
  );
  expect(new Set(said).size).toBe(said.length);
});

test('every duty can be told of somebody', () => {
  for (const duty of dutyNames) {
    const { it, en } = whyApart({ duty, name: 'Ada Ronchi' });
    expect(it).toBe(`Ada Ronchi non può svolgere questa attività: ${duties[duty].did.it}.`);
    expect(en).toBe(`Ada Ronchi may not do this: ${duties[duty].did.en}.`);
  }
});
