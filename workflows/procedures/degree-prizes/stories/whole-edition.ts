import { points } from '../../../../test/support/degree-prizes';
import { candidates, document, lettersOf, newDesk, once, refused } from './scene';

/** An edition up to where its commission has the ranking before it: nobody's name has met a code yet. */
const evaluated = once(async () => {
  const desk = await newDesk();
  const played = await desk.upToReadings(['ada', 'bruno', 'carla', 'dario']);
  await desk.readToTheEnd(played.id, played.commission, points);
  return { desk, ...played };
});

/** The same to its end: prizes for Ada, Bruno and Dario, a mention for Carla. */
const awarded = once(async () => {
  const played = await evaluated();
  const { desk, id, cases, commission } = played;
  const carla = await desk.codeOf(id, candidates.carla.candidate);
  await refused(
    desk.doFor('ludovica.arcari', commission, 'mentions', {
      mentions: [{ code: 'A-99', reasons: 'Nessuna tesi ha questo codice.' }],
    }),
    'invalidForm',
    [['mentions', 0, 'code']],
  );
  await desk.deliberate(commission, [{ code: carla, reasons: 'Per la raccolta di dati originali.' }]);
  await desk.award(id);
  for (const name of ['ada', 'bruno', 'dario'] as const) await desk.do(cases[name], 'registerAcceptance');
  await desk.do(id, 'ceremony');
  for (const name of ['ada', 'bruno', 'dario'] as const) await desk.pay(cases[name]);
  await desk.outcome(id);
  return played;
});

describe('an edition', () => {
  it.concurrent('assigns its prizes to whoever comes first by code', async () => {
    const { desk, id, cases, commission } = await awarded();
    expect(await desk.outcome(id)).toBe('awarded');
    expect(await desk.outcome(commission)).toBe('concluded');
    expect(await desk.outcome(cases.carla)).toBe('specialMention');
    const { facts } = await desk.office.caseFile(id);
    const ranking = facts['ranking'] as { candidate: string; score: string; prize: string; note: string }[];
    expect(ranking.map(({ candidate, score, prize, note }) => [candidate, score, prize, note])).toEqual([
      ['Adalgisa Ronchetti', '88,00', '5000.00', 'Premio'],
      ['Bruno Calvairate', '79,00', '5000.00', 'Premio'],
      ['Carla Derganino', '59,00', '0.00', 'Menzione speciale'],
      ['Dario Lampugnano', '75,00', '5000.00', 'Premio'],
    ]);
  });

  it.concurrent(
    'gives no thesis to its supervisor, and a third reader to one that two see differently',
    async () => {
      const { desk, id } = await evaluated();
      const { facts } = await desk.office.caseFile(id);
      const readings = facts['readings'] as { code: string; reader: string }[];
      const readersOf = async (candidate: string) => {
        const code = await desk.codeOf(id, candidate);
        return readings.filter((row) => row.code === code).map(({ reader }) => reader);
      };
      expect(await readersOf(candidates.carla.candidate)).toHaveLength(3);
      expect(await readersOf(candidates.bruno.candidate)).not.toContain('Marina Casnati');
      expect(await readersOf(candidates.ada.candidate)).toHaveLength(2);
    },
  );

  it.concurrent('pays after tax, and keeps the case open while the prize may be annulled', async () => {
    const { desk, cases } = await awarded();
    const { facts, stage } = await desk.office.caseFile(cases.ada);
    expect(facts).toMatchObject({ prize: '5000.00', withholding: '1250.00', receipt: 'Q-2022-4021' });
    expect(stage).toBe('kept');
    expect(await lettersOf(desk.office, cases.ada)).toEqual([
      'receipt',
      'award',
      'invitation',
      'paymentNotice',
    ]);
    await desk.office.advance('2024-02-01', cases.ada);
    expect(await desk.outcome(cases.ada)).toBe('winner');
  });

  it.concurrent('has minutes by code and a ranking by name', async () => {
    const { desk, id, commission } = await awarded();
    const minutes = await document(desk.office.database, commission, 'Verbale della commissione');
    expect(minutes).toContain(await desk.codeOf(id, candidates.ada.candidate));
    for (const { candidate } of Object.values(candidates)) expect(minutes).not.toContain(candidate);
    const act = await document(desk.office.database, id, 'Approvazione della graduatoria');
    expect(act).toContain('Adalgisa Ronchetti');
  });
});
