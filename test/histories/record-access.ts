import { AccessRequest, byPec, byPost, whole } from '../support/access-requests';
import { Office } from '../support/office';
import { keepHistory } from './keep';

/** Plays requests for access to their ends and keeps their histories. */
export async function recordAccess(): Promise<void> {
  const office = await Office.open();
  try {
    for (const [name, play] of Object.entries(plays)) {
      const request = await play(office);
      await request.outcome();
      await keepHistory(office, name, request.id);
    }
  } finally {
    await office.close();
  }
}

const plays: Readonly<Record<string, (office: Office) => Promise<AccessRequest>>> = {
  /** Irregular, heard before a denial, refused, found unlawful by the ombudsman, granted by silence. */
  'access-documentary': async (office) => {
    const request = await AccessRequest.arrives(office, 'documentary', { delivery: 'paper' });
    await request.does('classification', { kind: 'documentary', clear: false, missing: 'Quale interesse?' });
    await request.does('clarification', { receivedOn: '2026-03-02', sufficient: true, object: 'Verbale 4' });
    await request.does('search', { parties: [byPost('Caio Neri')] });
    await request.does('noticeReceipt', { outcome: 'delivered', on: '2026-03-02' });
    await request.until('2026-03-13');
    const reasons = 'Interesse non attuale.';
    await request.does('assessment', { decision: 'refuse', documents: [], ground: 'noInterest', reasons });
    await request.does('observations', { receivedOn: '2026-03-13', text: 'È attuale.' });
    await request.does('observationsAssessment', { outcome: 'confirm', answer: 'Non è provato.' });
    await request.decided();
    await request.makes('ombudsman', { receivedOn: '2026-03-13', reference: 'Istanza 7/2026' });
    await request.does('ombudsmanOutcome', { receivedOn: '2026-03-13', outcome: 'unlawful', text: 'C’è.' });
    await request.until('2026-04-14');
    await request.does('assessment', { pages: 4 });
    await request.does('copiesPaid', { paidOn: '2026-04-14', reference: 'pagoPA 1' });
    await request.does('dispatch', { on: '2026-04-14', way: 'handedOver' });
    return request;
  },

  /** Of another kind than it said, objected to, re-examined for the third party and for the applicant. */
  'access-generalised': async (office) => {
    const request = await AccessRequest.arrives(office, 'documentary');
    const reasons = 'Nessun interesse.';
    await request.does('classification', { kind: 'generalised', holder: 'audit', reasons });
    await request.does('search', { parties: [byPec('Beta S.p.A.')] });
    await request.does('opposition', { receivedOn: '2026-03-02', stance: 'opposes', reasons: 'Privacy.' });
    const withheld = { title: 'Allegato', access: 'withheld', ground: 'personalData' };
    await request.does('assessment', { documents: [whole, withheld], reasons: 'Bilanciamento.' });
    await request.decided();
    const review = { receivedOn: '2026-03-02', reasons: 'Dati.' };
    await request.makes('thirdPartyReview', { party: 'Beta S.p.A.', ...review }, 'fabio.redaelli');
    await request.until('2026-03-13');
    await request.does('reviewAssessment', { result: 'access', reasons: 'Prevale la conoscenza.' });
    await request.doAll('review.draft', 'review.signature');
    await request.until('2026-03-17');
    await request.does('dispatch', { on: '2026-03-17', way: 'sent' });
    await request.makes('review', { receivedOn: '2026-03-17', reasons: 'Tutto.' }, 'fabio.redaelli');
    await request.does('privacyOpinion', { receivedOn: '2026-03-17', stance: 'protect', text: 'No.' });
    await request.does('reviewAssessment', { result: 'noAccess', reasons: 'Prevale la riservatezza.' });
    await request.doAll('review.draft', 'review.signature');
    await request.until('2026-04-18');
    return request;
  },

  /** Refused in silence, and nobody goes against it. */
  'access-silent': async (office) => {
    const request = await AccessRequest.arrives(office, 'documentary');
    await request.does('classification', { kind: 'documentary' });
    await request.until('2026-05-05');
    return request;
  },

  /** Not published though it should have been. */
  'access-simple': async (office) => {
    const request = await AccessRequest.arrives(office, 'simple');
    await request.does('classification', { kind: 'simple' });
    await request.does('publicationCheck', { outcome: 'omitted', duty: 'D.Lgs. 33/2013, art. 15' });
    await request.does('publication', { publishedOn: '2026-03-02', link: 'https://example.org/dati' });
    await request.decided();
    return request;
  },
};
