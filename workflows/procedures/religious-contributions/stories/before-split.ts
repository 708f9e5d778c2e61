import { officer } from '../../../../test/support/contributions';
import { applied } from './intake-round';
import { opens, refused, request } from './scene';

describe('at any moment before the split', () => {
  it.concurrent('the applicant may withdraw', async () => {
    const { office, desk, id } = await applied('Chiesa che si ritira');
    await office.command(id, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    expect(await desk.outcome(id)).toBe('withdrawn');
    await opens(office, id, []);
    expect((await office.deadlines(id)).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it.concurrent('a waiver ends the application, a variation is not yet possible', async () => {
    const { office, desk, id } = await applied('Chiesa che rinuncia');
    const variation = { receivedOn: '2024-07-05', work: 1, description: 'Altra', newCost: '1.00' };
    await refused(request(office, id, 'variation', variation), 'notNow');
    await request(office, id, 'waiver', { receivedOn: '2024-07-05' });
    expect(await desk.outcome(id)).toBe('withdrawn');
  });

  it.concurrent('an appeal and a permit of the superintendency are registered', async () => {
    const { office, id } = await applied('Chiesa che ricorre');
    const appeal = { body: 'headOfState', notifiedOn: '2024-07-04', actSuspended: false };
    await request(office, id, 'appeal', appeal);
    const permit = { work: 1, reference: 'Prot. 77/2024', issuedOn: '2024-07-01' };
    await request(office, id, 'heritagePermit', permit);
    const { facts } = await office.caseFile(id);
    expect(facts['appeal']).toBe('ricorso straordinario, 4 luglio 2024');
    expect(facts['heritagePermits']).toEqual([permit]);
    await opens(office, id, ['formalCheck']);
  });
});
