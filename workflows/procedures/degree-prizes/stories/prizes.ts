import { officer } from '../../../../test/support/degree-prizes';
import { document, lettersOf, newDesk, once, sends, stageOf } from './scene';

const one = { ambrosoliPrizes: 1 };

/** One prize for three who reach the threshold: it goes from one to the next. */
const passedOn = once(async () => {
  const desk = await newDesk(one);
  const played = await desk.upToReadings(['ada', 'bruno', 'carla']);
  const { id, cases, commission } = played;
  await desk.readToTheEnd(id, commission, { ada: [90, 90], bruno: [80, 80], carla: [75, 75] });
  await desk.deliberate(commission);
  await desk.award(id);
  // Ada is silent until the days of the notice have passed.
  await desk.task(cases.ada, 'registerAcceptance');
  await desk.office.advance('2022-12-20', id, ...Object.values(cases));
  await desk.promote(id);
  await desk.do(cases.bruno, 'registerAcceptance');
  await desk.do(id, 'ceremony');
  await desk.task(cases.bruno, 'paymentChecks');
  // Plagiarism before the payment: Bruno is heard, and the prize is revoked.
  await request(desk, cases.bruno, 'challenge', { findings: 'Il capitolo 3 è di un’altra tesi.' });
  await desk.do(cases.bruno, 'revocation.observations');
  await desk.doAll(cases.bruno, 'revocation.decision', 'revocation.draft', 'revocation.signature');
  await desk.promote(id);
  await desk.do(cases.carla, 'registerAcceptance');
  await desk.pay(cases.carla);
  await desk.outcome(id);
  return { desk, ...played };
});

/** Two who are equal share the last prize; one gives it back, the other has copied. */
const shared = once(async () => {
  const desk = await newDesk(one);
  const played = await desk.upToReadings(['ada', 'bruno', 'carla', 'dario'], {
    changes: { bruno: { birthDate: '1996-04-02', supervisor: 'Prof. Egidio Mantegazza' } },
  });
  const { id, cases, commission } = played;
  await desk.readToTheEnd(id, commission, {
    ada: [80, 80],
    bruno: [80, 80],
    carla: [75, 75],
    dario: [90, 90],
  });
  await desk.deliberate(commission);
  await desk.award(id);
  for (const name of ['ada', 'bruno', 'dario'] as const) await desk.do(cases[name], 'registerAcceptance');
  await desk.do(id, 'ceremony');
  for (const name of ['ada', 'bruno', 'dario'] as const) await desk.pay(cases[name]);
  await desk.outcome(id);
  return { desk, ...played };
});

describe('a prize', () => {
  it.concurrent('that nobody accepts in time goes to the next, and so does one that is revoked', async () => {
    const { desk, id, cases } = await passedOn();
    expect(await desk.outcome(cases.ada)).toBe('waived');
    expect(await desk.outcome(cases.bruno)).toBe('revoked');
    await stageOf(desk.office, cases.carla, 'kept');
    // The prize of the other strand was for nobody.
    expect(await desk.outcome(id)).toBe('partlyAwarded');
    const act = await document(desk.office.database, cases.bruno, 'Determinazione di revoca');
    expect(act).toContain('Il capitolo 3 è di un’altra tesi.');
    expect(act).toContain('Le fonti erano citate.');
  });

  it.concurrent('that is left before it is paid goes back to its line, for whoever is next', async () => {
    const { desk, id, cases } = await passedOn();
    expect(await desk.ledger(id)).toEqual([
      'booked 10000.00',
      'committed 5000.00',
      'released 5000.00',
      'reduced 5000.00',
      'booked 5000.00',
      'committed 5000.00',
      'reduced 5000.00',
      'booked 5000.00',
      'committed 5000.00',
    ]);
    expect(await desk.ledger(cases.ada, cases.bruno)).toEqual([]);
    expect(await desk.standing()).toEqual({
      booked: '0.00',
      committed: '5000.00',
      saved: '10000.00',
      liquidated: '5000.00',
      ordered: '5000.00',
      paid: '5000.00',
      recovered: '0.00',
    });
    // Whoever was granted it last is its creditor, and publication counts it (D.Lgs. 33/2013 art. 26 c. 2).
    const { rows } = await desk.office.database.query<{ creditor: string; grant_year: number }>(
      `SELECT creditor, grant_year FROM spending_movement WHERE case_id = $1 AND type = 'committed' ORDER BY ordinal`,
      [id],
    );
    expect(rows).toEqual([
      { creditor: 'Adalgisa Ronchetti', grant_year: 2022 },
      { creditor: 'Bruno Calvairate', grant_year: 2022 },
      { creditor: 'Carla Derganino', grant_year: 2022 },
    ]);
  });

  it.concurrent('is shared by equals where the notice says so', async () => {
    const { desk, id, cases } = await shared();
    const { facts } = await desk.office.caseFile(cases.ada);
    expect(facts).toMatchObject({ prize: '2500.00', withholding: '625.00', rank: 1 });
    expect(await desk.outcome(id)).toBe('awarded');
    expect(await desk.outcome(cases.carla)).toBe('notAwarded');
    await desk.office.advance('2024-03-01', cases.ada);
    expect(await desk.outcome(cases.ada)).toBe('exAequo');
  });

  it.concurrent('comes back with interest when its winner has copied', async () => {
    const { desk, cases } = await shared();
    await request(desk, cases.bruno, 'challenge', { findings: 'Interi capitoli sono copiati.' });
    await sends(desk.office, cases.bruno, 'revocationNotice');
    await desk.office.advance('2023-03-01', cases.bruno);
    await desk.doAll(cases.bruno, 'revocation.decision', 'revocation.draft', 'revocation.signature');
    await desk.do(cases.bruno, 'recovery.payment', { amount: '1000.00' });
    await desk.do(cases.bruno, 'recovery.payment');
    expect(await desk.outcome(cases.bruno)).toBe('revoked');
    const { facts } = await desk.office.caseFile(cases.bruno);
    expect(facts).toMatchObject({ recoveryDue: '2500.00', recovered: '2500.00' });
    expect(await desk.ledger(cases.bruno)).toEqual([
      'liquidated 2500.00',
      'ordered 2500.00',
      'paid 2500.00',
      'recovered 1000.00',
      'recovered 1500.00',
    ]);
  });

  it.concurrent(
    'stands where the suspicion was unfounded, and comes back from whoever waives it late',
    async () => {
      const { desk, cases } = await shared();
      await request(desk, cases.dario, 'challenge', { findings: 'Alcune righe coincidono.' });
      await desk.do(cases.dario, 'revocation.observations');
      await desk.do(cases.dario, 'revocation.decision', { decision: 'confirm', reasons: 'Sono citazioni.' });
      await stageOf(desk.office, cases.dario, 'kept');
      await request(desk, cases.dario, 'waiver', { receivedOn: '2022-12-01' });
      await desk.do(cases.dario, 'recovery.payment');
      expect(await desk.outcome(cases.dario)).toBe('waived');
      expect(await lettersOf(desk.office, cases.dario)).toContain('recoveryNotice');
    },
  );
});

function request(desk: Awaited<ReturnType<typeof newDesk>>, id: string, name: string, answer: object) {
  return desk.office.command(id, 'makeRequest', officer, { request: name, answer });
}
