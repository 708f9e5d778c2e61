import { z } from 'zod';
import { CHAPTER_SHAPE, type Text } from '../domain';
import { countries, currencies, isLocalDate, isRomeMoment, MONEY_SHAPE } from '../law';
import { consistent, problem } from './consistency';

// The web runs under a content policy without eval, and a workflow's sandbox gains nothing from compiled parsers.
z.config({ jitless: true });

/** What a person reads beside a field. */
export interface Labels {
  readonly label: Text;
  readonly hint?: Text;
}

export type Widget =
  | 'text'
  | 'longText'
  | 'money'
  | 'amount'
  | 'percent'
  | 'date'
  | 'moment'
  | 'integer'
  | 'yesNo'
  | 'choice'
  | 'country'
  | 'person'
  | 'case'
  | 'procedure'
  | 'secretPaper'
  | 'document'
  | 'offered'
  | 'registerEntry'
  | 'list'
  | 'group';

/** What a field keeps about itself, read back by the JSON Schema and by the screens. */
export interface FieldMeta extends Labels {
  readonly widget: Widget;
  /** Whether a `date` is a day on which something has happened: never one that is still to come. */
  readonly happened?: true;
  /** Labels of the values of a `choice`. */
  readonly choices?: Readonly<Record<string, Text>>;
  readonly offer?: Offer;
  /** Key of the register of a `registerEntry`. */
  readonly register?: string;
  readonly standsIn?: RegisterPlace;
}

/** Where a register shows what a field names: the entry with that key, or the group with that name or with that entry. */
export interface RegisterPlace {
  readonly register: string;
  readonly shows: 'entry' | 'group';
}

/** What an `offered` field chooses among. */
export interface Offer {
  /** A table of the context of the task, or of the facts of the campaign. */
  readonly table: string;
  /** The column whose value is the answer. */
  readonly column: string;
  /** The column people know the row by, where that is another one. */
  readonly title?: string;
}

/**
 * Control characters and halves of surrogate pairs: PostgreSQL cannot keep them in a JSON document, and nobody types
 * them. Line breaks and tabs are allowed in long texts only.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const UNPRINTABLE_BESIDE_LINE_BREAKS = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;
/** The same for JSON Schema, which programs in other languages read: not empty, and not blank either. */
const PRINTABLE =
  '^[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f][^\\u0000-\\u001f\\u007f-\\u009f]*$';
const PRINTABLE_BESIDE_LINE_BREAKS = PRINTABLE.replaceAll(
  '[^\\u0000-\\u001f',
  '[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f',
);
const unprintable: Text = {
  it: 'Il testo contiene caratteri non ammessi: riscriverlo senza copiarlo da un altro programma.',
  en: 'The text contains characters that are not allowed: type it again without pasting.',
};

function describe<Field extends z.ZodType>(field: Field, widget: Widget, { label, hint }: Labels): Field {
  return field.meta({ label, hint, widget });
}

/** One line, without blanks around it and not empty. */
export function text(max: number, labels: Labels) {
  const line = z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(max)
    .refine((value) => !UNPRINTABLE.test(value), { params: { text: unprintable } })
    .meta({ pattern: PRINTABLE });
  return describe(line, 'text', labels);
}

/** Several lines, as long as a page of reasons. */
export function longText(labels: Labels) {
  const lines = z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(10_000)
    .refine((value) => !UNPRINTABLE_BESIDE_LINE_BREAKS.test(value), { params: { text: unprintable } })
    .meta({ pattern: PRINTABLE_BESIDE_LINE_BREAKS });
  return describe(lines, 'longText', labels);
}

/** Euro as text with two decimals, `"1234.50"`: the exact amount, never a floating-point number. */
export function money(labels: Labels) {
  return describe(z.stringFormat('money', MONEY_SHAPE), 'money', labels);
}

const aboveZero = () => z.stringFormat('positiveMoney', /^(?!0\.00$)(0|[1-9][0-9]{0,14})\.[0-9]{2}$/);

/** {@link money} above zero. */
export function positiveMoney(labels: Labels) {
  return describe(aboveZero(), 'money', labels);
}

/** {@link positiveMoney} in a currency that another field says. */
export function amountInCurrency(labels: Labels) {
  return describe(aboveZero(), 'amount', labels);
}

