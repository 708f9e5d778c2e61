import type { Level } from '../domain';
import { may, relationsTo, type Somebody, type Standing } from './decide';
import { isWatching, type Operation, operations, policy, relations, relationTitles } from './policy';

const someone = (person: string, ...offices: string[]): Somebody => ({ person, offices, watches: false });
const officer = someone('ada', 'unit.officer');
const head = someone('bea', 'unit.manager');
const colleague = someone('carlo', 'press');
const superior = someone('dino', 'area.director');
const successor = someone('elsa', 'access.officer');
const auditor: Somebody = { person: 'fulvio', offices: ['auditor'], watches: true };
const stranger = someone('gino', 'events');
const nobody = someone('ivo');

const kase = (change: Partial<Standing> = {}): Standing => ({
  level: 'ordinary',
  isOver: false,
  unit: { officer: 'unit.officer', manager: 'unit.manager' },
  offices: ['unit.officer', 'unit.manager', 'press', 'area.director'],
  continuedBy: ['access.officer'],
  excluded: [],
  admitted: [],
  work: [{ office: 'press' }, { office: 'unit.officer', holder: 'ada', superiors: ['area.director'] }],
  ...change,
});

const everybody = { officer, head, colleague, superior, successor, auditor, stranger, nobody };
const whoMay = (operation: Operation, standing: Standing): string[] =>
  Object.entries(everybody).flatMap(([name, somebody]) => (may(operation, somebody, standing) ? [name] : []));

describe('who may read a case', () => {
  test.each<[Level, string[]]>([
    ['ordinary', ['officer', 'head', 'colleague', 'superior', 'successor', 'auditor']],
    ['reserved', ['officer', 'head', 'colleague', 'superior']],
    ['restricted', []],
  ])('that is %s: %j', (level, readers) => {
    expect(whoMay('read', kase({ level }))).toEqual(readers);
  });

  test('that is converted is not found in lists by the unit that goes on with it, and read all the same', () => {
    expect(may('find', successor, kase())).toBe(false);
    expect(may('read', successor, kase())).toBe(true);
  });

  test.each<Level>(['ordinary', 'reserved', 'restricted'])(
    'that is %s: people admitted by name, of whatever office, and nobody excluded from it',
    (level) => {
      const admitted = kase({ level, admitted: ['gino', 'ivo'] });
      expect(may('read', stranger, admitted)).toBe(true);
      expect(may('read', nobody, admitted)).toBe(true);
      expect(may('read', stranger, { ...admitted, excluded: ['gino'] })).toBe(false);
      expect(may('read', officer, kase({ level: 'ordinary', excluded: ['ada'] }))).toBe(false);
    },
  );

  test('that is reserved: a colleague for as long as the task is theirs', () => {
    const held = (holder: string | undefined) =>
      kase({ level: 'reserved', work: [{ office: 'press', holder }] });
    expect(may('read', colleague, held(undefined))).toBe(true);
    expect(may('read', colleague, held('carlo'))).toBe(true);
    expect(may('read', colleague, held('somebody else'))).toBe(false);
    expect(may('read', colleague, kase({ level: 'reserved', work: [] }))).toBe(false);
  });

  test('that is reserved: who has opened it on need, as long as they watch over the house', () => {
    const opened = kase({ level: 'reserved', onNeed: ['fulvio', 'gino'] });
    expect(may('read', auditor, opened)).toBe(true);
    expect(may('read', { ...auditor, watches: false }, opened)).toBe(false);
    expect(may('read', stranger, opened)).toBe(false);
    expect(may('read', auditor, { ...opened, level: 'restricted' })).toBe(false);
  });
});

