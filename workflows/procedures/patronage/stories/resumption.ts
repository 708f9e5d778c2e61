import type { Office } from '../../../../test/support/office';
import { renew } from '../../../../test/support/renew';
import { opens, scene, spring, stageOf, tellPeriod } from './scene';

/** A case with most of what may happen on the way, up to the end of a revocation that is dropped. */
async function play(between: (office: Office, id: string) => Promise<void>): Promise<string[]> {
  const { office, desk } = await scene();
  const id = await desk.open('2026-05-04');
  const does = async (...keys: string[]) => {
    for (const key of keys) {
      await desk.do(id, key);
      await between(office, id);
    }
  };
  await does('competence', 'lateDecision', 'completeness');
  await desk.request(id, 'earlyUse', { foundOn: '2026-05-04', where: 'Sito', description: 'Testata.' });
  await desk.do(id, 'requirements', { outcome: 'needsInformation', reasons: 'Quanti ingressi?' });
  await between(office, id);
  await does('informationArrived', 'requirements', 'grant.draft', 'grant.technicalOpinion');
  await tellPeriod(office, id, { ...spring, from: '2026-05-04', until: '2026-05-10' });
  await stageOf(office, id, 'electoralGate');
  await between(office, id);
  await office.advance('2026-05-11', id);
  await opens(office, id, ['grant.draft']);
  await between(office, id);
  await does('grant.draft', 'grant.technicalOpinion', 'grant.accountingOpinion', 'grant.adoption');
  await does('grant.publication', 'markKit');
  await desk.request(id, 'changeDates', {
    receivedOn: '2026-05-11',
    startsOn: '2026-06-20',
    endsOn: '2026-06-21',
    reasons: 'Lavori.',
  });
  await does('dateChangeDecision');
  await desk.request(id, 'misuse', { foundOn: '2026-05-11', where: 'Negozio', description: 'Magliette.' });
  await desk.do(id, 'misuseAssessment', { decision: 'revocation', reasons: 'Uso commerciale.' });
  await between(office, id);
  await desk.do(id, 'revocation.observations');
  await desk.do(id, 'revocation.decision', { decision: 'drop', reasons: 'Fatto di terzi.' });
  await between(office, id);
  await office.advance('2026-06-20', id);
  await opens(office, id, ['useCheck']);
  await between(office, id);
  await does('useCheck');
  await office.advance('2026-06-22', id);
  await opens(office, id, ['finalMaterial']);
  await between(office, id);
  await desk.do(id, 'finalMaterial');
  expect(await desk.outcome(id)).toBe('granted');
  return (await office.facts(id)).map(({ kind, key, stage }) =>
    // Numbers of resolutions are those of other cases too.
    [kind, kind.startsWith('register') ? '' : (key ?? stage)].filter(Boolean).join(' '),
  );
}

test.concurrent('a patronage resumed after each step has the journal of one that never was', async () => {
  const renewed = await play(renew);
  expect(renewed).toEqual(await play(() => Promise.resolve()));
});