/** A percentage from 0 to 100 as text with two decimals, `"8.00"`. */
export function percent(labels: Labels) {
  return describe(z.stringFormat('percent', /^((0|[1-9][0-9]?)\.[0-9]{2}|100\.00)$/), 'percent', labels);
}

/** A day of the calendar, `YYYY-MM-DD`, in the years the house computes with. */
export function date(labels: Labels) {
  const day = z.iso.date({ abort: true }).refine(isLocalDate, {
    params: {
      text: {
        it: 'Indicare una data compresa fra il 1900 e il 2999.',
        en: 'Enter a date between 1900 and 2999.',
      },
    },
  });
  return describe(day, 'date', labels);
}

/** The code of a country, `CH` (ISO 3166-1); people choose it by its name. */
export function country(labels: Labels) {
  return describe(z.stringFormat('country', new RegExp(`^(${countries.join('|')})$`)), 'country', labels);
}

/** A {@link date} on which something has happened. What lies ahead on the case's clock is refused, see {@link daysAhead}. */
export function happenedOn(labels: Labels) {
  return date(labels).meta({ ...labels, widget: 'date', happened: true });
}

/** An hour of the day, `HH:MM`. */
export function timeOfDay({ label, hint }: Labels) {
  const shape = hint ?? { it: 'Ore e minuti, per esempio 14:30.', en: 'Hours and minutes, such as 14:30.' };
  return describe(z.stringFormat('timeOfDay', /^([01][0-9]|2[0-3]):[0-5][0-9]$/), 'text', {
    label,
    hint: shape,
  });
}

/** A ballot paper under its cover: what is chosen stays on the device of who fills it in (`libs/ballots`). */
export function secretPaper(labels: Labels) {
  return describe(z.stringFormat('secretPaper', /^[A-Za-z0-9_-]{342}$/), 'secretPaper', labels);
}

/** Day and time to the second as clocks in Rome show them, `YYYY-MM-DDTHH:MM:SS`, where the law looks at the time as well. */
export function moment(labels: Labels) {
  const shown = z
    .stringFormat('moment', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, { abort: true })
    .refine(isRomeMoment, {
      params: {
        text: {
          it: 'Indicare data e ora esistenti: nel giorno in cui comincia l’ora legale, quelle fra le 2 e le 3 non ci sono.',
          en: 'Enter a date and time that exist: on the day on which summer time begins there is none between 2 and 3.',
        },
      },
    });
  return describe(shown, 'moment', labels);
}

export function integer(min: number, max: number, labels: Labels) {
  return describe(z.int().min(min).max(max), 'integer', labels);
}

export function yesNo(labels: Labels) {
  return describe(z.boolean(), 'yesNo', labels);
}

/** One of a few values, each with the words a person chooses it by. */
export function choice<const Choices extends Readonly<Record<string, Text>>>(
  choices: Choices,
  { label, hint }: Labels,
) {
  type Key = keyof Choices & string;
  const keys = Object.keys(choices) as Key[];
  return z
    .enum(Object.fromEntries(keys.map((key) => [key, key])) as { [K in Key]: K })
    .meta({ label, hint, widget: 'choice', choices });
}

/** The titles of a table, under its keys: the choices among what the table holds. */
export function titlesOf<Key extends string>(table: Readonly<Record<Key, { readonly title: Text }>>) {
  const rows = Object.entries<{ readonly title: Text }>(table);
  return Object.fromEntries(rows.map(([key, { title }]) => [key, title])) as { readonly [K in Key]: Text };
}

/** Somebody of the house, by sign-in name; screens offer the directory. */
export function person(labels: Labels) {
  return describe(key(100), 'person', labels);
}

/** Another case, by its id; screens let it be looked up by number, title or party. */
export function caseReference(labels: Labels) {
  return describe(key(255), 'case', labels);
}

/** A procedure of the house, by its key; people choose it by its title. What the house does not have is of no case. */
export function procedureOfHouse(labels: Labels) {
  return describe(key(100), 'procedure', labels);
}

/** A document of the case, by its id; screens offer those that were added to it. */
export function caseDocument(labels: Labels) {
  return describe(key(300), 'document', labels);
}

/**
 * A row of a table that the task shows, by the value of one of its columns: screens offer the rows. What the table does not
 * have is refused by the `check` of the task. In the opening form of a part of a campaign it is a table of facts of the
 * campaign; the API refuses the rest, and the case has the last word on what reaches it otherwise.
 */
