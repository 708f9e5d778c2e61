import {
  applicationOf,
  applicationProcedure,
  apply,
  officer,
  openRound,
  RoundDesk,
  roundOf,
} from '../../../../test/support/contributions';
import type { Office } from '../../../../test/support/office';
import { executed } from './executed-round';
import { document, lettersOf, opening, opens, reported, stageOf } from './scene';
import { clockOffsetTo } from '../../../../test/support/clock';

/** Refused as late, confirmed, and let in again because the applicant can show that it was in time. */
async function readmitted(desk: RoundDesk, id: string): Promise<void> {
  await desk.do(id, 'formalCheck');
  await desk.do(id, 'confirmAdmission', { confirmed: true });
  await desk.do(id, 'observations', {
    receivedOn: await desk.todayOf(id),
    text: 'La ricevuta di consegna è del 30 giugno.',
  });
  await desk.do(id, 'assessObservations', {
    outcome: 'readmit',
    answer: 'La ricevuta di consegna è nei termini.',
    works: [],
  });
}

/** From its readmission to the end of its examination. */
async function examined(desk: RoundDesk, id: string): Promise<void> {
  await desk.doAll(id, 'recognitionCheck', 'urbanOpinion', 'buildingOpinion', 'eligibilityCheck');
}

/** A round whose intake has closed, with one application in time that is still under examination. */
async function closedIntake(weights: Readonly<Record<string, number>>) {
  const office = await opening;
  const desk = new RoundDesk(office, roundOf(2024, weights));
  const id = await openRound(office, desk.data, '2024-06-24');
  await desk.openIntake(id);
  const inTime = await apply(office, id, applicationOf('Chiesa puntuale'));
  await office.advance('2024-07-02', id);
  return { office, desk, id, inTime };
}

/** An application registered when its round is over: the API then opens it by itself. */
function applyAfterTheEnd(office: Office, round: string, body: string): Promise<string> {
  return office.openCase(applicationProcedure, officer, applicationOf(body), {
    parent: round,
    campaign: roundOf(2024, {}).round,
    receivedOn: '2024-07-03',
    clockOffset: clockOffsetTo('2024-07-04'),
  });
}

async function desertedRound() {
  const office = await opening;
  const desk = new RoundDesk(office, roundOf(2024, {}));
  const id = await openRound(office, desk.data, '2024-06-24');
  await desk.openIntake(id);
  await office.advance('2024-07-02', id);
  expect(await desk.outcome(id)).toBe('deserted');
  return { office, desk, id };
}

