import type { Text } from '../../../../libs/domain';
import type { Erasure } from '../../../../libs/encryption';
import { displayDate, italianDateAfter, romeDateOf } from '../../../../libs/law';

/** What is told where the contents of a history would stand. */
export function erasureText({ at, by, reason }: Erasure): Text {
  const day = romeDateOf(at.getTime());
  return {
    it: `Il contenuto degli eventi tecnici è stato cancellato ${italianDateAfter('il', day)} da ${by}. Motivo: «${reason}». La cronologia e i documenti della pratica restano.`,
    en: `The contents of the technical events were erased on ${displayDate(day, 'en')} by ${by}. Reason: “${reason}”. The journal and the documents of the case stay.`,
  };
}
