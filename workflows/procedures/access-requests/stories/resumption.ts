import { AccessRequest, byPec, whole } from '../../../../test/support/access-requests';
import { renew } from '../../../../test/support/renew';
import { opening } from './desk';

/** A request with most of what may happen on the way: two kinds, third parties, a review from each side. */
async function play(between: (request: AccessRequest) => Promise<void>): Promise<string[]> {
  const request = await AccessRequest.arrives(await opening, 'documentary');
  const does = async (key: string, changes: object = {}): Promise<void> => {
    await request.does(key, changes);
    await between(request);
  };
  await does('classification', { kind: 'documentary', clear: false, missing: 'Quali verbali?' });
  await does('clarification', { receivedOn: '2026-03-02', sufficient: true, object: 'Verbali di maggio' });
  await request.makes('reclassify', { kind: 'generalised', reasons: 'Nessun interesse.' });
  await between(request);
  await does('search', { parties: [byPec('Beta S.p.A.')] });
  await does('opposition', { receivedOn: '2026-03-02', stance: 'opposes', reasons: 'Privacy.' });
  const withheld = { title: 'Allegato', access: 'withheld', ground: 'personalData' };
  await does('assessment', { documents: [whole, withheld], reasons: 'Bilanciamento.' });
  await does('decision.draft');
  await does('decision.signature');
  await request.until('2026-03-06');
  await request.makes('thirdPartyReview', {
    party: 'Beta S.p.A.',
    receivedOn: '2026-03-06',
    reasons: 'Dati.',
  });
  await between(request);
  await does('privacyOpinion', { receivedOn: '2026-03-06', stance: 'mayBeKnown', text: 'Nulla osta.' });
  await does('reviewAssessment', { result: 'access', reasons: 'Prevale la conoscenza.' });
  await does('review.draft');
  await does('review.signature');
  await request.until('2026-03-17');
  await does('dispatch', { on: '2026-03-17', way: 'sent' });
  await request.makes('appeal', { notifiedOn: '2026-03-17', reference: 'R.G. 5/2026' });
  await between(request);
  await does('judgment', { decidedOn: '2026-03-17', reference: '12/2026', result: 'access' });
  await does('assessment', { reasons: 'Come da sentenza.' });
  await request.until('2026-04-01');
  await request.does('dispatch', { on: '2026-04-01', way: 'sent' });
  expect(await request.outcome()).toBe('grantedOnReview');
  return (await request.office.facts(request.id)).map(({ kind, key, stage }) =>
    // Rows of the register are known by the number of the case, which is another.
    [kind, kind.startsWith('register') ? '' : (key ?? stage)].filter(Boolean).join(' '),
  );
}

export function resumptionStories(): void {
  it.concurrent('resumed after each step has the journal of one that never was', async () => {
    const renewed = await play(({ office, id }) => renew(office, id));
    expect(renewed).toEqual(await play(() => Promise.resolve()));
  });
}
