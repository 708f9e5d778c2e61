import type { z } from 'zod';
import { checkAssessment, checkClassification, checkReceipt, checkReceivedOn } from './checks';
import type { assessmentForm } from './task-forms';

type Assessed = z.output<typeof assessmentForm>;
type Line = Assessed['documents'][number];

const pathsOf = (problems: readonly { readonly path: readonly unknown[] }[]): string[] =>
  problems.map(({ path }) => path.join('.'));
const whole: Line = { title: 'Verbale', access: 'whole' };

describe('the classification', () => {
  const answer = { kind: 'generalised', holder: 'audit', publicObject: 'Verbali', clear: true } as const;

  test('needs no reasons where the kind is the one asked for', () => {
    expect(checkClassification(answer, { askedKind: 'generalised' })).toEqual([]);
  });

  test('needs reasons where it is another', () => {
    expect(pathsOf(checkClassification(answer, { askedKind: 'documentary' }))).toEqual(['reasons']);
    expect(
      checkClassification({ ...answer, reasons: 'Nessun interesse.' }, { askedKind: 'documentary' }),
    ).toEqual([]);
  });
});

test.each([
  ['2026-06-01', ['receivedOn']],
  ['2026-06-02', []],
  ['2026-06-12', []],
  ['2026-06-13', ['receivedOn']],
])('what arrived on %s, asked for on 2 June until the 12th', (receivedOn, problems) => {
  expect(pathsOf(checkReceivedOn({ receivedOn }, { since: '2026-06-02', until: '2026-06-12' }))).toEqual(
    problems,
  );
});

test('a letter cannot be received before it was sent; an untraceable addressee has no day', () => {
  expect(pathsOf(checkReceipt({ on: '2026-06-01' }, { since: '2026-06-02' }))).toEqual(['on']);
  expect(checkReceipt({ on: '2026-06-02' }, { since: '2026-06-02' })).toEqual([]);
  expect(checkReceipt({}, { since: '2026-06-02' })).toEqual([]);
});

describe('the assessment', () => {
  const give = (documents: Line[], more: Partial<Assessed> = {}): Assessed => ({
    decision: 'give',
    documents,
    reasons: 'Bilanciamento.',
    ...more,
  });
  const refuse = (ground?: Assessed['ground'], more: Partial<Assessed> = {}): Assessed => ({
    decision: 'refuse',
    documents: [],
    ground,
    reasons: 'Motivi.',
    ...more,
  });
  const withheld = (ground?: Line['ground']): Line => ({ title: 'Referto', access: 'withheld', ground });
  const redacted = (line: Partial<Line> = {}): Line => ({
    title: 'Curriculum',
    access: 'redacted',
    ground: 'personalData',
    redaction: 'Recapiti.',
    ...line,
  });

  test.each<[string, Assessed, object, string[]]>([
    ['everything given whole', give([whole], { reasons: undefined }), { kind: 'generalised' }, []],
    ['no document', give([]), { kind: 'generalised' }, ['documents']],
    ['nothing of it given', give([withheld('personalData')]), { kind: 'generalised' }, ['decision']],
    ['a redaction in order', give([redacted()]), { kind: 'generalised' }, []],
    [
      'a redaction without its log',
      give([redacted({ redaction: undefined })]),
      { kind: 'generalised' },
      ['documents.0.redaction'],
    ],
    [
      'a document withheld without a limit',
      give([whole, withheld()]),
      { kind: 'generalised' },
      ['documents.1.ground'],
    ],
    [
      'a limit of another kind of access',
      give([redacted({ ground: 'confidentiality' })]),
      { kind: 'generalised' },
      ['documents.0.ground'],
    ],
    [
      'a ground that concerns the whole request',
      give([redacted({ ground: 'repeated' })]),
      { kind: 'generalised' },
      ['documents.0.ground'],
    ],
    [
      'a limit without reasons',
      give([redacted()], { reasons: undefined }),
      { kind: 'generalised' },
      ['reasons'],
    ],
    [
      'an objection passed over without reasons',
      give([whole], { reasons: undefined }),
      { kind: 'generalised', opposed: true },
      ['reasons'],
    ],
    [
      'confidentiality against a need of defence',
      give([whole, withheld('confidentiality')]),
      { kind: 'documentary', neededForDefence: true },
      ['documents.1.ground'],
    ],
    [
      'confidentiality without such a need',
      give([whole, withheld('confidentiality')]),
      { kind: 'documentary' },
      [],
    ],
    [
      'health data against a need of defence',
      give([whole, withheld('intimateData')]),
      { kind: 'documentary', neededForDefence: true },
      [],
    ],
    [
      'something withheld though access was ordered',
      give([whole, redacted()]),
      { kind: 'generalised', ordered: 'access' },
      ['documents.1.access'],
    ],
    [
      'something withheld where access in part was ordered',
      give([whole, redacted()]),
      { kind: 'generalised', ordered: 'partialAccess' },
      [],
    ],
    ['a refusal', refuse('inspections'), { kind: 'generalised' }, []],
    ['a refusal without a ground', refuse(), { kind: 'generalised' }, ['ground']],
    [
      'a refusal without reasons',
      refuse('inspections', { reasons: undefined }),
      { kind: 'generalised' },
      ['reasons'],
    ],
    [
      'a refusal though access was ordered',
      refuse('inspections'),
      { kind: 'generalised', ordered: 'access' },
      ['decision'],
    ],
    [
      'a refusal for confidentiality against a need of defence',
      refuse('confidentiality'),
      { kind: 'documentary', neededForDefence: true },
      ['ground'],
    ],
    [
      'a refusal for a ground the kind does not know',
      refuse('noInterest'),
      { kind: 'generalised' },
      ['ground'],
    ],
    [
      'a refusal for something that will pass',
      refuse('openProcedure'),
      { kind: 'documentary' },
      ['decision'],
    ],
    [
      'a deferral',
      refuse('openProcedure', { decision: 'defer', deferredUntil: '2026-09-30' }),
      { kind: 'documentary', today: '2026-06-01' },
      [],
    ],
    [
      'a deferral without an end',
      refuse('openProcedure', { decision: 'defer' }),
      { kind: 'documentary', today: '2026-06-01' },
      ['deferredUntil'],
    ],
    [
      'a deferral until today',
      refuse('passingLimit', { decision: 'defer', deferredUntil: '2026-06-01' }),
      { kind: 'generalised', today: '2026-06-01' },
      ['deferredUntil'],
    ],
  ])('%s', (_, answer, context, problems) => {
    expect(pathsOf(checkAssessment(answer, context as Record<string, unknown>))).toEqual(problems);
  });
});
