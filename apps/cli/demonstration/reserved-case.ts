import type { ApiDesk } from './api-desk';
import { holderOf } from './holders';

const officer = holderOf('cabinet.officer');
const head = holderOf('cabinet.director');
const admitted = holderOf('rpct');
const auditor = holderOf('auditor');

/**
 * A case that its head has made reserved: somebody of another unit is admitted by name, an auditor has opened it on need, and
 * the head has taken note. Filled in again it is the same case, and nobody opens it a second time.
 */
export async function fillReservedCase(desk: ApiDesk): Promise<void> {
  const { id, level } = await desk.open(
    officer,
    {
      procedure: 'genericCase',
      beginsOn: '2026-09-14',
      application: {
        kind: 'letter',
        owner: 'cabinet',
        subject: 'Segnalazione sull’uso di una sala di rappresentanza',
        description:
          'Chi scrive riferisce di un uso della sala diverso da quello autorizzato e chiede riserbo.',
        sender: 'Irma Cattaneo',
        address: 'irma.cattaneo@pec.example.org',
      },
    },
    'demonstration-reserved',
  );
  if (level !== 'ordinary') return;
  await desk.ask(head, id, 'standard.changeLevel', {
    level: 'reserved',
    reasons: 'La segnalazione riguarda persone identificabili: la legge chi la tratta.',
  });
  await desk.ask(head, id, 'standard.admit', {
    person: admitted,
    reasons: 'Valuta i profili di prevenzione della corruzione.',
  });
  await desk.openOnNeed(
    auditor,
    id,
    'Verifica a campione sulle concessioni di sale, programma di audit 2026.',
  );
  await desk.acknowledgeOpenings(head);
}