describe('somebody with a mandate to sign', () => {
  const signs = { kind: 'commitment', amount: '5000.00' } as const;
  const mandate = { office: 'unit.manager', upTo: '5000.00', mandate: 'm', act: 'DD 12/2026' };
  const mandated: Somebody = { ...stranger, mandates: [mandate] };
  const waiting = (work: Partial<Standing['work'][number]> = {}, level: Level = 'ordinary') =>
    kase({ level, work: [{ office: 'unit.manager', signs, ...work }] });
  const allowed = (somebody: Somebody, standing: Standing) =>
    (['find', 'read', 'work', 'add', 'direct'] as const).filter((operation) =>
      may(operation, somebody, standing),
    );

  test.each<[string, Somebody, Standing, string[]]>([
    ['finds, reads and works the case', mandated, waiting(), ['find', 'read', 'work']],
    ['also a reserved one', mandated, waiting({}, 'reserved'), ['find', 'read', 'work']],
    ['not a restricted one', mandated, waiting({}, 'restricted'), []],
    ['not what somebody else has taken', mandated, waiting({ holder: 'bea' }), []],
    ['what they have taken', mandated, waiting({ holder: 'gino' }), ['find', 'read', 'work']],
    ['not beyond its amount', mandated, waiting({ signs: { ...signs, amount: '5000.01' } }), []],
    ['not what signs nothing', mandated, waiting({ signs: undefined }), []],
    ['not for another office', mandated, waiting({ office: 'press' }), []],
    ['nothing where nothing is to be signed', mandated, kase(), []],
  ])('%s', (_, somebody, standing, operations_) => {
    expect(allowed(somebody, standing)).toEqual(operations_);
  });
});

describe('what may be done', () => {
  test('to a case that is over: it is read and reopened', () => {
    expect(whoMay('add', kase({ isOver: true }))).toEqual([]);
    expect(whoMay('reopen', kase({ isOver: true }))).toEqual(['head']);
    expect(whoMay('reopen', kase())).toEqual([]);
  });

  test('by those who watch: nothing but reading, and opening reserved cases on need', () => {
    const allowed = (level: Level) =>
      operations.filter((operation) => may(operation, auditor, kase({ level })));
    expect(allowed('ordinary')).toEqual(['find', 'read', 'ask', 'readAccesses']);
    expect(allowed('reserved')).toEqual(['openOnNeed', 'readAccesses']);
    expect(allowed('restricted')).toEqual([]);
  });

  test('in a restricted case: what one’s office gives, and only to those admitted by name', () => {
    const restricted = kase({ level: 'restricted', admitted: ['ada', 'gino'] });
    expect(whoMay('add', restricted)).toEqual(['officer']);
    expect(whoMay('conclude', restricted)).toEqual(['officer']);
    expect(whoMay('admit', restricted)).toEqual(['officer']);
    expect(whoMay('admit', kase({ level: 'reserved' }))).toEqual(['head']);
  });
});

describe('the table', () => {
  test('gives nothing to somebody who is nothing to the case', () => {
    expect([...relationsTo(nobody, kase())]).toEqual([]);
    for (const operation of operations) expect(may(operation, nobody, kase())).toBe(false);
  });

  test('names no relation twice, and every relation in two languages', () => {
    for (const { ordinary, reserved, restricted } of Object.values(policy))
      for (const cell of [ordinary, reserved, restricted]) expect(new Set(cell).size).toBe(cell.length);
    expect(Object.keys(relationTitles)).toEqual([...relations]);
  });

  test.each(operations)('lets nobody %s what they may not read, but for opening it on need', (operation) => {
    if (operation === 'openOnNeed' || operation === 'ask' || operation === 'readAccesses') return;
    for (const level of ['ordinary', 'reserved', 'restricted'] as const)
      for (const isOver of [false, true])
        for (const somebody of Object.values(everybody)) {
          const standing = kase({ level, isOver });
          if (may(operation, somebody, standing)) expect(may('read', somebody, standing)).toBe(true);
        }
  });
});

test.each([
  [{ id: 'x', kind: 'auditor' }, true],
  [{ id: 'rpct', kind: 'manager' }, true],
  [{ id: 'mayor', kind: 'organ' }, false],
])('%j watches over the house: %s', (office, watches) => {
  expect(isWatching(office)).toBe(watches);
});
