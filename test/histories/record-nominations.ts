import { NominationsDesk, somebody } from '../support/nominations';
import { Office } from '../support/office';
import { keepHistory } from './keep';

const OPENS = '2027-01-11';
const MEETS = '2027-02-24';
const COMPANY = 'Acque Meneghine S.p.A.';
const FOUNDATION = 'Fondazione Teatro dei Navigli';
const PROPOSER = 'Ordine degli Ingegneri di prova';

/** Plays a call to the end of one of its mandates and keeps the histories of all its kinds of case. */
export async function recordNominations(): Promise<void> {
  const office = await Office.open();
  try {
    const desk = new NominationsDesk(office);
    const names = [somebody('Bruna Galli'), somebody('Carlo Riva', 'male')] as const;
    await desk.constituteCommission(OPENS);
    const imported = await desk.importSeats(
      [{ body: COMPANY, bodyKind: 'company', controlled: true }, { body: FOUNDATION }],
      OPENS,
    );
    await desk.accredited(PROPOSER, OPENS);
    const { call, candidacies, nominations } = await desk.examinedCall(
      { number: '1/2027', proposers: [PROPOSER], opensOn: OPENS, lastDay: '2027-02-22', meetsOn: MEETS },
      { [COMPANY]: [names[0]], [FOUNDATION]: [names[1]] },
    );
    const [filled = '', failed = ''] = [nominations[COMPANY], nominations[FOUNDATION]];
    await desk.appoint(filled, [names[0]], MEETS, 'La quota dell’anno si raggiunge con le prossime nomine.');
    await desk.do(filled, 'sending', { receivedOn: MEETS, receipt: 'Ricevuta PEC 12', endsOn: '2030-04-30' });
    await desk.do(filled, 'publication', { publishedOn: MEETS, reference: 'Amministrazione trasparente' });
    await desk.do(filled, 'composition', { toldOn: MEETS, reference: 'Nota della società' });
    await desk.do(failed, 'shortList', { names: [names[1].taxCode] });
    await desk.check(failed, MEETS, { record: 'obstacle' });
    const [mandate = ''] = await desk.opened(filled, 'mandate', 1);
    await office.advance('2028-02-24', mandate);
    await desk.do(mandate, 'yearlyDeclaration', { receivedOn: '2028-02-24', compatible: true });
    // The register has the next holder, so that the mandate ends by itself.
    const next = somebody('Delia Sala');
    await desk.importSeats(
      [
        {
          body: COMPANY,
          bodyKind: 'company',
          controlled: true,
          holder: next.name,
          holderTaxCode: next.taxCode,
          gender: next.gender,
          startsOn: '2028-02-01',
          endsOn: '2030-04-30',
          mandateNumber: 1,
        },
      ],
      '2028-02-24',
    );
    const histories = {
      'nomination-appointed': filled,
      'nomination-call': call,
      'nomination-candidacy': candidacies[0] ?? '',
      'nomination-import': imported,
      'nomination-mandate': mandate,
    };
    for (const [name, of] of Object.entries(histories)) {
      await desk.outcome(of);
      await keepHistory(office, name, of);
    }
  } finally {
    await office.close();
  }
}
