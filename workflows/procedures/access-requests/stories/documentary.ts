import type { AccessRequest } from '../../../../test/support/access-requests';
import { eventually } from '../../../../test/support/eventually';
import { document, refused } from '../../../../test/support/story';
import { arrives, byPost, classified, whole } from './desk';

const interest = { interest: 'Difesa nel ricorso contro la graduatoria.', neededForDefence: false };
const refusal = {
  decision: 'refuse',
  documents: [],
  ground: 'noInterest',
  reasons: 'Interesse non attuale.',
};

/** L. 241/1990 art. 22-25: an interest, third parties without a pause, silence that refuses. */
export function documentaryStories(): void {
  it.concurrent('is worked by the structure that holds the documents, whose head decides', async () => {
    const request = await classified('documentary', interest, { holder: 'audit' });
    expect((await request.task('search')).office).toBe('audit.officer');
    await request.does('search');
    await request.does('assessment');
    await request.does('decision.draft', { additions: 'Visto il regolamento.' });
    expect((await request.task('decision.signature')).office).toBe('audit.director');
    await request.does('decision.signature', { decision: 'returned', reasons: 'Completare.' });
    await request.doAll('decision.draft', 'decision.signature');
    expect(await request.deadline('conclusion')).toEqual({ due: '2026-04-01', state: 'met' });
    await request.does('dispatch', { on: '2026-03-02', way: 'sent' });
    expect(await request.outcome()).toBe('full');
    expect(await request.fact('sentOn')).toBe('2026-03-02');
    const act = await document(request.office.database, request.id, 'Provvedimento sull’accesso');
    expect(act).toContain('accoglimento');
    expect(act).toContain('è di 30 giorni, decorre dal 2 marzo 2026 e scade il 1° aprile 2026');
  });

  it.concurrent('begins its term anew once an irregular request is put in order', async () => {
    const request = await arrives('documentary');
    await request.until('2026-03-05');
    await request.does('classification', {
      kind: 'documentary',
      clear: false,
      missing: 'Indicare l’interesse.',
    });
    expect(await request.deadline('regularisation')).toEqual({ due: '2026-03-12', state: 'met' });
    // It stands still from 5 to 15 March at the latest, a Sunday that moves the answer to the 16th.
    expect(await request.deadline('clarification')).toMatchObject({ due: '2026-03-16' });
    expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-13' });
    await request.until('2026-03-10');
    await refused(
      request.does('clarification', { receivedOn: '2026-03-04', sufficient: true, object: 'Verbale' }),
      'invalidForm',
      [['receivedOn']],
    );
    await request.does('clarification', {
      receivedOn: '2026-03-09',
      sufficient: true,
      object: 'Verbale n. 4',
    });
    expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-08' });
    expect(await request.fact('object')).toBe('Verbale n. 4');
    await request.office.command(request.id, 'withdraw', 'andrea.locatelli', { reason: 'Trovato altrove.' });
    expect(await request.outcome()).toBe('withdrawn');
  });

  it.concurrent(
    'keeps its term where the applicant was told late that the request is irregular',
    async () => {
      const request = await arrives('documentary');
      await request.until('2026-03-13');
      await request.does('classification', { kind: 'documentary', clear: false, missing: 'Quali verbali?' });
      expect(await request.deadline('regularisation')).toMatchObject({ state: 'expired' });
      expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-01' });
      await request.does('clarification', { receivedOn: '2026-03-13', sufficient: false });
      await request.decided();
      await request.until('2026-04-14');
      expect(await request.outcome()).toBe('inadmissible');
    },
  );

  it.concurrent('hears third parties without a pause and the applicant before a denial in part', async () => {
    const request = await classified('documentary', interest);
    await request.does('search', { parties: [byPost('Beta S.p.A.', 'commercial'), byPost('Caio Neri')] });
    await request.until('2026-03-06');
    await request.does('noticeReceipt', { outcome: 'stored', on: '2026-03-05' }, 'Beta S.p.A.');
    await request.does('noticeReceipt', { outcome: 'untraceable' }, 'Caio Neri');
    expect(await request.deadline('opposition')).toMatchObject({ due: '2026-03-16' });
    await request.does('opposition', {
      receivedOn: '2026-03-06',
      stance: 'opposes',
      reasons: 'Riservatezza.',
    });
    expect(await request.kinds()).not.toContain('termPaused');

    const withheld = { title: 'Offerta', access: 'withheld', ground: 'confidentiality' };
    const proposal = { documents: [whole, withheld], reasons: 'La riservatezza prevale.' };
    await refused(request.does('assessment', { documents: [whole] }), 'invalidForm', [['reasons']]);
    await request.office.complete(request.id, 'assessment', 'andrea.locatelli', {
      decision: 'give',
      ...proposal,
    });
    expect(await request.deadline('observations')).toMatchObject({ due: '2026-03-16' });
    expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-11' });
    await request.until('2026-03-10');
    await request.does('observations', { receivedOn: '2026-03-10', text: 'Serve anche l’offerta.' });
    // It goes on ten days after the observations.
    expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-15' });
    await request.does('observationsAssessment', { outcome: 'confirm', answer: 'Non è necessaria.' });
    await request.decided();
    expect(await request.letters('thirdPartyDecision')).toEqual([
      { addressee: 'Beta S.p.A.', today: '2026-03-10' },
    ]);
    expect(await request.deadline('standstill')).toBeUndefined();
    await request.does('dispatch', { on: '2026-03-10', way: 'handedOver' });
    expect(await request.deadline('remedies')).toEqual({ due: '2026-04-09', state: 'running' });
    await request.until('2026-04-10');
    expect(await request.outcome()).toBe('partial');
    const act = await document(request.office.database, request.id, 'Provvedimento sull’accesso');
    expect(act).toContain('Serve anche l’offerta.');
    expect(act).toContain('Difensore regionale della Lombardia');
  });

  it.concurrent('is refused in silence, and closed when nobody goes against that', async () => {
    const request = await classified('documentary', interest);
    await request.until('2026-04-01');
    expect(await request.fact('silentlyRefusedOn')).toBeUndefined();
    await request.until('2026-04-02');
    await eventually('the silent refusal', () =>
      request.fact('silentlyRefusedOn').then((on) => on ?? undefined),
    );
    expect(await request.fact('silentlyRefusedOn')).toBe('2026-04-01');
    expect(await request.deadline('remedies')).toEqual({ due: '2026-05-02', state: 'running' });
    expect(await request.kinds()).not.toContain('escalated');
    await refused(
      request.makes('standard.substitute', { motion: 'party', reasons: 'Ritardo.' }),
      'termNotExpired',
    );
    await request.until('2026-05-03');
    expect(await request.outcome()).toBe('silentlyRefused');
  });

  it.concurrent('may still be decided after silence has refused', async () => {
    const request = await classified('documentary', interest);
    await request.until('2026-04-07');
    await request.doAll('search', 'assessment');
    await request.decided();
    expect(await request.deadline('remedies')).toMatchObject({ state: 'cancelled' });
    await request.does('dispatch', { on: '2026-04-07', way: 'sent' });
    expect(await request.outcome()).toBe('full');
    const act = await document(request.office.database, request.id, 'Provvedimento sull’accesso');
    expect(act).toContain('con un ritardo di 6 giorni');
  });

  it.concurrent('is deferred while a ranking is open, and taken up again', async () => {
    const request = await classified('documentary', interest);
    await request.does('search');
    const reasons = 'La graduatoria non è approvata.';
    const open = { decision: 'refuse', documents: [], ground: 'openProcedure', reasons };
    await refused(request.does('assessment', open), 'invalidForm', [['decision']]);
    const deferral = { ...open, decision: 'defer', deferredUntil: '2026-05-15' };
    await request.office.complete(request.id, 'assessment', 'andrea.locatelli', deferral);
    await request.decided();
    await request.until('2026-04-03');
    await eventually('the deferral', () => request.deadline('deferral'));
    await refused(request.makes('appeal', { notifiedOn: '2026-04-03', reference: 'R.G. 9/2026' }), 'notNow');
    await request.until('2026-05-16');
    await request.does('afterDeferral', { decision: 'resume', reasons: 'Graduatoria approvata.' });
    await request.does('assessment');
    await request.decided();
    await request.does('dispatch', { on: '2026-05-16', way: 'sent' });
    expect(await request.outcome()).toBe('full');
    expect(await request.fact('deferredUntil')).toBe('2026-05-15');
  });

  it.concurrent('ends deferred where the applicant no longer cares', async () => {
    const request = await classified('documentary', interest);
    await request.does('search');
    await request.does('assessment', {
      decision: 'defer',
      documents: [],
      ground: 'openProcedure',
      deferredUntil: '2026-03-20',
      reasons: 'Procedura in corso.',
    });
    await request.decided();
    await request.until('2026-04-03');
    await request.does('afterDeferral', { decision: 'close', reasons: 'Rinuncia verbale.' });
    expect(await request.outcome()).toBe('deferred');
  });

  it.concurrent('looks once more where the applicant says that the documents exist', async () => {
    const request = await classified('documentary', interest);
    await request.does('search', { result: 'notHeld', documents: [] });
    await request.does('observations', { receivedOn: '2026-03-02', text: 'Il verbale esiste.' });
    await request.does('observationsAssessment', { outcome: 'reconsider', answer: 'Si ripete la ricerca.' });
    await request.does('search', { result: 'notHeld', documents: [] });
    await request.until('2026-03-13');
    await request.decided();
    await request.until('2026-04-14');
    expect(await request.outcome()).toBe('notHeld');
  });

  it.concurrent('goes to the administration that holds the documents', async () => {
    const request = await classified('documentary', interest);
    await refused(request.does('search', { result: 'otherBody', documents: [] }), 'invalidForm', [
      ['otherBody'],
    ]);
    await request.office.complete(request.id, 'search', 'andrea.locatelli', {
      result: 'otherBody',
      documents: [],
      parties: [],
      otherBody: 'Regione Lombardia',
    });
    expect(await request.outcome()).toBe('forwarded');
    expect(await request.letters('forwarding')).toMatchObject([{ addressee: 'Regione Lombardia' }]);
    expect(await request.letters('forwarded')).toMatchObject([{ addressee: 'Ada Fermi' }]);
    expect(await request.deadline('conclusion')).toMatchObject({ state: 'met' });
  });

  it.concurrent.each([
    ['paid', 'full'],
    ['never paid', 'notCollected'],
  ])('gives copies on paper against their cost: %s', async (paid, outcome) => {
    const request = await classified('documentary', { ...interest, delivery: 'paper' });
    await request.does('search');
    await request.does('assessment', { pages: 40 });
    await request.decided();
    expect(await request.fact('copyCost')).toBe('10.00');
    expect(await request.deadline('collection')).toEqual({ due: '2026-04-01', state: 'running' });
    if (paid === 'paid') {
      await request.does('copiesPaid', { paidOn: '2026-03-02', reference: 'pagoPA 1' });
      await request.does('dispatch', { on: '2026-03-02', way: 'handedOver' });
    } else await request.until('2026-04-02');
    expect(await request.outcome()).toBe(outcome);
  });

  it.concurrent('shows documents within a period, after which they are not collected', async () => {
    const request = await classified('documentary', { ...interest, delivery: 'viewing' });
    await request.doAll('search', 'assessment');
    await request.decided();
    expect(await request.deadline('collection')).toMatchObject({ due: '2026-04-01' });
    await request.until('2026-04-02');
    expect(await request.outcome()).toBe('notCollected');
  });

  describe('the ombudsman', () => {
    const refusedOn2March = async (): Promise<AccessRequest> => {
      const request = await classified('documentary', interest);
      await request.does('search');
      await request.does('assessment', refusal);
      await request.does('observations', { receivedOn: '2026-03-02', text: 'L’interesse è attuale.' });
      await request.does('observationsAssessment', { outcome: 'confirm', answer: 'Non è provato.' });
      await request.decided();
      return request;
    };
    const unlawful = { receivedOn: '2026-04-10', outcome: 'unlawful', text: 'L’interesse c’è.' };

    it.concurrent('grants access where the office does not confirm in time', async () => {
      const request = await refusedOn2March();
      await refused(request.makes('review', { receivedOn: '2026-03-10', reasons: 'Riesame.' }), 'notNow');
      await request.until('2026-03-20');
      await request.makes('ombudsman', { receivedOn: '2026-03-20', reference: 'Istanza 7/2026' });
      expect(await request.deadline('remedies')).toMatchObject({ state: 'met' });
      expect(await request.deadline('ombudsman')).toEqual({ due: '2026-04-20', state: 'running' });
      await request.until('2026-04-10');
      await request.does('ombudsmanOutcome', unlawful);
      expect(await request.deadline('confirmation')).toEqual({ due: '2026-05-11', state: 'running' });
      await request.until('2026-05-12');
      await refused(request.does('assessment', refusal), 'invalidForm', [['decision']]);
      await request.office.complete(request.id, 'assessment', 'andrea.locatelli', {
        decision: 'give',
        documents: [whole],
      });
      await request.does('dispatch', { on: '2026-05-12', way: 'sent' });
      expect(await request.outcome()).toBe('grantedOnReview');
    });

    it.concurrent('is answered by a confirmation, which the court may be asked about', async () => {
      const request = await refusedOn2March();
      await request.makes('ombudsman', { receivedOn: '2026-03-02', reference: 'Istanza 8/2026' });
      await request.does('ombudsmanOutcome', { ...unlawful, receivedOn: '2026-03-02' });
      await request.does('confirmation', { decision: 'confirm', reasons: 'L’interesse non è provato.' });
      expect(await request.letters('confirmationNotice')).toHaveLength(2);
      expect(await request.deadline('remedies')).toEqual({ due: '2026-04-01', state: 'running' });
      await refused(
        request.makes('ombudsman', { receivedOn: '2026-03-02', reference: 'Istanza 9' }),
        'notNow',
      );
      await request.makes('appeal', { notifiedOn: '2026-03-02', reference: 'R.G. 77/2026' });
      await request.does('judgment', { decidedOn: '2026-03-02', reference: '900/2026', result: 'noAccess' });
      expect(await request.outcome()).toBe('refused');
    });

    it.concurrent('is obeyed where the office complies', async () => {
      const request = await refusedOn2March();
      await request.makes('ombudsman', { receivedOn: '2026-03-02', reference: 'Istanza 10/2026' });
      await request.does('ombudsmanOutcome', { ...unlawful, receivedOn: '2026-03-02' });
      await request.does('confirmation', { decision: 'comply', reasons: 'Si aderisce.' });
      await request.does('assessment');
      await request.does('dispatch', { on: '2026-03-02', way: 'sent' });
      expect(await request.outcome()).toBe('grantedOnReview');
    });

    it.concurrent('who is asked about silence and says nothing has rejected the request', async () => {
      const request = await classified('documentary', interest);
      await refused(
        request.makes('ombudsman', { receivedOn: '2026-03-02', reference: 'Istanza 1' }),
        'notNow',
      );
      await request.until('2026-04-07');
      await request.makes('ombudsman', { receivedOn: '2026-04-07', reference: 'Istanza 11/2026' });
      expect(await request.open()).toEqual(['ombudsmanOutcome']);
      await request.until('2026-05-08');
      await eventually('the days for the court', async () =>
        (await request.deadline('remedies'))?.state === 'running' ? true : undefined,
      );
      await request.until('2026-06-10');
      expect(await request.outcome()).toBe('silentlyRefused');
    });
  });

  it.concurrent('is granted by the court against silence', async () => {
    const request = await classified('documentary', interest);
    await request.until('2026-04-07');
    await request.makes('appeal', { notifiedOn: '2026-04-07', reference: 'R.G. 78/2026' });
    await request.does('judgment', { decidedOn: '2026-04-07', reference: '901/2026', result: 'access' });
    await request.doAll('search', 'assessment');
    await request.does('dispatch', { on: '2026-04-07', way: 'sent' });
    expect(await request.outcome()).toBe('grantedOnReview');
    expect(await request.fact('appeal')).toContain('R.G. 78/2026');
  });
}
