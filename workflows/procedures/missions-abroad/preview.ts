import { z } from 'zod';
import type { AnswerPreview, AskRegister } from '../../../libs/domain';
import { displayDate, formatMoney, parseMoney, type Text } from '../../../libs/law';
import {
  computeStatement,
  type ExchangeRate,
  type Itinerary,
  missingQuotations,
  type PetrolPrice,
  type Quotations,
  quotationQuestions,
  type Receipt,
  receiptFaults,
  settle,
  type Statement,
} from './rules';
import { hostedRow, ownCarRow, receiptRow } from './task-forms';

/** What the preview of receipts and statements is computed from, beside what is typed. */
export interface PreviewData {
  readonly itinerary: Itinerary;
  readonly distanceKm: number;
  /** What was paid in advance, in money as text. */
  readonly advance: string;
  /** Receipts that were handed in on the way. */
  readonly collected: readonly Receipt[];
}

const typedSoFar = z.object({
  receipts: z.array(z.unknown()).catch([]),
  hosted: z.array(z.unknown()).catch([]),
  ownCar: z.array(z.unknown()).catch([]),
  mealDeclared: z.boolean().catch(false),
});

/** What a statement would come to, of the rows that are complete and at the rates that the registers have now. */
export async function previewStatement(
  typed: unknown,
  data: unknown,
  ask: AskRegister,
): Promise<AnswerPreview> {
  const { itinerary, distanceKm, advance, collected } = data as PreviewData;
  const { receipts, hosted, ownCar, mealDeclared } = typedSoFar.catch(nothingTyped).parse(typed);
  const rows = receipts.map(completeReceipt);
  const incomplete = rows.flatMap((row, index) => (row ? [] : [incompleteRow(index + 1)]));
  const whole = [...collected, ...rows.filter((row) => row !== undefined)];
  const faulty = new Set(receiptFaults(whole, itinerary).map(({ receipt }) => receipt));
  const typedWell = {
    itinerary,
    distanceKm,
    mealDeclared,
    receipts: whole.filter((_, index) => !faulty.has(index)),
    hosted: completeRows(hostedRow, hosted),
    ownCar: completeRows(ownCarRow, ownCar),
  };
  const quotations = await quotationsFrom(ask, typedWell);
  const missing = missingQuotations(typedWell, quotations);
  const statement = withoutMissing(typedWell, quotations);
  const result = computeStatement(statement, quotations);
  const { refund, recovery } = settle(result, parseMoney(advance));
  const due: AnswerPreview['figures'][number] =
    recovery > 0n
      ? { title: { it: 'Da restituire', en: 'To be given back' }, amount: formatMoney(recovery) }
      : { title: { it: 'Da rimborsare', en: 'To be refunded' }, amount: formatMoney(refund) };
  return {
    title: { it: 'Quanto sarà pagato', en: 'What will be paid' },
    figures: [
      due,
      { title: { it: 'Documentato', en: 'Documented' }, amount: formatMoney(result.documented) },
      { title: { it: 'Riconosciuto', en: 'Recognised' }, amount: formatMoney(result.paid) },
      {
        title: { it: 'A carico di chi viaggia', en: 'Charged to the traveller' },
        amount: formatMoney(result.excess),
      },
    ],
    lines: result.lines,
    missing: [
      ...incomplete,
      ...[...faulty].map((index) => faultyRow(whole[index] as Receipt)),
      ...missing.map(missingQuotation),
    ],
  };
}

const nothingTyped = { receipts: [], hosted: [], ownCar: [], mealDeclared: false };

/** The nights of lodging are for its form to ask: without them it cannot be shared among its days. */
function completeReceipt(row: unknown): Receipt | undefined {
  const { data } = receiptRow.safeParse(row);
  return data?.kind === 'lodging' && data.nights === undefined ? undefined : data;
}

function completeRows<Row extends z.ZodType>(shape: Row, rows: readonly unknown[]): z.output<Row>[] {
  return rows.map((row) => shape.safeParse(row).data).filter((row) => row !== undefined);
}

async function quotationsFrom(ask: AskRegister, statement: Statement): Promise<Quotations> {
  const questions = quotationQuestions(statement);
  const asked = async (register: string, all: readonly object[]) =>
    (await Promise.all(all.map((question) => ask(register, question)))).flat().map(({ entry }) => entry);
  const [rates, petrol] = await Promise.all([
    asked('exchangeRates', questions.rates),
    asked('petrolPrices', questions.petrol),
  ]);
  return { rates: rates as unknown as ExchangeRate[], petrol: petrol as unknown as PetrolPrice[] };
}

/** Rows whose rate or price is not there yet wait for it. */
function withoutMissing(statement: Statement, quotations: Quotations): Statement {
  const has = (part: Partial<Pick<Statement, 'receipts' | 'ownCar'>>) =>
    missingQuotations({ receipts: [], ownCar: [], ...part }, quotations).length === 0;
  return {
    ...statement,
    receipts: statement.receipts.filter((receipt) => has({ receipts: [receipt] })),
    ownCar: statement.ownCar.filter((car) => has({ ownCar: [car] })),
  };
}

function incompleteRow(row: number): Text {
  return {
    it: `Riga ${row}: mancano dati, non è ancora nel conto.`,
    en: `Row ${row}: something is missing, it is not counted yet.`,
  };
}

function faultyRow({ supplier, day }: Receipt): Text {
  return {
    it: `${supplier}, ${displayDate(day, 'it')}: fuori dai giorni della missione o già presente, non è nel conto.`,
    en: `${supplier}, ${displayDate(day, 'en')}: outside of the mission or there already, it is not counted.`,
  };
}

function missingQuotation(one: ReturnType<typeof missingQuotations>[number]): Text {
  const { it, en } =
    one.kind === 'rate'
      ? { it: `il cambio di ${one.currency}`, en: `the rate of ${one.currency}` }
      : { it: 'il prezzo della benzina', en: 'the price of petrol' };
  return {
    it: `Manca ${it} del ${displayDate(one.day, 'it')}: sarà inserito dalla Ragioneria.`,
    en: `There is not ${en} for ${displayDate(one.day, 'en')} yet: Accounts will enter it.`,
  };
}
