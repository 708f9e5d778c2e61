import fc from 'fast-check';
import { addDays, daysBetween } from '../../../../libs/law';
import { caseDate } from '../../../../test/support/law-values';
import {
  assess,
  clarificationBeginsAnew,
  clarificationDue,
  collectionUntil,
  conclusionDue,
  confirmationUntil,
  copyCost,
  type DocumentLine,
  type Ground,
  grounds,
  isGroundOf,
  type Kind,
  kinds,
  needsPrivacyOpinion,
  needsRejectionNotice,
  ombudsmanUntil,
  oppositionDue,
  privacyOpinionUntil,
  regularisationDue,
  remedyUntil,
  reviewDue,
  sendingFrom,
  silenceRules,
  yieldsToDefence,
} from '.';

const everyKind = Object.keys(kinds) as Kind[];
const everyGround = Object.keys(grounds) as Ground[];

describe('the clocks', () => {
  test.each([
    ['documentary', 'L. 241/1990', '25', '4'],
    ['simple', 'D.Lgs. 33/2013', '5', '6'],
    ['generalised', 'D.Lgs. 33/2013', '5', '6'],
    ['councillor', 'L. 241/1990', '2', '2'],
  ] as const)('%s access has thirty days under its own article', (kind, act, article, paragraph) => {
    // The thirtieth day of 2026-03-06 is Easter Sunday.
    expect(conclusionDue(kind, '2026-03-06')).toMatchObject({
      rawEnd: '2026-04-05',
      due: '2026-04-07',
      rule: { act, article, paragraph },
    });
  });

  test('silence refuses documents and fails to perform everywhere else', () => {
    expect(everyKind.map((kind) => [kind, kinds[kind].silence])).toEqual([
      ['documentary', 'refusal'],
      ['simple', 'nonPerformance'],
      ['generalised', 'nonPerformance'],
      ['councillor', 'nonPerformance'],
    ]);
    expect(silenceRules.map(({ meaning, when }) => [when, meaning])).toEqual(
      everyKind.map((kind) => [kinds[kind].title, kinds[kind].silence]),
    );
  });

  test.each([
    ['documentary', 'D.P.R. 184/2006', '2026-06-11'],
    ['generalised', 'D.Lgs. 33/2013', '2026-06-11'],
  ] as const)('in %s access a third party has ten days from its receipt', (kind, act, due) => {
    expect(oppositionDue(kind, '2026-06-01')).toMatchObject({ amount: 10, due, rule: { act } });
  });

  test.each(['simple', 'councillor'] as const)('in %s access nobody may object', (kind) => {
    expect(() => oppositionDue(kind, '2026-06-01')).toThrow('Nobody may object');
  });

  test('after an objection documents leave on the fifteenth day at the earliest, in generalised access only', () => {
    expect(sendingFrom('generalised', '2026-06-01')?.due).toBe('2026-06-16');
    // The fifteenth day is a Sunday.
    expect(sendingFrom('generalised', '2026-06-06')).toMatchObject({
      rawEnd: '2026-06-21',
      due: '2026-06-22',
    });
    expect(sendingFrom('documentary', '2026-06-01')).toBeUndefined();
  });

  test('documents never leave before fifteen days from the receipt', () => {
    fc.assert(
      fc.property(caseDate, (receivedOn) => {
        fc.pre(receivedOn >= '2016-12-23');
        const { due = receivedOn } = sendingFrom('generalised', receivedOn) ?? {};
        expect(daysBetween(receivedOn, due)).toBeGreaterThanOrEqual(15);
      }),
    );
  });

  test.each([
    ['2026-06-10', true],
    ['2026-06-11', true],
    ['2026-06-12', false],
  ])('an irregular request of 1 June that is told on %s begins anew: %s', (askedOn, anew) => {
    expect(regularisationDue('2026-06-01').due).toBe('2026-06-11');
    expect(clarificationBeginsAnew('documentary', '2026-06-01', askedOn)).toBe(anew);
  });

  test.each(['simple', 'generalised', 'councillor'] as const)(
    'a request for %s access that has to be specified keeps its term',
    (kind) => expect(clarificationBeginsAnew(kind, '2026-06-01', '2026-06-02')).toBe(false),
  );

  test('the re-examination has twenty days, and those of the privacy authority more', () => {
    expect(reviewDue('2026-06-03').due).toBe('2026-06-23');
    const until = privacyOpinionUntil('2026-06-04').due;
    expect(until).toBe('2026-06-14');
    expect(reviewDue('2026-06-03', { from: '2026-06-04', to: until })).toMatchObject({
      due: '2026-07-03',
      pauses: [{ kind: 'privacyOpinion', days: 10 }],
    });
    // With five days of them the count ends on a Sunday.
    expect(reviewDue('2026-06-03', { from: '2026-06-04', to: '2026-06-09' })).toMatchObject({
      rawEnd: '2026-06-28',
      due: '2026-06-29',
    });
  });

  test('a re-examination that is late already does not stand still', () => {
    expect(reviewDue('2026-06-03', { from: '2026-06-23', to: '2026-07-03' }).due).toBe('2026-07-03');
    expect(reviewDue('2026-06-03', { from: '2026-06-24', to: '2026-07-04' }).due).toBe('2026-06-23');
  });

  test.each([
    ['remedies', remedyUntil('2026-06-01'), '2026-07-01', 'D.Lgs. 104/2010'],
    ['ombudsman', ombudsmanUntil('documentary', '2026-06-01'), '2026-07-01', 'L. 241/1990'],
    ['ombudsman, generalised', ombudsmanUntil('generalised', '2026-06-01'), '2026-07-01', 'D.Lgs. 33/2013'],
    ['confirmation', confirmationUntil('documentary', '2026-06-01'), '2026-07-01', 'L. 241/1990'],
    ['clarification', clarificationDue('2026-06-01'), '2026-06-11', 'L. 241/1990'],
    ['collection', collectionUntil('2026-06-01'), '2026-07-01', 'D.P.R. 184/2006'],
  ])('%s', (_, explanation, due, act) => {
    expect(explanation).toMatchObject({ due, rule: { act } });
  });

  test('the period to collect documents is never below fifteen days', () => {
    fc.assert(
      fc.property(caseDate, (on) => {
        fc.pre(on >= '2006-06-02');
        expect(collectionUntil(on).due >= addDays(on, 15)).toBe(true);
      }),
    );
  });
});

