import { type NominationsDesk } from '../../../../test/support/nominations';
import { lettersOf, opens, scene, stageOf } from './scene';

const STARTS = '2026-03-02';
const ENDS = '2028-03-02';

async function begin(desk: NominationsDesk, body: string, on = STARTS) {
  const seat = {
    body,
    holder: `Titolare di ${body}`,
    holderTaxCode: body.toUpperCase().replaceAll(' ', '').slice(0, 16),
    gender: 'female',
    startsOn: STARTS,
    endsOn: ENDS,
    mandateNumber: 1,
  };
  const imported = await desk.importSeats([seat], on, true);
  const [id = ''] = await desk.opened(imported, 'mandate', 1);
  return { seat, id };
}

const request = (desk: NominationsDesk, id: string, name: string, answer: object) =>
  desk.office.command(id, 'makeRequest', 'giorgio.maggioni', { request: name, answer });

describe('a mandate', () => {
  it.concurrent(
    'drives its renewal, asks for its declarations, and ends with the extended organ',
    async () => {
      const { office, desk } = await scene();
      const { seat, id } = await begin(desk, 'Ente che scade');
      await desk.do(id, 'transparencyData', { publishedOn: STARTS, reference: 'Enti controllati' });
      await office.advance('2027-03-02', id);
      await desk.do(id, 'yearlyDeclaration', { receivedOn: '2027-03-02', compatible: true });
      await office.advance('2027-09-04', id);
      await desk.do(id, 'renewal', { plan: 'call' });
      const reminded = (await office.facts(id)).filter(({ kind }) => kind === 'reminded');
      expect(reminded.map((fact) => fact['daysLeft'])).toEqual([180]);
      await office.advance('2028-03-03', id);
      await stageOf(office, id, 'extension');
      expect((await office.caseFile(id)).facts['extendedUntil']).toBe('2028-04-16');
      expect(await lettersOf(office, id)).toEqual(['extension']);
      await office.advance('2028-04-17', id);
      expect(await desk.outcome(id)).toBe('expired');
      expect(await desk.holder(seat, '2028-04-16')).toBe(seat.holder);
      expect(await desk.holder(seat, '2028-04-17')).toBeNull();
    },
  );

  it.concurrent('ends early, and its seat waits for who serves to the original end', async () => {
    const { office, desk } = await scene();
    const { seat, id } = await begin(desk, 'Ente delle dimissioni');
    await request(desk, id, 'end', {
      cause: 'resignation',
      on: '2026-06-01',
      notes: 'Lettera del 28 maggio.',
    });
    expect(await desk.outcome(id)).toBe('ended');
    expect(await desk.holder(seat, '2026-06-01')).toBeNull();
    const { rows } = await office.database.query<{ endsOn: string }>(
      `SELECT entry->>'endsOn' AS "endsOn" FROM register_entry
       WHERE register = 'seats' AND case_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ endsOn: ENDS }]);
  });

  it.concurrent('is revoked after its holder was heard', async () => {
    const { office, desk } = await scene();
    const { id } = await begin(desk, 'Ente della revoca');
    await request(desk, id, 'revoke', { fiduciary: false, reasons: 'Ripetute assenze dall’organo.' });
    await opens(office, id, ['observations', 'transparencyData']);
    await desk.do(id, 'observations', { receivedOn: STARTS, text: 'Le assenze erano giustificate.' });
    await desk.do(id, 'revocation.draft', {});
    await desk.do(id, 'revocation.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('revoked');
    expect(await lettersOf(office, id)).toEqual(['revocationNotice']);
  });

  it.concurrent('given by an earlier mayor is revoked without a hearing', async () => {
    const { office, desk } = await scene();
    const { id } = await begin(desk, 'Ente della fiducia');
    await request(desk, id, 'revoke', { fiduciary: true, reasons: 'È cessata la fiducia.' });
    await opens(office, id, ['revocation.draft', 'transparencyData']);
  });

  it.concurrent('ends with a false declaration, which bars for five years and is reported', async () => {
    const { office, desk } = await scene();
    const { seat, id } = await begin(desk, 'Ente mendace');
    await request(desk, id, 'falseDeclaration', { foundOn: STARTS, finding: 'Condanna non dichiarata.' });
    expect(await desk.outcome(id)).toBe('barred');
    const { rows } = await office.database.query<{ key: string; period: string }>(
      `SELECT key, period::text FROM register_entry WHERE register = 'bars' AND case_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ key: seat.holderTaxCode, period: '[2026-03-02,2031-03-02)' }]);
    expect(await lettersOf(office, id)).toEqual(['prosecutorReport']);
  });
});
