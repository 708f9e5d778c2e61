import {
  type Movement,
  type MovementType,
  movementTitles,
  type ReceiptFact,
  type ReceiptStatus,
  type SpendingFact,
  spendingRefusalText,
  type Text,
} from '../../../../libs/domain';
import { displayDate, displayMoney, formatMoney, italianDateAfter, parseMoney } from '../../../../libs/law';
import { lowerFirst } from './phrases';

/** What a case has done with the budget, or what the record has not let it do. */
export function spendingSentence({ movement, decision }: SpendingFact): Text {
  const title = movementTitles[movement.type];
  if (decision && 'refused' in decision) {
    const why = spendingRefusalText(decision.refused);
    return {
      it: `Non registrato il movimento «${lowerFirst(title.it)}». ${why.it}`,
      en: `The movement “${lowerFirst(title.en)}” was not registered. ${why.en}`,
    };
  }
  const parts = decision?.lines ?? [];
  const amount = formatMoney(parts.reduce((sum, part) => sum + parseMoney(part.amount), 0n));
  const lines = parts.map(({ line }) => line).join(', ');
  const about = aboutOf(movement);
  return {
    it: `${title.it} di € ${displayMoney(amount, 'it')} sul capitolo ${lines}${about ? ` (${about})` : ''}.`,
    en: `${title.en} of € ${displayMoney(amount, 'en')} on the line ${lines}${about ? ` (${about})` : ''}.`,
  };
}

const settled: Readonly<Record<ReceiptStatus, Text>> = {
  executed: { it: 'ha pagato il mandato', en: 'has paid the order' },
  reversed: { it: 'ha stornato il pagamento del mandato', en: 'has reversed the payment of the order' },
  rejected: { it: 'non ha eseguito il mandato', en: 'has not carried out the order' },
};

/** What the treasurer has said of an order. */
export function receiptSentence({ status, on, reference, reason }: ReceiptFact): Text {
  const said = [reference, reason].filter(Boolean).join('; ');
  const beside = said && ` (${said})`;
  return {
    it: `Il tesoriere ${settled[status].it} ${italianDateAfter('il', on)}${beside}.`,
    en: `The treasurer ${settled[status].en} on ${displayDate(on, 'en')}${beside}.`,
  };
}

/** Whom or what it is about, as whoever has written it said. */
const abouts: { readonly [M in Movement as MovementType & M['type']]: (movement: M) => string | undefined } =
  {
    booked: ({ reason }) => reason,
    committed: ({ creditor, reason, reference }) =>
      [creditor.name, reason, reference].filter(Boolean).join('; '),
    reduced: ({ reason }) => reason,
    released: () => undefined,
    liquidated: ({ act }) => act,
    annulled: ({ reason }) => reason,
    ordered: ({ reference }) => reference,
    cancelled: ({ reason }) => reason,
    paid: ({ reference }) => reference,
    recovered: ({ reference }) => reference,
  };

function aboutOf(movement: Movement): string | undefined {
  return (abouts[movement.type] as (movement: Movement) => string | undefined)(movement);
}
