import type { AccessRequest } from '../../../../test/support/access-requests';
import { eventually } from '../../../../test/support/eventually';
import { document, refused } from '../../../../test/support/story';
import { byPec, byPost, classified, whole } from './desk';

/** D.Lgs. 33/2013 art. 5: anybody, without reasons; silence is non-performance. TUEL art. 43: councillors. */
export function generalisedStories(): void {
  it.concurrent(
    'stands still while third parties may object, and nothing leaves before fifteen days',
    async () => {
      const request = await classified('generalised');
      await request.does('search', { parties: [byPec('Beta S.p.A.', 'commercial'), byPost('Caio Neri')] });
      // Ten days from the notice: the term of 1 April moves to the 11th.
      expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-11' });
      await request.until('2026-03-06');
      await request.does('opposition', { receivedOn: '2026-03-06', stance: 'opposes', reasons: 'Segreti.' });
      await refused(
        request.does('noticeReceipt', { outcome: 'delivered', on: '2026-03-01' }),
        'invalidForm',
        [['on']],
      );
      await request.office.complete(request.id, 'noticeReceipt', 'andrea.locatelli', {
        outcome: 'delivered',
        on: '2026-03-05',
      });
      // Until the other's ten days are over, a Sunday that becomes Monday the 16th.
      expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-15' });
      await request.until('2026-03-17');
      await request.does('assessment', { reasons: 'Nessun segreto commerciale.' });
      await request.decided();
      expect(await request.deadline('conclusion')).toEqual({ due: '2026-04-15', state: 'met' });
      expect((await request.letters('thirdPartyDecision')).map(({ addressee }) => addressee)).toEqual([
        'Beta S.p.A.',
        'Caio Neri',
      ]);
      expect(await request.deadline('standstill')).toEqual({ due: '2026-04-01', state: 'running' });
      await request.until('2026-03-31');
      expect(await request.open()).toEqual([]);
      await request.until('2026-04-01');
      await request.does('dispatch', { on: '2026-04-01', way: 'sent' });
      expect(await request.outcome()).toBe('full');
      const act = await document(request.office.database, request.id, 'Provvedimento sull’accesso');
      expect(act).toContain('impiegati sono 1, oltre a 14 giorni di sospensione');
    },
  );

  it.concurrent('goes on as soon as every third party has answered', async () => {
    const request = await classified('generalised');
    await request.until('2026-03-04');
    await request.does('search', { parties: [byPec('Beta S.p.A.')] });
    expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-11' });
    await request.until('2026-03-07');
    await request.does('opposition', { receivedOn: '2026-03-07', stance: 'consents' });
    expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-04' });
    await request.does('assessment');
    await request.decided();
    await request.does('dispatch', { on: '2026-03-07', way: 'sent' });
    expect(await request.outcome()).toBe('full');
  });

  it.concurrent(
    'waits for the receipt of the decision by post, and not at all in proven urgency',
    async () => {
      const [waits, urgent] = await Promise.all(
        [undefined, 'Udienza del 5 marzo.'].map(async (urgency) => {
          const request = await classified('generalised');
          await request.does('search', { parties: [byPost('Caio Neri')] });
          await request.does('noticeReceipt', { outcome: 'delivered', on: '2026-03-02' });
          await request.does('opposition', {
            receivedOn: '2026-03-02',
            stance: 'opposes',
            reasons: 'Privacy.',
          });
          await request.does('assessment', { reasons: 'Prevale la conoscenza.', urgency });
          await request.decided();
          return request;
        }),
      );
      if (!waits || !urgent) throw new Error('Two requests were made');
      await urgent.does('dispatch', { on: '2026-03-02', way: 'sent' });
      expect(await urgent.outcome()).toBe('full');
      await waits.does('decisionReceipt', { outcome: 'delivered', on: '2026-03-02' });
      expect(await waits.deadline('standstill')).toMatchObject({ due: '2026-03-17' });
      await waits.until('2026-03-17');
      await waits.does('dispatch', { on: '2026-03-17', way: 'sent' });
      expect(await waits.outcome()).toBe('full');
    },
  );

  it.concurrent('is reported late, and the substitute may decide', async () => {
    const request = await classified('generalised');
    await request.doAll('search', 'assessment', 'decision.draft');
    await request.until('2026-04-02');
    await eventually('the report of the delay', async () =>
      (await request.kinds()).includes('escalated') ? true : undefined,
    );
    expect(await request.fact('silentlyRefusedOn')).toBeUndefined();
    await request.makes('standard.substitute', { motion: 'party', reasons: 'Termine scaduto.' });
    expect(await request.deadline('standard.substitutePower')).toMatchObject({ due: '2026-04-17' });
    expect((await request.task('decision.signature')).office).toBe('general-manager');
    await request.does('decision.signature');
    await request.does('dispatch', { on: '2026-04-02', way: 'sent' });
    expect(await request.outcome()).toBe('full');
  });

  it.concurrent('that is massive is narrowed in a dialogue', async () => {
    const request = await classified('generalised');
    await refused(request.does('search', { result: 'massive', documents: [] }), 'invalidForm', [
      ['proposal'],
    ]);
    await request.office.complete(request.id, 'search', 'andrea.locatelli', {
      result: 'massive',
      documents: [],
      parties: [],
      proposal: 'Limitare a un mese.',
    });
    expect(await request.deadline('conclusion')).toMatchObject({ due: '2026-04-01' });
    await request.does('clarification', {
      receivedOn: '2026-03-02',
      sufficient: true,
      object: 'Verbali di gennaio',
    });
    await request.doAll('search', 'assessment');
    await request.decided();
    await request.does('dispatch', { on: '2026-03-02', way: 'sent' });
    expect(await request.outcome()).toBe('full');
    expect(await request.fact('object')).toBe('Verbali di gennaio');
  });

  it.concurrent('that stays massive is refused after the dialogue', async () => {
    const request = await classified('generalised');
    await request.does('search', { result: 'massive', documents: [], proposal: 'Limitare a un mese.' });
    await request.until('2026-03-13');
    await request.decided();
    await request.until('2026-04-14');
    expect(await request.outcome()).toBe('massive');
  });

  it.concurrent('goes from one structure to another that holds the documents', async () => {
    const request = await classified('generalised');
    await request.does('search', { result: 'elsewhere', documents: [], holder: 'communication' });
    expect((await request.task('search')).office).toBe('communication.officer');
    await request.office.command(request.id, 'withdraw', 'simone.arrigoni', { reason: 'Rinuncia.' });
    expect(await request.outcome()).toBe('withdrawn');
  });

  describe('the re-examination', () => {
    const denied = async (ground: string): Promise<AccessRequest> => {
      const request = await classified('generalised');
      await request.does('search');
      await refused(request.makes('review', { receivedOn: '2026-03-02', reasons: 'Subito.' }), 'notNow');
      await request.does('assessment', {
        decision: 'refuse',
        documents: [],
        ground,
        reasons: 'Pregiudizio.',
      });
      await request.decided();
      return request;
    };
    const asked = { receivedOn: '2026-03-10', reasons: 'L’interesse pubblico prevale.' };

    it.concurrent('hears the privacy authority where personal data were protected', async () => {
      const request = await denied('personalData');
      await request.until('2026-03-10');
      await request.makes('review', asked, 'fabio.redaelli');
      // Twenty days and the ten of the authority.
      expect(await request.deadline('review')).toMatchObject({ due: '2026-04-09' });
      expect(await request.letters('privacyAuthority')).toHaveLength(1);
      await request.until('2026-03-14');
      await request.does('privacyOpinion', {
        receivedOn: '2026-03-14',
        stance: 'mayBeKnown',
        text: 'Nulla osta.',
      });
      expect(await request.deadline('review')).toMatchObject({ due: '2026-04-03' });
      await request.does('reviewAssessment', { result: 'access', reasons: 'Prevale la conoscenza.' });
      await request.doAll('review.draft', 'review.signature');
      expect(await request.deadline('review')).toMatchObject({ state: 'met' });
      await refused(
        request.does('assessment', {
          documents: [{ ...whole, access: 'redacted', ground: 'personalData', redaction: 'Nomi' }],
          reasons: 'Privacy.',
        }),
        'invalidForm',
        [['documents', 0, 'access']],
      );
      await request.office.complete(request.id, 'assessment', 'andrea.locatelli', {
        decision: 'give',
        documents: [whole],
      });
      await request.does('dispatch', { on: '2026-03-14', way: 'sent' });
      expect(await request.outcome()).toBe('grantedOnReview');
      const act = await document(request.office.database, request.id, 'Provvedimento di riesame');
      expect(act).toContain('Nulla osta.');
    });

    it.concurrent('goes on without the authority, and may confirm the denial', async () => {
      const request = await denied('personalData');
      await request.until('2026-03-10');
      await request.makes('review', asked);
      await refused(request.makes('review', asked), 'notNow');
      await request.until('2026-03-21');
      await request.does('reviewAssessment', { result: 'noAccess', reasons: 'Prevale la riservatezza.' });
      await request.doAll('review.draft', 'review.signature');
      expect(await request.deadline('remedies')).toEqual({ due: '2026-04-20', state: 'running' });
      await request.until('2026-04-21');
      expect(await request.outcome()).toBe('refused');
      expect(await request.fact('reviewResult')).toBe('accesso non consentito');
    });

    it.concurrent('is due even when it is late, and grants access in part', async () => {
      const request = await denied('inspections');
      await request.makes('review', { ...asked, receivedOn: '2026-03-02' });
      expect(await request.letters('privacyAuthority')).toEqual([]);
      await request.until('2026-03-24');
      await eventually('the end of the twenty days', async () =>
        (await request.deadline('review'))?.state === 'expired' ? true : undefined,
      );
      await request.does('reviewAssessment', { result: 'partialAccess', reasons: 'Le parti concluse.' });
      await request.doAll('review.draft', 'review.signature');
      await request.does('assessment', {
        documents: [{ ...whole, access: 'redacted', ground: 'inspections', redaction: 'Rilievi aperti' }],
        reasons: 'Come da riesame.',
      });
      await request.does('dispatch', { on: '2026-03-24', way: 'sent' });
      expect(await request.outcome()).toBe('grantedOnReview');
    });

    it.concurrent('is made of silence as well, and takes the office’s work over', async () => {
      const request = await classified('generalised');
      await request.until('2026-04-07');
      await request.makes('review', { receivedOn: '2026-04-07', reasons: 'Nessuna risposta.' });
      expect(await request.open()).toEqual(['reviewAssessment']);
      await request.does('reviewAssessment', { result: 'access', reasons: 'Nessun limite.' });
      await request.doAll('review.draft', 'review.signature', 'search', 'assessment');
      await request.does('dispatch', { on: '2026-04-07', way: 'sent' });
      expect(await request.outcome()).toBe('grantedOnReview');
    });

    it.concurrent('is taken up while the documents granted are still being given', async () => {
      const request = await classified('generalised', { delivery: 'viewing' });
      await request.does('search');
      const withheld = { title: 'Parere', access: 'withheld', ground: 'correspondence' };
      await request.does('assessment', { documents: [whole, withheld], reasons: 'Corrispondenza.' });
      await request.decided();
      await request.makes('review', { ...asked, receivedOn: '2026-03-02' });
      await request.does('reviewAssessment', { result: 'access', reasons: 'Non è corrispondenza.' });
      await request.doAll('review.draft', 'review.signature', 'assessment');
      await request.does('dispatch', { on: '2026-03-02', way: 'viewed' });
      expect(await request.outcome()).toBe('grantedOnReview');
    });
  });

  describe('a third party that has objected', () => {
    const grantedAgainst = async (): Promise<AccessRequest> => {
      const request = await classified('generalised');
      await request.does('search', { parties: [byPec('Beta S.p.A.', 'commercial')] });
      await request.does('opposition', { receivedOn: '2026-03-02', stance: 'opposes', reasons: 'Segreti.' });
      await request.does('assessment', { reasons: 'Nessun segreto.' });
      await request.decided();
      return request;
    };
    const asked = { party: 'Beta S.p.A.', receivedOn: '2026-03-10', reasons: 'Segreti commerciali.' };
    const reviewed = async (request: AccessRequest, result: string): Promise<void> => {
      await request.until('2026-03-10');
      await request.makes('thirdPartyReview', asked);
      await refused(request.makes('thirdPartyReview', asked), 'notNow');
      await request.does('reviewAssessment', { result, reasons: 'Valutati gli atti.' });
      await request.doAll('review.draft', 'review.signature');
    };

    it.concurrent('stops the answer until the re-examination, and no longer', async () => {
      const request = await grantedAgainst();
      await request.until('2026-03-10');
      await request.makes('thirdPartyReview', asked);
      await request.until('2026-03-20');
      expect(await request.open()).toEqual(['reviewAssessment']);
      await request.does('reviewAssessment', { result: 'access', reasons: 'Nessun segreto.' });
      await request.doAll('review.draft', 'review.signature');
      await request.does('dispatch', { on: '2026-03-20', way: 'sent' });
      expect(await request.outcome()).toBe('full');
    });

    it.concurrent('may obtain that nothing is given', async () => {
      const request = await grantedAgainst();
      await reviewed(request, 'noAccess');
      expect(await request.deadline('standstill')).toMatchObject({ state: 'cancelled' });
      await request.until('2026-04-11');
      expect(await request.outcome()).toBe('refused');
    });

    it.concurrent('may obtain that less is given', async () => {
      const request = await grantedAgainst();
      await reviewed(request, 'partialAccess');
      await request.does('assessment', {
        documents: [{ ...whole, access: 'redacted', ground: 'commercialInterests', redaction: 'Prezzi' }],
        reasons: 'Come da riesame.',
      });
      await request.does('dispatch', { on: '2026-03-10', way: 'sent' });
      // The applicant may now go against what was taken away.
      await request.makes('appeal', { notifiedOn: '2026-03-10', reference: 'R.G. 81/2026' });
      await request.does('judgment', { decidedOn: '2026-03-10', reference: '911/2026', result: 'noAccess' });
      expect(await request.outcome()).toBe('partial');
    });
  });
}

