import { displayMoney } from '../law';
import type { MovementType, SpendingRefusal } from './spending';
import type { Text } from './text';

export const movementTitles: Readonly<Record<MovementType, Text>> = {
  booked: { it: 'Prenotazione', en: 'Booking' },
  committed: { it: 'Impegno', en: 'Commitment' },
  reduced: { it: 'Economia', en: 'Saving' },
  released: { it: 'Prenotazione liberata', en: 'Booking released' },
  liquidated: { it: 'Liquidazione', en: 'Liquidation' },
  annulled: { it: 'Liquidazione annullata', en: 'Liquidation annulled' },
  ordered: { it: 'Mandato di pagamento', en: 'Payment order' },
  cancelled: { it: 'Mandato annullato', en: 'Payment order cancelled' },
  paid: { it: 'Pagamento', en: 'Payment' },
  recovered: { it: 'Recupero', en: 'Recovery' },
};

/** Why a movement was not done, and what to do next, for whoever has asked for it. */
export function spendingRefusalText(refusal: SpendingRefusal): Text {
  switch (refusal.code) {
    case 'unknownLine':
      return {
        it: `Il capitolo ${refusal.line} non è nel bilancio (TUEL, art. 191 c. 1): verificare il codice o chiedere alla Ragioneria di iscriverlo.`,
        en: `The line ${refusal.line} is not in the budget (TUEL, art. 191 (1)): check its code or ask Accounts to enter it.`,
      };
    case 'yearClosed':
      return {
        it: `L’esercizio del capitolo ${refusal.line} è chiuso (TUEL, art. 183 c. 3): impegnare sull’esercizio in corso.`,
        en: `The year of the line ${refusal.line} is closed (TUEL, art. 183 (3)): commit on the present year.`,
      };
    case 'yearNotOpen':
      return {
        it: `L’esercizio del capitolo ${refusal.line} non è ancora iniziato (TUEL, art. 183 c. 6): liquidare dal 1° gennaio.`,
        en: `The year of the line ${refusal.line} has not begun (TUEL, art. 183 (6)): liquidate from 1 January.`,
      };
    case 'noCover':
      return {
        it: `Manca la copertura sul capitolo ${refusal.line}: sono disponibili € ${displayMoney(refusal.available, 'it')} (TUEL, art. 191 c. 1). Ridurre la spesa o chiedere una variazione.`,
        en: `There is no cover on the line ${refusal.line}: € ${displayMoney(refusal.available, 'en')} are available (TUEL, art. 191 (1)). Spend less or ask for a variation.`,
      };
    case 'bookingLapsed':
      return {
        it: 'La prenotazione è decaduta con la fine dell’esercizio (TUEL, art. 183 c. 3): prenotare sull’esercizio in corso.',
        en: 'The booking has lapsed with the end of its year (TUEL, art. 183 (3)): book on the present year.',
      };
    case 'bookingDropped':
      return {
        it: 'La prenotazione è stata liberata (TUEL, art. 183 c. 3): prenotare di nuovo.',
        en: 'The booking has been released (TUEL, art. 183 (3)): book anew.',
      };
    case 'aboveCommitment':
      return {
        it: `L’importo supera quanto resta dell’impegno sul capitolo ${refusal.line}, € ${displayMoney(refusal.left, 'it')} (TUEL, art. 184 c. 1): ridurlo o impegnare la differenza.`,
        en: `The amount exceeds what is left of the commitment on the line ${refusal.line}, € ${displayMoney(refusal.left, 'en')} (TUEL, art. 184 (1)): lower it or commit the difference.`,
      };
    case 'otherThanLiquidated':
      return {
        it: `Il mandato è per un importo diverso da quello liquidato, € ${displayMoney(refusal.liquidated, 'it')} (TUEL, art. 185 c. 2): correggerlo.`,
        en: `The order is not for what was liquidated, € ${displayMoney(refusal.liquidated, 'en')} (TUEL, art. 185 (2)): correct it.`,
      };
    case 'alreadyOrdered':
      return {
        it: 'Per questa liquidazione il mandato è già stato emesso (TUEL, art. 185 c. 1): non emetterne un altro.',
        en: 'This liquidation has its payment order already (TUEL, art. 185 (1)): do not issue another.',
      };
    case 'alreadyAnnulled':
      return {
        it: 'La liquidazione è stata annullata (TUEL, art. 184 c. 1): liquidare di nuovo.',
        en: 'The liquidation has been annulled (TUEL, art. 184 (1)): liquidate anew.',
      };
    case 'alreadyPaid':
      return {
        it: 'Il mandato è già stato pagato (TUEL, art. 185 c. 1): non pagare di nuovo.',
        en: 'The order has been paid already (TUEL, art. 185 (1)): do not pay again.',
      };
    case 'alreadyCancelled':
      return {
        it: 'Il mandato è stato annullato (TUEL, art. 185 c. 1): emetterne un altro.',
        en: 'The order has been cancelled (TUEL, art. 185 (1)): issue another.',
      };
    case 'abovePayment':
      return {
        it: `L’importo supera quanto resta da restituire, € ${displayMoney(refusal.left, 'it')} (c.c., art. 2033): gli interessi si registrano a parte.`,
        en: `The amount exceeds what is left to be given back, € ${displayMoney(refusal.left, 'en')} (Civil Code, art. 2033): interest is registered apart.`,
      };
    case 'unknownMovement':
      return {
        it: 'Manca il movimento che precede nella procedura di spesa (TUEL, art. 182): registrarlo prima.',
        en: 'The step before this one in the chain of expenditure is missing (TUEL, art. 182): register it first.',
      };
  }
}
