import { somebody } from '../../../../test/support/nominations';
import { renew } from '../../../../test/support/renew';
import { BEGINS, lettersOf, scene } from './scene';

const BODY = 'Ente che riprende';
const OPENS = '2027-03-08';
const MEETS = '2027-03-24';
const PROPOSER = 'Ordine degli Architetti di prova';

describe('a call that goes on from its journal alone', () => {
  it.concurrent('keeps its list, its nominations and what a judgment would undo', async () => {
    const { office, desk } = await scene();
    await desk.constituteCommission(OPENS);
    await desk.importSeats([{ body: BODY }], BEGINS);
    await desk.accredited(PROPOSER, BEGINS);
    const name = somebody('Zoe Landi');
    const { call, candidacies, nominations } = await desk.examinedCall(
      { number: '3/2027', proposers: [PROPOSER], opensOn: OPENS, lastDay: '2027-03-22', meetsOn: MEETS },
      { [BODY]: [name] },
    );
    const [candidacy = '', nomination = ''] = [candidacies[0], nominations[BODY]];
    for (const one of [call, candidacy, nomination]) await renew(office, one);
    await desk.do(nomination, 'shortList', { names: [name.taxCode] });
    await renew(office, nomination);
    await desk.check(nomination, MEETS);
    await desk.do(nomination, 'dossier', { note: 'Si propone.' });
    const { context } = await desk.task(nomination, 'choice');
    const [open] = context['openSeats'] as { seat: string }[];
    await renew(office, nomination);
    await desk.do(nomination, 'choice', {
      decision: 'chosen',
      chosen: [{ seat: open?.seat, taxCode: name.taxCode }],
    });
    await desk.do(nomination, 'decree.draft', {});
    await desk.do(nomination, 'decree.signature', { decision: 'signed' });
    await renew(office, nomination);
    await desk.do(nomination, 'acceptance', { accepted: true, receivedOn: MEETS, declarationOn: MEETS });
    await desk.do(nomination, 'sending', { receivedOn: MEETS, receipt: 'PEC 7', endsOn: '2029-03-31' });
    const [mandate = ''] = await desk.opened(nomination, 'mandate', 1);
    for (const one of [nomination, mandate, call]) await renew(office, one);
    await office.command(call, 'makeRequest', 'giorgio.maggioni', {
      request: 'annul',
      answer: {
        court: 'TAR Lombardia, sez. I',
        number: '1501/2027',
        decidedOn: MEETS,
        effectiveFrom: MEETS,
        evidence: 'Copia notificata.',
      },
    });
    for (const one of [call, candidacy, nomination, mandate])
      expect(await desk.outcome(one)).toBe('annulled');
    expect(await lettersOf(office, nomination)).toEqual([
      'bodyNotice',
      'councilNotice',
      'annulled',
      'annulled',
      'annulled',
    ]);
    expect(await desk.holder({ body: BODY }, MEETS)).toBeNull();
  });
});