export function simpleStories(): void {
  it.concurrent('publishes what was left out, tells where, and reports the omission', async () => {
    const request = await classified('simple');
    expect((await request.task('publicationCheck')).office).toBe('transparency');
    await refused(request.does('publicationCheck', { outcome: 'omitted' }), 'invalidForm', [['duty']]);
    await request.office.complete(request.id, 'publicationCheck', 'fabio.redaelli', {
      outcome: 'omitted',
      duty: 'D.Lgs. 33/2013, art. 15',
    });
    await request.does('publication', { publishedOn: '2026-03-02', link: 'https://example.org/consulenti' });
    await request.does('decision.draft');
    expect((await request.task('decision.signature')).office).toBe('rpct');
    await request.does('decision.signature');
    expect(await request.outcome()).toBe('full');
    expect(await request.letters('omissionReport')).toHaveLength(1);
    expect(await request.fact('link')).toBe('https://example.org/consulenti');
  });

  it.concurrent('tells where something is published already', async () => {
    const request = await classified('simple');
    await request.does('publicationCheck', { outcome: 'published', link: 'https://example.org/incarichi' });
    await request.decided();
    expect(await request.outcome()).toBe('full');
    expect(await request.letters('omissionReport')).toEqual([]);
  });

  it.concurrent('refuses what need not be published, unless a court orders it', async () => {
    const request = await classified('simple');
    await request.does('publicationCheck', { outcome: 'notDue', reasons: 'Nessuna norma lo impone.' });
    await request.decided();
    const toOmbudsman = { receivedOn: '2026-03-02', reference: 'Istanza 1' };
    await refused(request.makes('ombudsman', toOmbudsman, 'fabio.redaelli'), 'notNow');
    await request.makes('appeal', { notifiedOn: '2026-03-02', reference: 'R.G. 80/2026' }, 'fabio.redaelli');
    await request.does('judgment', { decidedOn: '2026-03-02', reference: '910/2026', result: 'access' });
    await request.does('publication', { publishedOn: '2026-03-02', link: 'https://example.org/dati' });
    expect(await request.outcome()).toBe('grantedOnReview');
  });
}

export function councillorStories(): void {
  it.concurrent('costs a councillor nothing and asks nobody else', async () => {
    const request = await classified('councillor', { delivery: 'paper' });
    await request.does('search', { parties: [byPec('Beta S.p.A.')] });
    await request.does('assessment', { pages: 500 });
    await request.decided();
    await request.does('dispatch', { on: '2026-03-02', way: 'handedOver' });
    expect(await request.outcome()).toBe('full');
    expect(await request.letters('thirdPartyNotice')).toEqual([]);
    expect(await request.fact('copyCost')).toBeUndefined();
  });
}
