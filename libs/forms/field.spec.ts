import fc from 'fast-check';
import type { z } from 'zod';
import type { Language, Text } from '../domain';
import { consistent, problem } from './consistency';
import {
  bodyTaxCode,
  budgetChapter,
  certifiedMail,
  choice,
  country,
  currency,
  date,
  form,
  group,
  iban,
  integer,
  list,
  longText,
  moment,
  money,
  percent,
  personTaxCode,
  positiveMoney,
  rate,
  taxCode,
  text,
  yesNo,
} from './field';
import { validateForm } from './validate-form';

const labels = { label: { it: 'Campo', en: 'Field' } };

const problemsOf = (field: z.ZodType, value: unknown) => {
  const checked = validateForm(field, value);
  return checked.ok ? [] : checked.problems;
};

const accepts = (field: z.ZodType, value: unknown) => validateForm(field, value).ok;

test.each([
  ['0.00', true],
  ['1234.50', true],
  ['999999999999999.99', true],
  ['1000000000000000.00', false],
  ['-1.00', false],
  ['1.5', false],
  ['1.505', false],
  ['01.00', false],
  ['1,50', false],
  [' 1.00', false],
  [1.5, false],
])('money %p: %p', (value, expected) => expect(accepts(money(labels), value)).toBe(expected));

test.each([
  ['01.01.1.01/1', true],
  ['20.99.7.10/9999999', true],
  ['50.01.4.03/12', true],
  ['00.01.1.01/1', false],
  ['21.01.1.01/1', false],
  ['61.01.1.01/1', false],
  ['05.00.1.04/1', false],
  ['05.02.6.04/1', false],
  ['05.02.8.04/1', false],
  ['05.02.1.00/1', false],
  ['05.02.1.04/01', false],
  ['05.02.1.04/10000000', false],
  ['05.02.1.04', false],
  ['5.2.1.4/1', false],
])('budget chapter %p: %p', (value, expected) =>
  expect(accepts(budgetChapter(labels), value)).toBe(expected),
);

test.each([
  ['FR', true],
  ['CH', true],
  ['fr', false],
  ['FRA', false],
  ['XX', false],
  ['F', false],
])('country %p: %p', (value, expected) => expect(accepts(country(labels), value)).toBe(expected));

test.each([
  ['97012345678', true],
  ['9701234567', false],
  ['BRSDLA70A41F205X', true],
  ['BRSDLA70A41F205', false],
  ['brsdla70a41f205x', false],
])('tax code of a person or body %p: %p', (value, expected) =>
  expect(accepts(taxCode(labels), value)).toBe(expected),
);

test.each([
  ['JPY', true],
  ['EUR', true],
  ['XYZ', false],
  ['chf', false],
  ['ITL', false],
  ['EURO', false],
])('currency %p: %p', (value, expected) => expect(accepts(currency(labels), value)).toBe(expected));

test.each([
  ['1', true],
  ['0.9350', true],
  ['163.130001', true],
  ['0', false],
  ['0.000', false],
  ['1.0000001', false],
  ['01.5', false],
  ['1,0850', false],
  ['-1.0850', false],
  ['1.', false],
])('rate %p: %p', (value, expected) => expect(accepts(rate(labels), value)).toBe(expected));

test.each([
  ['2022-09-26T23:59:59', true],
  ['2022-10-30T02:30:00', true],
  // Clocks go from 2 to 3 on this day.
  ['2022-03-27T02:30:00', false],
  ['2022-09-26T24:00:00', false],
  ['2022-02-30T10:00:00', false],
  ['2022-09-26T23:59', false],
  ['2022-09-26 23:59:59', false],
])('moment %p: %p', (value, expected) => expect(accepts(moment(labels), value)).toBe(expected));

test.each([
  ['RNCDLG96D42F205X', true],
  ['RNCDLG96D42F20RX', true],
  ['rncdlg96d42f205x', false],
  ['RNCDLG96G42F205X', false],
  ['99000000002', false],
  ['RNCDLG96D42F205', false],
])('tax code of a person %p: %p', (value, expected) =>
  expect(accepts(personTaxCode(labels), value)).toBe(expected),
);

test.each([
  ['0.00', false],
  ['0.01', true],
  ['100.00', true],
])('money above zero %p: %p', (value, expected) =>
  expect(accepts(positiveMoney(labels), value)).toBe(expected),
);

test.each([
  ['0.00', true],
  ['8.00', true],
  ['99.99', true],
  ['100.00', true],
  ['100.01', false],
  ['8', false],
  ['08.00', false],
])('percentage %p: %p', (value, expected) => expect(accepts(percent(labels), value)).toBe(expected));

