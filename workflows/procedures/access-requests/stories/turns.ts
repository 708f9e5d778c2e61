import { refused } from '../../../../test/support/story';
import { arrives, byPec, classified, whole } from './desk';

/** What may turn a case from its course: another kind, a party that gives up or ceases. */
export function turnStories(): void {
  it.concurrent('keeps its number and the start of its term when it is classified otherwise', async () => {
    const request = await arrives('documentary');
    const { number } = await request.office.caseFile(request.id);
    await refused(request.does('classification', { kind: 'generalised' }), 'invalidForm', [['reasons']]);
    await request.office.complete(request.id, 'classification', 'andrea.locatelli', {
      kind: 'generalised',
      holder: 'cabinet',
      publicObject: 'Verbali',
      clear: true,
      reasons: 'Nessun interesse, ma è conoscibile da chiunque.',
    });
    expect(await request.letters('reclassification')).toHaveLength(1);
    await request.until('2026-03-04');
    await request.does('search', { parties: [byPec('Beta S.p.A.')] });
    await request.until('2026-03-06');
    await request.makes('reclassify', { kind: 'documentary', reasons: 'Il richiedente ha un interesse.' });
    // Two days had stood still, as they would in generalised access; the rest of the ten still may.
    expect(await request.open()).toEqual(['search']);
    expect(await request.deadline('opposition')).toMatchObject({ state: 'cancelled' });
    await request.makes('reclassify', { kind: 'simple', reasons: 'I dati andavano pubblicati.' });
    expect((await request.office.openTasks(request.id)).map(({ office }) => office)).toEqual([
      'transparency',
    ]);
    await request.makes('reclassify', { kind: 'generalised', reasons: 'Non c’è obbligo.' }, 'fabio.redaelli');
    await request.doAll('search', 'assessment');
    await request.decided();
    await refused(request.makes('reclassify', { kind: 'documentary', reasons: 'Tardi.' }), 'notNow');
    await request.does('dispatch', { on: '2026-03-06', way: 'sent' });
    expect(await request.outcome()).toBe('full');
    expect((await request.office.caseFile(request.id)).number).toBe(number);
    expect(await request.fact('receivedOn')).toBe('2026-03-02');
  });

  it.concurrent(
    'that turns out to be for documents after its term is refused in silence from then on',
    async () => {
      const request = await classified('generalised');
      await request.until('2026-04-20');
      await request.makes('reclassify', { kind: 'documentary', reasons: 'Ha un interesse.' });
      expect(await request.fact('silentlyRefusedOn')).toBe('2026-04-01');
      expect(await request.deadline('remedies')).toEqual({ due: '2026-05-20', state: 'running' });
      await request.until('2026-05-21');
      expect(await request.outcome()).toBe('silentlyRefused');
    },
  );

  it.concurrent('ends as it stands where the applicant gives up a remedy', async () => {
    const request = await classified('generalised');
    await request.does('search');
    const withheld = { title: 'Referto', access: 'withheld', ground: 'legalBan' };
    await request.does('assessment', { documents: [whole, withheld], reasons: 'Dati sulla salute.' });
    await request.decided();
    await request.does('dispatch', { on: '2026-03-02', way: 'sent' });
    await request.office.command(request.id, 'withdraw', 'andrea.locatelli', { reason: 'Va bene così.' });
    expect(await request.outcome()).toBe('partial');
  });

  it.concurrent('ends without the party where nobody goes on for it', async () => {
    const request = await classified('documentary');
    await request.makes('standard.partyCeased', { event: 'death', on: '2026-03-02', continued: false });
    expect(await request.outcome()).toBe('lapsed');
  });

  it.concurrent('is told to the public register without a name', async () => {
    const request = await classified('generalised', {}, { publicObject: 'Verbali del nucleo' });
    await request.doAll('search', 'assessment');
    await request.decided();
    await request.does('dispatch', { on: '2026-03-02', way: 'sent' });
    await request.outcome();
    const { number } = await request.office.caseFile(request.id);
    const { rows } = await request.office.database.query<{ entry: Record<string, unknown> }>(
      `SELECT entry FROM register_entry WHERE register = 'accessRegister' AND key = $1 ORDER BY ordinal DESC`,
      [number],
    );
    expect(rows[0]?.entry).toEqual({
      number,
      kind: 'generalised',
      object: 'Verbali del nucleo',
      holder: 'cabinet',
      receivedOn: '2026-03-02',
      decidedOn: '2026-03-02',
      outcome: 'full',
    });
    expect(JSON.stringify(rows)).not.toContain('Fermi');
  });
}