export function offered(offer: Offer, { label, hint }: Labels) {
  return key(400).meta({ label, hint, widget: 'offered', offer });
}

/** A field whose answer names an entry or a group of a register: screens lead there from what was answered. */
export function standsIn<Field extends z.ZodType>(place: RegisterPlace, field: Field): Field {
  return field.meta({ ...field.meta(), standsIn: place });
}

/**
 * A {@link group} that may be taken from an entry of a register, whose fields of the same names it gets. What is in no
 * register is typed: an application has to be received also where it turns out to have no right.
 */
export function registerEntry<Shape extends z.ZodRawShape>(
  register: string,
  shape: Shape,
  { label, hint }: Labels,
) {
  return z.object(shape).meta({ label, hint, widget: 'registerEntry', register });
}

function key(longest: number) {
  return z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(longest)
    .refine((value) => !UNPRINTABLE.test(value), { params: { text: unprintable } });
}

/** From `min` to `max` items of one kind. */
export function list<Item extends z.ZodType>(item: Item, min: number, max: number, labels: Labels) {
  return describe(z.array(item).min(min).max(max), 'list', labels);
}

/** Fields that belong together. Unknown ones are dropped, so that a newer client can talk to an older server. */
export function group<Shape extends z.ZodRawShape>(shape: Shape, labels: Labels) {
  return describe(z.object(shape), 'group', labels);
}

/** A whole form: a {@link group} that needs no label, because the task or the procedure gives it one. */
export function form<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape);
}

/** Certified mail, the digital domicile of a body (D.Lgs. 82/2005 art. 6). */
export function certifiedMail(labels: Labels) {
  return describe(z.email().max(254), 'text', labels);
}

/** The tax code of a body: eleven digits. */
export function bodyTaxCode(labels: Labels) {
  return describe(z.stringFormat('bodyTaxCode', /^[0-9]{11}$/), 'text', labels);
}

const ofPerson = '[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]';

/** The tax code of a person: sixteen characters in capitals, digits replaced by letters where two people would share one. */
export function personTaxCode(labels: Labels) {
  return describe(z.stringFormat('personTaxCode', new RegExp(`^${ofPerson}$`)), 'text', labels);
}

/** The tax code of a person or of a body. */
export function taxCode(labels: Labels) {
  return describe(z.stringFormat('taxCode', new RegExp(`^(${ofPerson}|[0-9]{11})$`)), 'text', labels);
}

/** The code of a chapter of expenditure with its place in the classification of all budgets ({@link CHAPTER_SHAPE}). */
export function budgetChapter(labels: Labels) {
  return describe(z.stringFormat('budgetChapter', CHAPTER_SHAPE), 'text', labels);
}

/** The code of a currency in use, `CHF` (ISO 4217). */
export function currency(labels: Labels) {
  return describe(z.stringFormat('currency', new RegExp(`^(${currencies.join('|')})$`)), 'text', labels);
}

/** A rate or a price as text, above zero, with up to six digits behind a point: `"163.1300"`. */
export function rate(labels: Labels) {
  const shape = /^(?=.*[1-9])(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?$/;
  return describe(z.stringFormat('rate', shape), 'text', labels);
}

/** An Italian IBAN in capitals and without blanks, check digits included: a wrong one would pay somebody else. */
export function iban(labels: Labels) {
  const account = z.stringFormat('iban', /^IT[0-9]{2}[A-Z][0-9]{10}[0-9A-Z]{12}$/, { abort: true });
  return describe(
    consistent(account, (value) =>
      hasValidCheckDigits(value)
        ? []
        : [
            problem([], {
              it: 'I caratteri di controllo dell’IBAN non corrispondono: verificare il codice.',
              en: 'The check digits of the IBAN do not match: verify the code.',
            }),
          ],
    ),
    'text',
    labels,
  );
}

/** ISO 13616: the first four characters at the end, letters from 10 to 35, and a remainder of 1 by 97. */
function hasValidCheckDigits(value: string): boolean {
  const digits = [...value.slice(4), ...value.slice(0, 4)]
    .map((character) => parseInt(character, 36))
    .join('');
  return BigInt(digits) % 97n === 1n;
}
