import type { RefusalDetails, Text } from '../../../../libs/domain';
import { displayMoney } from '../../../../libs/law';

/** How far somebody may sign, how far the act goes, and who signs it. */
export function boundText({ limit, amount }: NonNullable<RefusalDetails['bound']>, who?: Text | ''): Text {
  const text = {
    it: `L’atto è di ${displayMoney(amount, 'it')} euro: la persona può firmare fino a ${displayMoney(limit, 'it')} euro compresi.`,
    en: `The act is over EUR ${displayMoney(amount, 'en')}: the person may sign up to EUR ${displayMoney(limit, 'en')} inclusive.`,
  };
  return who ? { it: `${text.it} Firma: ${who.it}.`, en: `${text.en} It is signed by: ${who.en}.` } : text;
}
