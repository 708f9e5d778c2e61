import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withStandard } from '../../../libs/casework';
import type { ProcedureDeclaration } from '../../../libs/domain';
import { form, text } from '../../../libs/forms';
import { cite, type Parameter } from '../../../libs/law';
import { hallBooking } from '../../../test/support/hall-bookings/procedure';
import { declarationFindings, type Finding, reachFindings } from '.';
import { folderFindings } from './folder';
import { doubtsOf, parameterFindings } from './parameters';
import { ruleFindings } from './rules';

const { tasks, opening } = hallBooking;
const task = { ...tasks.followUp, basis: cite('Disciplinare delle sale', '4') };
const sound: ProcedureDeclaration = withStandard({
  ...hallBooking,
  tasks: { ...tasks, followUp: task, otherDays: { ...tasks.otherDays, basis: task.basis } },
  opening: { ...opening, protocol: true },
});

const found = (changes: Partial<ProcedureDeclaration>): string[] =>
  declarationFindings({ ...sound, ...changes }).map(({ check, at }) => `${check} ${at}`);
const withTask = (changes: object) => ({ tasks: { followUp: { ...task, ...changes } } });
const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ at, message }) => `${at}: ${message}`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marino-checks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a declaration', () => {
  it('that is sound has nothing found', () => {
    expect(declarationFindings(sound)).toEqual([]);
  });

  it.each<[string, Partial<ProcedureDeclaration>, string]>([
    ['an office nobody knows', withTask({ office: 'cabinet.porter' }), 'references tasks.followUp'],
    ['a stage that is not declared', withTask({ stage: 'never' }), 'references tasks.followUp'],
    [
      'a signature without a duty',
      withTask({ confirms: 'signature', signs: { kind: 'determination' } }),
      'duties tasks.followUp',
    ],
    [
      'a signature of nobody knows what',
      withTask({ confirms: 'signature', duty: 'decision' }),
      'signatures tasks.followUp',
    ],
    [
      'two duties kept apart in an office that one person holds',
      {
        tasks: {
          proposal: { ...task, office: 'cabinet.director', duty: 'proposal' },
          signature: { ...task, office: 'cabinet.director', duty: 'decision' },
        },
      },
      'duties tasks.signature',
    ],
    ['a text without English', withTask({ title: { it: 'Uso', en: ' ' } }), 'texts tasks.followUp.title'],
    ['typewriter quotes', { title: { it: "L'uso", en: 'Use' } }, 'texts title'],
    ['a task without a law', withTask({ basis: undefined }), 'citations tasks.followUp'],
    ['no law at all', { basis: [] }, 'citations basis'],
    [
      'a field without a label',
      withTask({ form: form({ hall: text(10, { label: { it: '', en: '' } }) }) }),
      'forms tasks.followUp.form.hall',
    ],
    [
      'a notice that says it begins otherwise',
      { opening: { ...sound.opening, protocol: false } },
      'notice publicNotice.startedBy',
    ],
  ])('with %s is found out', (_, changes, at) => {
    expect(found(changes)).toContain(at);
  });
});

