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
  ['verification', 'implementation'],
] as const)('%s and %s are kept apart, with a source', (one, other) => {
  expect(separationOf(one, other)?.basis.act).toBeTruthy();
});

test.each([
  ['the drafter may have examined the application', 'evaluation', 'proposal'],
  ['who signs the grant may sign its liquidation', 'decision', 'liquidation'],
  ['who registers an application may examine it', 'registration', 'evaluation'],
  ['who has audited a process may verify what was agreed', 'evaluation', 'verification'],
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
    expect(whyApart([{ duty, person: 'ada', name: 'Ada Ronchi' }], ['ada'])).toEqual({
      it: `Ada Ronchi non può svolgere questa attività: ${duties[duty].did.it}.`,
      en: `Ada Ronchi may not do this: ${duties[duty].did.en}.`,
    });
  }
});

test('all that stands against somebody is told once, and nothing that others have done', () => {
  const done = (duty: 'registration' | 'evaluation', person: string) => ({ duty, person, name: person });
  const all = [
    done('registration', 'Ada'),
    done('evaluation', 'Ugo'),
    done('evaluation', 'Ada'),
    done('evaluation', 'Ada'),
  ];
  expect(whyApart(all, ['Ada'])?.it).toBe(
    'Ada non può svolgere questa attività: ha registrato la domanda, ha svolto l’istruttoria.',
  );
  expect(whyApart(all, ['Eva'])).toBeUndefined();
});
