import { type NominationsDesk, somebody } from '../../../../test/support/nominations';
import { renew } from '../../../../test/support/renew';
import { expires, lettersOf, once, opens, refused, scene } from './scene';

const WARNED = '2027-04-01';
/** Sixty days later: 31 May, a Monday. */
const WARNING_ENDS = '2027-05-31';
const LAPSED = '2027-08-02';
const ORGAN = 'Consiglio di amministrazione';

const warning = (body: string) => ({
  body,
  organ: ORGAN,
  warnedOn: WARNED,
  reference: 'DPO n. 12/2027, prot. 2027/0001200',
});

function holding(body: string, seat: number, name: string) {
  return {
    body,
    bodyKind: 'company',
    controlled: true,
    seat,
    holder: name,
    holderTaxCode: somebody(name).taxCode,
    gender: 'male',
    startsOn: '2026-03-02',
    endsOn: '2029-03-02',
    mandateNumber: 1,
  };
}

async function begin(desk: NominationsDesk, body: string) {
  const seats = [holding(body, 1, 'Aldo Serra'), holding(body, 2, 'Bice Serra'), { body, seat: 3 }];
  const imported = await desk.importSeats(seats, WARNED, true);
  const mandates = await desk.opened(imported, 'mandate', 2);
  const id = await desk.open('organWarning', warning(body), WARNED);
  await desk.do(id, 'composition', { women: 1, men: 4, source: 'Visura del 1° aprile.' });
  return { id, mandates };
}

const restored = { restoredOn: '2027-05-10', how: 'Nuova nomina dell’assemblea del 10 maggio.' };
const request = (desk: NominationsDesk, id: string, answer: object) =>
  desk.office.command(id, 'makeRequest', 'giorgio.maggioni', { request: 'restored', answer });

/** A warning whose first term has passed. */
const late = (body: string) =>
  once(async () => {
    const { office, desk } = await scene();
    const { id, mandates } = await begin(desk, body);
    expect(await office.deadlines(id)).toEqual([{ key: 'warning', due: WARNING_ENDS, state: 'running' }]);
    await office.advance('2027-06-01', id);
    await opens(office, id, ['furtherTerm']);
    await renew(office, id);
    return { office, desk, id, mandates };
  })();

async function later(body: string) {
  const { office, desk, id, mandates } = await late(body);
  await desk.do(id, 'furtherTerm', { setOn: '2027-06-01', reference: 'DPO n. 31/2027' });
  await office.advance('2027-08-01', id);
  await expires(office, id, 'furtherTerm');
  await opens(office, id, ['lapse']);
  return { office, desk, id, mandates };
}

describe('a warning on the gender balance', () => {
  it.concurrent('that two terms leave without effect lets the organ lapse, with its mandates', async () => {
    const { office, desk, id, mandates } = await later('Società decaduta S.p.A.');
    await refused(desk.do(id, 'lapse', { result: 'lapsed', reference: 'DPO n. 40/2027' }), 'invalidForm', [
      ['lapsedOn'],
    ]);
    for (const other of [id, ...mandates]) await office.advance(LAPSED, other);
    await office.completeTask(await desk.task(id, 'lapse'), 'giorgio.maggioni', {
      result: 'lapsed',
      lapsedOn: LAPSED,
      reference: 'DPO n. 40/2027',
    });
    expect(await desk.outcome(id)).toBe('lapsed');
    expect(await lettersOf(office, id)).toEqual(['reminder', 'reminder', 'lapsed']);
    for (const mandate of mandates) {
      expect(await desk.outcome(mandate)).toBe('ended');
      expect((await office.caseFile(mandate)).facts).toMatchObject({
        cause: 'Decadenza dell’organo',
        endedOn: LAPSED,
      });
    }
    for (const seat of [1, 2, 3])
      expect(await desk.holder({ body: 'Società decaduta S.p.A.', seat }, LAPSED)).toBeNull();
  });

  it.concurrent('ends when the company restores the balance, in each of its stages', async () => {
    const { office, desk } = await scene();
    const { id } = await begin(desk, 'Società pronta S.p.A.');
    expect((await office.caseFile(id)).facts).toMatchObject({ women: 1, men: 4, least: 2 });
    await refused(request(desk, id, { restoredOn: '2027-05-10' }), 'invalidForm', [['how']]);
    await office.advance(restored.restoredOn, id);
    await request(desk, id, restored);
    expect(await desk.outcome(id)).toBe('restored');
    expect((await office.deadlines(id))[0]?.state).toBe('met');

    const tardy = await late('Società in ritardo S.p.A.');
    await request(desk, tardy.id, restored);
    expect(await desk.outcome(tardy.id)).toBe('restored');

    const last = await later('Società all’ultimo S.p.A.');
    await desk.do(last.id, 'lapse', { result: 'restored', reference: 'DPO n. 39/2027' });
    expect(await desk.outcome(last.id)).toBe('restored');
  });

  it.concurrent('on an organ that the register does not know is about nothing of the city', async () => {
    const { desk } = await scene();
    expect(
      await desk.outcome(await desk.open('organWarning', warning('Società ignota S.p.A.'), WARNED)),
    ).toBe('unknownOrgan');
  });
});