describe('limits and grounds', () => {
  test('each has its article and a kind of access it holds against', () => {
    for (const { basis, kinds: against } of Object.values(grounds)) {
      expect(basis.article).not.toBe('');
      expect(against.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['taxProcedure', 'documentary', true],
    ['taxProcedure', 'generalised', false],
    ['inspections', 'generalised', true],
    ['inspections', 'documentary', false],
    ['generalControl', 'generalised', false],
    ['noInterest', 'generalised', false],
    ['noDutyToPublish', 'simple', true],
    ['notForTheMandate', 'councillor', true],
    ['personalData', 'councillor', false],
  ] as const)('%s holds against %s access: %s', (ground, kind, holds) => {
    expect(isGroundOf(ground, kind)).toBe(holds);
  });

  test.each([
    ['confidentiality', 'documentary', true, true],
    ['confidentiality', 'documentary', false, false],
    ['intimateData', 'documentary', true, false],
    ['taxProcedure', 'documentary', true, false],
    ['personalData', 'generalised', true, false],
  ] as const)('%s in %s access, needed for defence %s, yields: %s', (ground, kind, needed, yields) => {
    expect(yieldsToDefence(ground, kind, needed)).toBe(yields);
  });

  test('only limits that protect personal data bring in the privacy authority', () => {
    expect(everyGround.filter((ground) => needsPrivacyOpinion([ground]))).toEqual([
      'personalData',
      'legalBan',
    ]);
    expect(needsPrivacyOpinion(['inspections', 'personalData'])).toBe(true);
    expect(needsPrivacyOpinion([])).toBe(false);
  });
});

describe('the answer', () => {
  const whole: DocumentLine = { title: 'Verbale', access: 'whole' };
  const redacted: DocumentLine = {
    title: 'Curriculum',
    access: 'redacted',
    ground: 'personalData',
    redaction: 'Recapiti',
  };
  const withheld: DocumentLine = { title: 'Referto', access: 'withheld', ground: 'legalBan' };

  test('is full when every document is given whole', () => {
    expect(assess({ decision: 'give', documents: [whole] })).toMatchObject({ result: 'full', grounds: [] });
  });

  test.each([[redacted], [withheld]])('is partial as soon as one is not', (line) => {
    expect(assess({ decision: 'give', documents: [whole, line] })).toMatchObject({
      result: 'partial',
      grounds: [line.ground],
    });
  });

  test('names each ground once', () => {
    expect(assess({ decision: 'give', documents: [redacted, redacted, withheld] }).grounds).toEqual([
      'personalData',
      'legalBan',
    ]);
  });

  test.each([
    ['noInterest', 'refused'],
    ['vague', 'inadmissible'],
    ['massive', 'massive'],
    ['notHeld', 'notHeld'],
  ] as const)('refused for %s is %s', (ground, result) => {
    expect(assess({ decision: 'refuse', documents: [whole], ground })).toMatchObject({
      result,
      documents: [],
      grounds: [ground],
    });
  });

  test('deferred is deferred, whatever the ground', () => {
    expect(
      assess({ decision: 'defer', documents: [], ground: 'openProcedure', deferredUntil: '2026-09-30' }),
    ).toMatchObject({ result: 'deferred', deferredUntil: '2026-09-30' });
  });

  test.each([
    ['documentary', 'refused', true],
    ['documentary', 'partial', true],
    ['documentary', 'notHeld', true],
    ['documentary', 'full', false],
    ['documentary', 'deferred', false],
    ['documentary', 'massive', false],
    ['documentary', 'inadmissible', false],
    ['generalised', 'refused', false],
    ['simple', 'refused', false],
    ['councillor', 'refused', false],
  ] as const)('before a %s request is %s the applicant is heard: %s', (kind, result, heard) => {
    expect(needsRejectionNotice(kind, result, '2026-06-01')).toBe(heard);
  });

  test.each([
    ['documentary', 'paper', 0, 0n],
    ['documentary', 'paper', 1, 25n],
    ['documentary', 'paper', 120, 3000n],
    ['documentary', 'electronic', 120, 0n],
    ['documentary', 'viewing', 120, 0n],
    ['generalised', 'paper', 4, 100n],
    ['councillor', 'paper', 120, 0n],
  ] as const)('%s access, %s, %i pages costs %s cents', (kind, delivery, pages, cents) => {
    expect(copyCost(kind, delivery, pages, '2026-06-01')).toBe(cents);
  });
});
