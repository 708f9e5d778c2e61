import round2011 from '../../../../apps/cli/demonstration/rounds/2011.json';
import { applicationForm } from '../form';
import {
  admissibleCosts,
  formalOutcome,
  isPartlyRefused,
  needsRejectionNotice,
  type Obstacle,
  recognitionOutcome,
  refusalReasonOf,
  totalsOf,
} from '.';

describe('the examination', () => {
  const passed = { authorityCompetent: true, representationProven: true, complete: true, missing: [] };

  test.each<[string, object, boolean, Obstacle | undefined]>([
    ['in order', {}, false, undefined],
    ['late', {}, true, 'late'],
    ['from another authority', { authorityCompetent: false }, false, 'authority'],
    ['without power to represent', { representationProven: false }, false, 'authority'],
    ['incomplete', { complete: false, missing: ['Preventivo'] }, false, 'incomplete'],
    ['late and incomplete', { complete: false, missing: ['Preventivo'] }, true, 'late'],
  ])('an application %s', (_case, change, late, obstacle) => {
    expect(formalOutcome({ ...passed, ...change }, late)).toBe(obstacle);
  });

  const present = {
    religiousDenomination: true,
    widespread: true,
    organised: true,
    stable: true,
    religiousAims: true,
  };

  test.each(Object.keys(present))('a denomination without %s is not admitted', (requirement) => {
    expect(recognitionOutcome({ ...present, [requirement]: false })).toBe('noStablePresence');
    expect(recognitionOutcome(present)).toBeUndefined();
  });

  test.each<[Obstacle, boolean]>([
    ['authority', true],
    ['incomplete', true],
    ['late', true],
    ['noStablePresence', true],
    ['notEligible', true],
    ['urban', true],
    ['building', true],
  ])('%s: notice %s', (reason, notice) => expect(needsRejectionNotice(reason, '2012-09-01')).toBe(notice));

  const { works } = applicationForm.parse(round2011.applications[0]?.application);
  const lines = works.map(({ cost }, index) => ({ work: index + 1, eligible: true, admissibleCost: cost }));
  const excluding = (work: number) => ({
    outcome: 'inadmissible' as const,
    inadmissibleWorks: [{ work, reasons: 'Difforme' }],
  });

  test('an office that excludes a work, and one that falls outside art. 71', () => {
    const results = admissibleCosts(
      works,
      lines.map((line) => (line.work === 4 ? { ...line, eligible: false } : line)),
      { urban: excluding(2), building: excluding(3) },
    );
    expect(results.slice(0, 5).map(({ obstacle }) => obstacle)).toEqual([
      undefined,
      'urban',
      'building',
      'notEligible',
      undefined,
    ]);
    expect(results.slice(1, 4).map(({ admissibleCost }) => admissibleCost)).toEqual([0n, 0n, 0n]);
    expect(isPartlyRefused(results)).toBe(true);
    expect(refusalReasonOf(results)).toBeUndefined();
  });

  test('an opinion that is contrary, silent or missing excludes nothing by itself', () => {
    const contrary = { outcome: 'unfavourable' as const, inadmissibleWorks: [] };
    const results = admissibleCosts(works, lines, { urban: contrary, building: { outcome: 'silent' } });
    expect(totalsOf(results)).toEqual({ requested: 3_797_500_00n, admissible: 3_797_500_00n });
    expect(isPartlyRefused(results)).toBe(false);
  });

  test('nothing is admitted beyond what was asked, and no line means nothing', () => {
    const generous = lines.slice(1).map((line) => ({ ...line, admissibleCost: '9999999.00' }));
    expect(totalsOf(admissibleCosts(works, generous, {})).admissible).toBe(3_797_500_00n - 420_000_00n);
  });

  test('an application without any work is refused for the work it put first', () => {
    const refused = admissibleCosts(works, [], { urban: excluding(1) });
    expect(refusalReasonOf(refused)).toBe('urban');
    expect(refusalReasonOf(admissibleCosts(works, [], {}))).toBe('notEligible');
  });
});
