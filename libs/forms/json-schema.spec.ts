import { consistent } from './consistency';
import {
  certifiedMail,
  choice,
  date,
  form,
  group,
  list,
  money,
  offered,
  registerEntry,
  standsIn,
  text,
  yesNo,
} from './field';
import { jsonSchemaOf } from './json-schema';

const label = { it: 'Etichetta', en: 'Label' };
const hint = { it: 'Suggerimento', en: 'Hint' };

const everything = consistent(
  form({
    name: text(20, { label, hint }),
    cost: money({ label }),
    on: date({ label }).optional(),
    mail: certifiedMail({ label }),
    kind: choice({ one: { it: 'Uno', en: 'One' }, two: { it: 'Due', en: 'Two' } }, { label }),
    parts: list(group({ done: yesNo({ label }) }, { label }), 1, 3, { label }),
  }),
  () => [],
);

const labelled = (widget: string, language: 'it' | 'en' = 'it') => ({
  title: label[language],
  'x-label': label,
  'x-widget': widget,
});

test('a form in draft 7, labelled in the reader’s language', () => {
  expect(jsonSchemaOf(everything, 'it')).toEqual({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['name', 'cost', 'mail', 'kind', 'parts'],
    properties: {
      name: {
        type: 'string',
        minLength: 1,
        maxLength: 20,
        description: hint.it,
        'x-hint': hint,
        ...labelled('text'),
      },
      cost: {
        type: 'string',
        format: 'money',
        pattern: '^(0|[1-9][0-9]{0,14})\\.[0-9]{2}$',
        ...labelled('money'),
      },
      on: { type: 'string', format: 'date', ...labelled('date') },
      mail: { type: 'string', format: 'email', maxLength: 254, ...labelled('text') },
      kind: {
        type: 'string',
        enum: ['one', 'two'],
        'x-labels': { one: { it: 'Uno', en: 'One' }, two: { it: 'Due', en: 'Two' } },
        ...labelled('choice'),
      },
      parts: {
        type: 'array',
        minItems: 1,
        maxItems: 3,
        items: {
          type: 'object',
          required: ['done'],
          properties: { done: { type: 'boolean', ...labelled('yesNo') } },
          ...labelled('group'),
        },
        ...labelled('list'),
      },
    },
  });
});

test('English titles for English readers', () => {
  expect(jsonSchemaOf(form({ done: yesNo({ label }) }), 'en')).toMatchObject({
    properties: { done: labelled('yesNo', 'en') },
  });
});

test('what names an entry or a group of a register says where it stands', () => {
  const place = { register: 'seats', shows: 'group' } as const;
  const schema = jsonSchemaOf(form({ seat: standsIn(place, text(9, { label })) }), 'it');
  expect(schema).toMatchObject({
    properties: { seat: { type: 'string', 'x-stands-in': place, ...labelled('text') } },
  });
  expect(JSON.stringify(schema)).not.toContain('"standsIn"');
});

test('what is chosen among rows, or taken from a register, says where it comes from', () => {
  const offer = { table: 'seats', column: 'key', title: 'name' };
  const shape = { seat: offered(offer, { label }), proposer: registerEntry('proposers', {}, { label }) };
  expect(jsonSchemaOf(form(shape), 'it')).toMatchObject({
    properties: {
      seat: { type: 'string', 'x-offer': offer, ...labelled('offered') },
      proposer: { type: 'object', 'x-register': 'proposers', ...labelled('registerEntry') },
    },
  });
  expect(JSON.stringify(jsonSchemaOf(form(shape), 'it'))).not.toContain('"offer"');
});
