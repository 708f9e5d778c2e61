import { holderOf } from '../../apps/cli/demonstration/holders';
import { CorrectionDesk, today } from '../support/corrections';
import { Office } from '../support/office';
import { keepHistory } from './keep';

const officer = 'andrea.locatelli';
const teller = holderOf('accounts.officer');

/** Plays cases of self-correction to their ends and keeps their histories; `correction-revoked` is from before the ledger. */
export async function recordCorrections(): Promise<void> {
  const office = await Office.open();
  try {
    const desk = new CorrectionDesk(office);
    for (const [name, play] of Object.entries(plays)) {
      const id = await play(desk);
      await desk.outcome(id);
      await keepHistory(office, name, id);
    }
  } finally {
    await office.close();
  }
}

const plays: Readonly<Record<string, (desk: CorrectionDesk) => Promise<string>>> = {
  /** Suspended by the board, heard, revoked by the board, with an indemnity that is paid through the ledger. */
  'correction-revoked-ledger': async (desk) => {
    const suspension = { suspendUntil: '2026-03-20', suspensionReasons: 'La sala è inagibile.' };
    const id = await desk.open({ kind: 'revocation', ...suspension }, { organ: 'board' });
    const chapter = '01.11.1.10/7100';
    await desk.line(chapter, '500.00');
    await desk.resolve(id, 'suspensionResolution');
    await desk.hear(id);
    await desk.assess(id, { indemnity: '500.00', chapter, beneficiaryTaxCode: '97012345678' });
    await desk.resolve(id);
    await desk.oweIndemnity(id);
    await desk.do(id, 'indemnity.order', teller, { iban: 'IT80X9999901600000000000002' });
    await desk.do(id, 'indemnity.receipt', teller, {
      status: 'executed',
      on: '2026-03-10',
      reference: 'Q-901',
    });
    return id;
  },

  /** Nobody says anything; annulled after the limit, for a false declaration, and the money comes back. */
  'correction-recovered': async (desk) => {
    const id = await desk.open(
      { exception: 'falseDeclaration', exceptionEvidence: 'Dichiarazione smentita dal registro.' },
      { adoptedOn: '2024-01-10' },
    );
    await desk.office.advance('2026-03-13', id);
    await desk.assess(id, { recovery: '1000.00' });
    await desk.determine(id);
    const instalments = [{ due: '2026-04-30', amount: '1000.00' }];
    await desk.do(id, 'recovery.plan', officer, { instalments });
    await desk.do(id, 'recovery.instalment', teller, {
      result: 'paid',
      on: '2026-04-20',
      reference: '31/2026',
    });
    return id;
  },

  /** Suspended; the limit passes before anybody decides. */
  'correction-late': async (desk) => {
    const suspension = { suspendUntil: '2026-07-20', suspensionReasons: 'Rischio per i partecipanti.' };
    const id = await desk.open(suspension, {}, today);
    await desk.determine(id, 'suspension');
    await desk.office.advance('2026-06-21', id);
    return id;
  },
};