describe('a late application that is readmitted', () => {
  it.concurrent('takes part as long as the split has not been decided', async () => {
    const { office, desk, id, inTime } = await closedIntake({ evangelical: 1, baptist: 3 });
    const late = await apply(office, id, applicationOf('Chiesa riammessa', { confession: 'baptist' }));
    await desk.examine(inTime);
    const { context } = await desk.task(id, 'recordWeights');
    expect(context['confessions']).toEqual(['evangelical']);
    await desk.do(id, 'recordWeights', { weights: [{ confession: 'evangelical', weight: 1 }] });
    await desk.task(id, 'proposeSplit');
    await readmitted(desk, late);
    await examined(desk, late);
    await reported(office, id, late, 'examined');

    // Statistics has not weighed its denomination, so the proposal goes back.
    await desk.do(id, 'proposeSplit');
    const weighed = await desk.do(id, 'recordWeights');
    expect(weighed.context['confessions']).toEqual(['evangelical', 'baptist']);
    const proposed = await desk.do(id, 'proposeSplit');
    expect((proposed.context['splitTable'] as { body: string }[]).map(({ body }) => body)).toEqual([
      'Chiesa puntuale',
      'Chiesa riammessa',
    ]);
    await opens(office, id, ['bookSplit']);
    expect((await office.caseFile(id)).facts).toMatchObject({ applications: 2, admitted: 2 });
  });

  it.concurrent('finds the fund whole where everybody else has withdrawn', async () => {
    const { office, desk, id, inTime } = await closedIntake({ evangelical: 1 });
    const late = await apply(office, id, applicationOf('Chiesa che resta'));
    await office.command(inTime, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    await reported(office, id, inTime, 'closed');
    await readmitted(desk, late);
    expect((await office.caseFile(id)).outcome).toBeNull();
    await examined(desk, late);
    await desk.doAll(id, 'recordWeights', 'proposeSplit');
    await opens(office, id, ['bookSplit']);
  });

  it.concurrent('finds it also where the others withdraw while the split is proposed', async () => {
    const { office, desk, id, inTime } = await closedIntake({ evangelical: 1 });
    const late = await apply(office, id, applicationOf('Chiesa che resta sola'));
    await desk.examine(inTime);
    await desk.do(id, 'recordWeights');
    await desk.task(id, 'proposeSplit');
    await office.command(inTime, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    await reported(office, id, inTime, 'closed');
    await desk.do(id, 'proposeSplit');
    await opens(office, id, []);
    await readmitted(desk, late);
    await examined(desk, late);
    await desk.doAll(id, 'recordWeights', 'proposeSplit', 'bookSplit');
    const proposed = (await desk.task(id, 'split.draft')).context['splitTable'] as { body: string }[];
    expect(proposed.map(({ body }) => body)).toEqual(['Chiesa che resta sola']);
  });

  it.concurrent('after the split is excluded for lack of funds, by an act of its own', async () => {
    const { office, desk, id: round } = await executed();
    const id = await apply(office, round, applicationOf('Chiesa riammessa tardi'), '2028-05-03');
    expect((await office.caseFile(id)).facts['late']).toBe(true);
    await readmitted(desk, id);
    await examined(desk, id);
    const draft = await desk.do(id, 'exclusion.draft');
    expect(draft.context['why']).toMatch(/^L’istruttoria .* aveva già ripartito il fondo/);
    await desk.do(id, 'exclusion.signature', { decision: 'returned', reasons: 'Citare la ricevuta.' });
    await desk.do(id, 'exclusion.draft', { additions: 'Vista la ricevuta di consegna.' });
    await desk.do(id, 'exclusion.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('excludedNoFunds');
    const { resolutionNumber } = (await office.caseFile(round)).facts;
    const act = await document(office.database, id, 'Determinazione di esclusione per esaurimento dei fondi');
    expect(act).toContain(`deliberazione n. ${String(resolutionNumber)} adottata l’8 ottobre 2027`);
    expect(act).toContain('Vista la ricevuta di consegna.');
    // From 3 May to 8 May 2028, the day of the signature.
    expect(act).toContain('i giorni impiegati sono 5');
    expect(await lettersOf(office, id)).toEqual(['receipt', 'rejectionNotice', 'exclusion']);
    expect((await office.caseFile(id)).facts['granted']).toBe('0.00');
    await reported(office, round, id, 'closed');
  });
});

describe('an application that arrives when its round is over', () => {
  it.concurrent('is heard and refused as late', async () => {
    const { office, desk, id: round } = await desertedRound();
    const id = await applyAfterTheEnd(office, round, 'Chiesa fuori tempo');
    await desk.do(id, 'formalCheck');
    await desk.do(id, 'confirmAdmission', { confirmed: true });
    await opens(office, id, ['observations']);
    await office.advance('2024-07-16', id);
    await desk.do(id, 'refusal.draft');
    await desk.do(id, 'refusal.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('inadmissible');
  });

  it.concurrent('is excluded for lack of funds if it is readmitted', async () => {
    const { office, desk, id: round } = await desertedRound();
    const id = await applyAfterTheEnd(office, round, 'Chiesa fuori tempo riammessa');
    await readmitted(desk, id);
    await examined(desk, id);
    await desk.do(id, 'exclusion.draft');
    await desk.do(id, 'exclusion.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('excludedNoFunds');
    const act = await document(office.database, id, 'Determinazione di esclusione per esaurimento dei fondi');
    expect(act).toContain('la tornata dei contributi era già chiusa');
  });

  it.concurrent('is told so where the round ends for want of a fund', async () => {
    const office = await opening;
    const desk = new RoundDesk(office, roundOf(2024, {}));
    const round = await openRound(office, desk.data, '2024-06-03');
    const id = await apply(office, round, applicationOf('Chiesa senza fondo'));
    await desk.examine(id);
    await stageOf(office, id, 'waitingSplit');
    await desk.do(round, 'computeFund', { secondaryCharges: '0.00' });
    await desk.do(round, 'approveOpening');
    expect(await desk.outcome(round)).toBe('noFunds');
    await desk.do(id, 'exclusion.draft');
    await desk.do(id, 'exclusion.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('excludedNoFunds');
  });
});
