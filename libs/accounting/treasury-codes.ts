import { z } from 'zod';
import type { LineKey } from '../domain';
import { compareDates, isLocalDate, type LocalDate } from '../law';
import { AccountingError } from './accounting-error';

const code = z.string().regex(/^\S(.*\S)?$/);

/**
 * The codes by which house and treasurer know each other and by which expenditure is classified. They come with the contract
 * of the treasury and the plan of accounts (D.Lgs. 118/2011 all. 6/1), so they are a file of the house and never in the code.
 */
export const treasuryCodesSchema = z.strictObject({
  /** `codice_ABI_BT`: the bank. */
  abi: z.string().regex(/^\d{5}$/),
  /** `codice_ente`: the office of the city in the index of administrations (IPA). */
  entity: code,
  entityName: code,
  istat: z.string().regex(/^\d{6,9}$/),
  taxCode: z.string().regex(/^\d{11}$/),
  /** `codice_tramite_ente` and `codice_tramite_BT`: through whom the files go. */
  entityChannel: code,
  bankChannel: code,
  /** `codice_ente_BT`: the city at the bank. */
  entityAtBank: code,
  contact: code,
  /** Who answers for the acts that liquidate. */
  responsible: code,
  /** What the receipt of the creditor bears of stamp duty, in the words of the standard (DPR 642/1972). */
  stampDuty: z.strictObject({ subject: code, exemption: code.optional() }),
  /** Who bears what the bank asks for, in the words of the standard. */
  charges: code,
  /** How lines are classified, from a day on: the longest beginning of the chapter that fits counts, then the latest day. */
  classifications: z.array(
    z.strictObject({
      /** `05.02.1.04`, or a chapter of it, `05.02.1.04/1250`. */
      chapter: code,
      from: z.string().refine(isLocalDate),
      /** Level five of the plan of accounts, `U.1.04.04.01.001`. */
      economic: z.string().regex(/^U(\.\d{1,3}){5}$/),
      cofog: z.string().regex(/^\d{2}\.\d$/),
      /** `codice_UE_siope`: whether the European Union has a part in it. */
      eu: z.string().regex(/^\d$/),
      /** Why a commercial debt on it has no CIG, in the words of the standard (L. 136/2010). */
      withoutCig: code.optional(),
      /** A debt for goods or services (D.L. 66/2014 art. 7-bis); else a grant or another transfer. */
      commercial: z.boolean(),
    }),
  ),
});

export type TreasuryCodes = z.output<typeof treasuryCodesSchema>;
export type Classification = TreasuryCodes['classifications'][number];

/** Throws `noClassification` where none fits on that day. */
export function classificationOf(codes: TreasuryCodes, line: LineKey, on: LocalDate): Classification {
  const chapter = line.slice(5);
  const found = codes.classifications
    .filter((one) => fits(one.chapter, chapter) && compareDates(one.from, on) <= 0)
    .sort((a, b) => b.chapter.length - a.chapter.length || compareDates(b.from, a.from))[0];
  if (!found)
    throw new AccountingError('noClassification', {
      it: `Il capitolo ${line} non ha una classificazione SIOPE: aggiungerla al file dei codici di tesoreria.`,
      en: `The line ${line} has no SIOPE classification: add it to the file of treasury codes.`,
    });
  return found;
}

function fits(beginning: string, chapter: string): boolean {
  return chapter === beginning || chapter.startsWith(`${beginning}/`) || chapter.startsWith(`${beginning}.`);
}
