import { holderOf } from '../../../../apps/cli/demonstration/holders';
import { ARRIVAL, document, expires, lettersOf, opens, registered, scene, stageOf } from './scene';

const misuse = { foundOn: '2026-05-04', where: 'Negozio online', description: 'Magliette con il marchio.' };
const revocation = { decision: 'revocation', reasons: 'Uso commerciale del marchio.' };

async function granted() {
  const { office, desk } = await scene();
  const id = await desk.open(ARRIVAL);
  await desk.grant(id);
  await desk.do(id, 'markKit');
  await office.advance('2026-05-04', id);
  return { office, desk, id };
}

async function opened() {
  const { office, desk, id } = await granted();
  await desk.request(id, 'misuse', misuse, holderOf('communication.officer'));
  await desk.do(id, 'misuseAssessment', revocation);
  await opens(office, id, ['revocation.observations']);
  return { office, desk, id };
}

describe('misuse of the mark', () => {
  it.concurrent('is answered by a warning where that is enough', async () => {
    const { office, desk, id } = await granted();
    await desk.request(id, 'misuse', misuse);
    await desk.do(id, 'misuseAssessment');
    await opens(office, id, []);
    expect(await document(office.database, id, 'Richiamo sull’uso del marchio')).toContain('Negozio online');
    expect((await office.caseFile(id)).facts['uses']).toMatchObject([{ result: 'richiamo' }]);
  });

  it.concurrent('found at the initiative is assessed before the case goes on', async () => {
    const { office, desk, id } = await granted();
    await office.advance('2026-06-12', id);
    await desk.do(id, 'useCheck', { conform: false, findings: 'Dicitura mancante.' });
    await office.advance('2026-06-15', id);
    await opens(office, id, ['misuseAssessment']);
    await desk.do(id, 'misuseAssessment', { decision: 'none', reasons: 'Errore dello stampatore.' });
    await opens(office, id, ['finalMaterial']);
    expect(await lettersOf(office, id)).not.toContain('misuseWarning');
  });

  it.concurrent('is revoked by the board that granted, after the beneficiary has been heard', async () => {
    const { office, desk, id } = await opened();
    const notice = await document(office.database, id, 'Avvio del procedimento di revoca');
    expect(notice).toContain('Magliette con il marchio.');
    expect(notice).toContain('Uso commerciale del marchio.');
    // Thirty days from 4 May, ten to be heard.
    expect(notice).toMatch(/concludersi entro il 3 giugno 2026\. Entro il 14 maggio 2026/);
    await desk.do(id, 'revocation.observations');
    await desk.do(id, 'revocation.decision', { legalAction: true });
    expect(await lettersOf(office, id)).toContain('legalReferral');
    await desk.resolve(id, 'revocation');
    expect(await desk.outcome(id)).toBe('revoked');
    const act = await document(office.database, id, 'Deliberazione di revoca del patrocinio');
    expect(act).toContain('«Il materiale è stato ritirato.»');
    expect(act).toContain('la revoca non dà luogo a indennizzo');
    expect(await document(office.database, id, 'Comunicazione della revoca')).toContain(
      'La revoca non dà luogo a indennizzo.',
    );
    // In effect on 4 May, it ends the patronage on the day before.
    expect((await registered(office, id)).at(-1)).toMatchObject({
      state: 'revoked',
      period: '[2026-04-07,2026-05-04)',
    });
    expect(await office.deadlines(id)).toEqual(
      expect.arrayContaining([
        { key: 'revocationObservations', due: '2026-05-14', state: 'met' },
        { key: 'revocationConclusion', due: '2026-06-03', state: 'met' },
      ]),
    );
  });

  it.concurrent('is decided on the file when the beneficiary says nothing, and may be dropped', async () => {
    const { office, desk, id } = await opened();
    await office.advance('2026-05-15', id);
    await expires(office, id, 'revocationObservations');
    await desk.do(id, 'revocation.decision', { decision: 'drop', reasons: 'Il fatto è di terzi.' });
    await stageOf(office, id, 'preparation');
    expect(await document(office.database, id, 'Archiviazione del procedimento di revoca')).toContain(
      'Il fatto è di terzi.',
    );
    expect((await registered(office, id)).at(-1)).toMatchObject({ state: 'granted' });
  });

  it.concurrent('leaves the patronage standing when the board does not revoke', async () => {
    const { office, desk, id } = await opened();
    await desk.do(id, 'revocation.observations');
    await desk.do(id, 'revocation.decision');
    await desk.doAll(id, 'revocation.draft', 'revocation.technicalOpinion', 'revocation.accountingOpinion');
    await desk.do(id, 'revocation.adoption', {
      result: 'rejected',
      immediatelyExecutable: false,
      members: undefined,
      votesForImmediateEffect: undefined,
      reasons: 'Sanzione sproporzionata.',
    });
    await stageOf(office, id, 'preparation');
    expect(await document(office.database, id, 'Archiviazione del procedimento di revoca')).toContain(
      'Sanzione sproporzionata.',
    );
    await office.advance('2026-06-12', id);
    await opens(office, id, ['useCheck']);
  });

  it.concurrent('waits its turn when it is reported twice', async () => {
    const { office, desk, id } = await granted();
    await desk.request(id, 'misuse', misuse);
    await desk.request(id, 'misuse', { ...misuse, where: 'Volantini' });
    await opens(office, id, ['misuseAssessment']);
    await desk.do(id, 'misuseAssessment');
    await opens(office, id, ['misuseAssessment']);
    await desk.do(id, 'misuseAssessment');
    await opens(office, id, []);
    expect((await office.caseFile(id)).facts['uses']).toMatchObject([
      { where: 'Negozio online' },
      { where: 'Volantini' },
    ]);
  });
});