test.each([
  ['1900-01-01', true],
  ['2999-12-31', true],
  ['1899-12-31', false],
  ['3000-01-01', false],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-6-30', false],
  ['30/06/2026', false],
])('date %p: %p', (value, expected) => expect(accepts(date(labels), value)).toBe(expected));

test.each([
  ['IT60X0542811101000000123456', true],
  ['IT61X0542811101000000123456', false],
  ['it60x0542811101000000123456', false],
  ['DE89370400440532013000', false],
])('IBAN %p: %p', (value, expected) => expect(accepts(iban(labels), value)).toBe(expected));

test('every IBAN with one digit changed is refused', () => {
  const right = 'IT60X0542811101000000123456';
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 26 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
      const wrong = String((Number(right[position]) + shift) % 10);
      expect(accepts(iban(labels), right.slice(0, position) + wrong + right.slice(position + 1))).toBe(false);
    }),
  );
});

test('every amount in cents can be entered as it is written', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999_999n }), (cents) => {
      const written = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      expect(accepts(money(labels), written)).toBe(true);
    }),
  );
});

test('texts lose the blanks around them', () => {
  expect(validateForm(text(10, labels), '  Brera ')).toEqual({ ok: true, value: 'Brera' });
});

test('texts refuse what PostgreSQL cannot keep in a document; long ones allow line breaks', () => {
  expect(accepts(text(10, labels), 'a\u0000b')).toBe(false);
  expect(accepts(text(10, labels), 'a\ud800b')).toBe(false);
  expect(accepts(text(10, labels), 'a\nb')).toBe(false);
  expect(accepts(longText(labels), 'a\r\n\tb')).toBe(true);
  expect(accepts(longText(labels), 'a\u0007b')).toBe(false);
});

test('what a form does not know is dropped', () => {
  expect(validateForm(form({ a: yesNo(labels) }), { a: true, b: 1 })).toEqual({
    ok: true,
    value: { a: true },
  });
});

test('no value whatever makes validation throw', () => {
  const everything = form({
    amount: money(labels),
    day: date(labels),
    account: iban(labels),
    items: list(group({ number: integer(1, 9, labels) }, labels), 1, 3, labels),
  });
  fc.assert(fc.property(fc.anything(), (value) => void validateForm(everything, value)));
});