describe('a parameter', () => {
  const days: Parameter<unknown> = {
    key: 'hall.days',
    title: { it: 'Giorni', en: 'Days' },
    values: [{ from: '2020-01-01', value: 15, source: cite('L. 241/1990', '2', '2') }],
  };
  const row = { from: '2021-01-01', value: 20, source: cite('L. 241/1990', '2', '2') };
  const doubt = { it: 'Da confermare.', en: 'To be confirmed.' };

  it.each([
    ['in order', [row], []],
    ['that comes later', [{ ...row, from: '2030-01-01' }], []],
    [
      'out of order',
      [{ ...row, from: '2019-01-01' }],
      ['is out of order: 2019-01-01 comes after 2020-01-01'],
    ],
    ['of the same day', [{ ...row, from: '2020-01-01' }], ['two rows overlap: both begin on 2020-01-01']],
    ['of no day', [{ ...row, from: '2020-02-30' }], ['“2020-02-30” is no date']],
    ['without a value', [{ ...row, value: undefined }], ['leaves a gap: no value from 2021-01-01']],
    ['without a source', [{ ...row, source: '' }], ['has no source (from 2021-01-01)']],
    [
      'with half a source',
      [{ ...row, source: cite('TUEL', '') }],
      ['has a source that names no article (from 2021-01-01)'],
    ],
    [
      'of the city',
      [{ ...row, source: 'Disciplinare' }],
      ['has a source that is no article, so it needs a `doubt` (from 2021-01-01)'],
    ],
    ['of the city, in doubt', [{ ...row, source: 'Disciplinare', doubt }], []],
  ])('with a row %s', (_, rows, messages) => {
    const parameter = { ...days, values: [...days.values, ...rows] };
    expect(places(parameterFindings(parameter, '2026-01-01'))).toEqual(
      messages.map((message) => `hall.days: ${message}`),
    );
  });

  it('that nobody can use today leaves a gap', () => {
    expect(places(parameterFindings({ ...days, values: [row] }, '2020-12-31'))).toEqual([
      'hall.days: leaves a gap: it has no value before 2021-01-01',
    ]);
    expect(parameterFindings({ ...days, values: [] }, '2020-12-31')).toHaveLength(1);
  });

  it('lists its doubts', () => {
    expect(doubtsOf({ ...days, values: [{ ...row, doubt }] })).toEqual([
      { at: 'hall.days from 2021-01-01', doubt: 'To be confirmed.' },
    ]);
  });
});

describe('the rules of a folder', () => {
  const rules = (...functions: string[]): string[] => {
    writeFileSync(join(folder, 'rules.ts'), functions.join('\n'));
    return ruleFindings(folder).map(({ at }) => at);
  };

  it('say where they come from', () => {
    expect(rules('/** It is late. */\nexport function late() { return true; }')).toEqual(['rules.ts late']);
    expect(rules('/** L. 241/1990 art. 2: it is late. */\nexport function late() { return true; }')).toEqual(
      [],
    );
    expect(rules("export function late() { return cite('TUEL', '107'); }")).toEqual([]);
    expect(rules('export function late() { return valueOn(parameters.days); }')).toEqual([]);
    expect(rules('function late() { return true; }')).toEqual([]);
  });

  it('may say it by the rule they use or are a step of', () => {
    const cited = '/** TUEL art. 107. */\nexport function whole() { return step(); }';
    const others = 'export function step() { return 1; }\nexport function user() { return whole(); }';
    expect(rules(cited, others)).toEqual([]);
  });
});

describe('a folder', () => {
  it('lacks what every procedure has, until it is there', () => {
    const bookings = { name: 'hall-bookings', path: folder, procedures: [sound], parameters: [] };
    const missing = folderFindings(bookings).map(({ at }) => at);
    expect(missing).toEqual([
      'README.md',
      'workflow.ts',
      'hall-bookings.story.spec.ts',
      'hall-bookings.story.spec.ts',
    ]);
    mkdirSync(join(folder, 'letters'));
    writeFileSync(join(folder, 'letters/spare.md'), '');
    writeFileSync(join(folder, 'README.md'), '');
    writeFileSync(join(folder, 'workflow.ts'), '');
    writeFileSync(join(folder, 'x.story.spec.ts'), 'describeReach(x, y); describeRefusals(x, y);');
    expect(places(folderFindings(bookings))).toEqual([
      'letters/spare.md: no act and no letter uses this template',
      'letters/spare.md: the template is empty',
    ]);
  });
});

describe('stories', () => {
  const nothing = { tasks: [], letters: [], acts: [], deadlines: [], requests: [], outcomes: [], facts: [] };

  it('that leave something out, or meet what is not declared, are found out', () => {
    const reached = {
      ...nothing,
      tasks: ['followUp', 'dance'],
      outcomes: ['used', 'undone'],
      facts: ['takenBy'],
    };
    expect(places(reachFindings(sound, reached))).toEqual([
      'tasks.otherDays: is declared, but no story reaches it',
      'tasks.dance: is met by a story, but not declared',
    ]);
  });
});
