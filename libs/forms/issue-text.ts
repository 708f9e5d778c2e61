import type { z } from 'zod';
import type { Text } from '../domain';

type Issue = z.core.$ZodIssue;

/**
 * Says what is wrong with a value to the person who entered it. zod's own messages, in either language, speak to
 * programmers and never reach a screen.
 */
export function issueText(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? required : wrongType(issue.expected);
    case 'invalid_value':
      return issue.input === undefined || issue.input === null
        ? required
        : { it: 'Scegliere uno dei valori proposti.', en: 'Choose one of the values on offer.' };
    case 'invalid_format':
      return formatTexts[issue.format] ?? notValid;
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum);
    case 'too_big':
      return tooBig(issue.origin, issue.maximum);
    case 'custom':
      return isText(issue.params?.text) ? issue.params.text : notValid;
    default:
      return notValid;
  }
}

const required: Text = { it: 'Campo obbligatorio.', en: 'This field is required.' };
const notValid: Text = { it: 'Il valore indicato non è valido.', en: 'The value is not valid.' };

const formatTexts: Readonly<Record<string, Text>> = {
  money: {
    it: 'Indicare un importo in euro con due decimali, ad esempio 1.234,56.',
    en: 'Enter an amount in euro with two decimals, such as 1,234.56.',
  },
  positiveMoney: {
    it: 'Indicare un importo in euro maggiore di zero, con due decimali, ad esempio 1.234,56.',
    en: 'Enter an amount in euro above zero, with two decimals, such as 1,234.56.',
  },
  percent: {
    it: 'Indicare una percentuale fra 0 e 100 con due decimali, ad esempio 8,00.',
    en: 'Enter a percentage from 0 to 100 with two decimals, such as 8.00.',
  },
  date: { it: 'Indicare una data esistente.', en: 'Enter a date that exists.' },
  email: {
    it: 'Indicare un indirizzo di posta elettronica valido, ad esempio ente@pec.example.it.',
    en: 'Enter a valid mail address, such as body@pec.example.it.',
  },
  timeOfDay: {
    it: 'Indicare ore e minuti, per esempio 14:30.',
    en: 'Enter hours and minutes, such as 14:30.',
  },
  secretPaper: {
    it: 'La scheda non è leggibile: compilarla di nuovo.',
    en: 'The paper cannot be read: fill it in again.',
  },
  bodyTaxCode: {
    it: 'Indicare il codice fiscale dell’ente: undici cifre, senza spazi.',
    en: 'Enter the tax code of the body: eleven digits without blanks.',
  },
  personTaxCode: {
    it: 'Indicare il codice fiscale della persona: sedici caratteri in maiuscolo, senza spazi.',
    en: 'Enter the tax code of the person: sixteen characters in capitals without blanks.',
  },
  taxCode: {
    it: 'Indicare il codice fiscale senza spazi: sedici caratteri in maiuscolo per una persona, undici cifre per un ente.',
    en: 'Enter the tax code without blanks: sixteen characters in capitals of a person, eleven digits of a body.',
  },
  budgetChapter: {
    it: 'Indicare missione, programma, titolo, macroaggregato e capitolo come 05.02.1.04/1250.',
    en: 'Enter mission, programme, title, macro-aggregate and chapter like 05.02.1.04/1250.',
  },
  currency: {
    it: 'Indicare il codice di una valuta in corso, tre lettere maiuscole come CHF.',
    en: 'Enter the code of a currency in use, three capitals such as CHF.',
  },
  country: {
    it: 'Scegliere un Paese dell’elenco.',
    en: 'Choose a country of the list.',
  },
  rate: {
    it: 'Indicare un numero maggiore di zero, con il punto e fino a sei decimali, ad esempio 163.1300.',
    en: 'Enter a number above zero, with a point and up to six decimals, such as 163.1300.',
  },
  moment: {
    it: 'Indicare data e ora con i secondi, ad esempio 26/09/2022 23:59:59.',
    en: 'Enter a date and a time with seconds, such as 26/09/2022 23:59:59.',
  },
  iban: {
    it: 'Indicare un IBAN italiano di 27 caratteri, in maiuscolo e senza spazi.',
    en: 'Enter an Italian IBAN of 27 characters, in capitals and without blanks.',
  },
};

function wrongType(expected: string): Text {
  switch (expected) {
    case 'int':
    case 'number':
      return { it: 'Indicare un numero intero.', en: 'Enter a whole number.' };
    case 'boolean':
      return { it: 'Rispondere sì o no.', en: 'Answer yes or no.' };
    case 'string':
      return { it: 'Indicare un testo.', en: 'Enter a text.' };
    case 'array':
      return { it: 'Indicare un elenco.', en: 'Enter a list.' };
    case 'object':
      return { it: 'Compilare i campi del modulo.', en: 'Fill in the fields of the form.' };
    default:
      return notValid;
  }
}

function tooSmall(origin: string, minimum: number | bigint): Text {
  if (origin === 'string') return required;
  if (origin === 'array') {
    return Number(minimum) === 1
      ? { it: 'Indicare almeno un elemento.', en: 'Enter at least one item.' }
      : { it: `Indicare almeno ${minimum} elementi.`, en: `Enter at least ${minimum} items.` };
  }
  return {
    it: `Indicare un numero intero non inferiore a ${minimum}.`,
    en: `Enter a whole number of at least ${minimum}.`,
  };
}

function tooBig(origin: string, maximum: number | bigint): Text {
  if (origin === 'string') {
    return {
      it: `Il testo è troppo lungo: al massimo ${maximum} caratteri.`,
      en: `The text is too long: at most ${maximum} characters.`,
    };
  }
  if (origin === 'array') {
    return {
      it: `Gli elementi sono troppi: al massimo ${maximum}.`,
      en: `There are too many items: at most ${maximum}.`,
    };
  }
  return {
    it: `Indicare un numero intero non superiore a ${maximum}.`,
    en: `Enter a whole number of at most ${maximum}.`,
  };
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'it' in value && 'en' in value;
}