describe('messages', () => {
  const fieldWith = (issue: string): readonly [z.ZodType, unknown] => {
    switch (issue) {
      case 'missing':
        return [text(10, labels), undefined];
      case 'null':
        return [choice({ a: labels.label }, labels), null];
      case 'blank':
        return [text(10, labels), '   '];
      case 'not text':
        return [text(10, labels), 5];
      case 'too long':
        return [text(3, labels), 'Brera'];
      case 'unprintable':
        return [text(10, labels), 'a\u0000'];
      case 'money':
        return [money(labels), 'ten'];
      case 'above zero':
        return [positiveMoney(labels), '0.00'];
      case 'percentage':
        return [percent(labels), '120.00'];
      case 'no such day':
        return [date(labels), '2026-02-30'];
      case 'day out of range':
        return [date(labels), '1899-01-01'];
      case 'not whole':
        return [integer(1, 9, labels), 1.5];
      case 'too small':
        return [integer(1, 9, labels), 0];
      case 'too big':
        return [integer(1, 9, labels), 10];
      case 'yes or no':
        return [yesNo(labels), 'maybe'];
      case 'not on offer':
        return [choice({ a: labels.label }, labels), 'b'];
      case 'empty list':
        return [list(yesNo(labels), 1, 2, labels), []];
      case 'short list':
        return [list(yesNo(labels), 2, 3, labels), [true]];
      case 'long list':
        return [list(yesNo(labels), 1, 2, labels), [true, true, true]];
      case 'not a list':
        return [list(yesNo(labels), 1, 2, labels), 'x'];
      case 'not a form':
        return [form({}), 'x'];
      case 'mail':
        return [certifiedMail(labels), 'x'];
      case 'tax code':
        return [bodyTaxCode(labels), '123'];
      case 'account':
        return [iban(labels), 'x'];
      default:
        return [iban(labels), 'IT61X0542811101000000123456'];
    }
  };

  test.each<[string, Text]>([
    ['missing', { it: 'Campo obbligatorio.', en: 'This field is required.' }],
    ['null', { it: 'Campo obbligatorio.', en: 'This field is required.' }],
    ['blank', { it: 'Campo obbligatorio.', en: 'This field is required.' }],
    ['not text', { it: 'Indicare un testo.', en: 'Enter a text.' }],
    [
      'too long',
      {
        it: 'Il testo è troppo lungo: al massimo 3 caratteri.',
        en: 'The text is too long: at most 3 characters.',
      },
    ],
    [
      'unprintable',
      {
        it: 'Il testo contiene caratteri non ammessi: riscriverlo senza copiarlo da un altro programma.',
        en: 'The text contains characters that are not allowed: type it again without pasting.',
      },
    ],
    [
      'money',
      {
        it: 'Indicare un importo in euro con due decimali, ad esempio 1.234,56.',
        en: 'Enter an amount in euro with two decimals, such as 1,234.56.',
      },
    ],
    [
      'above zero',
      {
        it: 'Indicare un importo in euro maggiore di zero, con due decimali, ad esempio 1.234,56.',
        en: 'Enter an amount in euro above zero, with two decimals, such as 1,234.56.',
      },
    ],
    [
      'percentage',
      {
        it: 'Indicare una percentuale fra 0 e 100 con due decimali, ad esempio 8,00.',
        en: 'Enter a percentage from 0 to 100 with two decimals, such as 8.00.',
      },
    ],
    ['no such day', { it: 'Indicare una data esistente.', en: 'Enter a date that exists.' }],
    [
      'day out of range',
      { it: 'Indicare una data compresa fra il 1900 e il 2999.', en: 'Enter a date between 1900 and 2999.' },
    ],
    ['not whole', { it: 'Indicare un numero intero.', en: 'Enter a whole number.' }],
    [
      'too small',
      { it: 'Indicare un numero intero non inferiore a 1.', en: 'Enter a whole number of at least 1.' },
    ],
    [
      'too big',
      { it: 'Indicare un numero intero non superiore a 9.', en: 'Enter a whole number of at most 9.' },
    ],
    ['yes or no', { it: 'Rispondere sì o no.', en: 'Answer yes or no.' }],
    ['not on offer', { it: 'Scegliere uno dei valori proposti.', en: 'Choose one of the values on offer.' }],
    ['empty list', { it: 'Indicare almeno un elemento.', en: 'Enter at least one item.' }],
    ['short list', { it: 'Indicare almeno 2 elementi.', en: 'Enter at least 2 items.' }],
    [
      'long list',
      { it: 'Gli elementi sono troppi: al massimo 2.', en: 'There are too many items: at most 2.' },
    ],
    ['not a list', { it: 'Indicare un elenco.', en: 'Enter a list.' }],
    ['not a form', { it: 'Compilare i campi del modulo.', en: 'Fill in the fields of the form.' }],
    [
      'mail',
      {
        it: 'Indicare un indirizzo di posta elettronica valido, ad esempio ente@pec.example.it.',
        en: 'Enter a valid mail address, such as body@pec.example.it.',
      },
    ],
    [
      'tax code',
      {
        it: 'Indicare il codice fiscale dell’ente: undici cifre, senza spazi.',
        en: 'Enter the tax code of the body: eleven digits without blanks.',
      },
    ],
    [
      'account',
      {
        it: 'Indicare un IBAN italiano di 27 caratteri, in maiuscolo e senza spazi.',
        en: 'Enter an Italian IBAN of 27 characters, in capitals and without blanks.',
      },
    ],
    [
      'check digits',
      {
        it: 'I caratteri di controllo dell’IBAN non corrispondono: verificare il codice.',
        en: 'The check digits of the IBAN do not match: verify the code.',
      },
    ],
  ])('%s', (issue, message) => {
    const [field, value] = fieldWith(issue);
    expect(problemsOf(field, value)).toEqual([{ path: [], message }]);
  });

  test('a problem says where it is', () => {
    const nested = form({ works: list(group({ cost: money(labels) }, labels), 1, 9, labels) });
    expect(problemsOf(nested, { works: [{ cost: '1.00' }, { cost: 'x' }] })[0]?.path).toEqual([
      'works',
      1,
      'cost',
    ]);
  });
});

test('a rule on several fields sees a form only when every field of it is right', () => {
  const check = jest.fn(() => [problem(['a'], labels.label)]);
  const ruled = consistent(form({ a: money(labels) }), check);
  expect(problemsOf(ruled, { a: 'x' })).toHaveLength(1);
  expect(check).not.toHaveBeenCalled();
  expect(problemsOf(ruled, { a: '1.00' })).toEqual([{ path: ['a'], message: labels.label }]);
});

test.each<Language>(['it', 'en'])('labels are kept in %s', (language) => {
  expect((money(labels).meta() as { label: Text }).label[language]).toBe(labels.label[language]);
});
