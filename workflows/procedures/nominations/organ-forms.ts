import type { z } from 'zod';
import {
  choice,
  consistent,
  form,
  happenedOn,
  integer,
  longText,
  requiredWhen,
  text,
} from '../../../libs/forms';

const reference = text(200, {
  label: { it: 'Atto del Dipartimento', en: 'Act of the Department' },
  hint: { it: 'Numero e protocollo di arrivo.', en: 'Number and protocol number of its arrival.' },
});

/** A warning of the Department for Equal Opportunities to a company, about one of its organs. */
export const organWarningForm = form({
  body: text(160, { label: { it: 'Ente', en: 'Body' } }),
  organ: text(120, { label: { it: 'Organo', en: 'Organ' } }),
  warnedOn: happenedOn({
    label: { it: 'Diffida ricevuta dalla società il', en: 'Warning received by the company on' },
  }),
  reference,
});

/** The whole organ, of which the register has the seats of the city alone. */
export const organCompositionForm = form({
  women: integer(0, 99, { label: { it: 'Donne nell’organo', en: 'Women in the organ' } }),
  men: integer(0, 99, { label: { it: 'Uomini nell’organo', en: 'Men in the organ' } }),
  source: text(200, {
    label: { it: 'Fonte', en: 'Source' },
    hint: {
      it: 'Visura o comunicazione della società.',
      en: 'Company register or what the company has told.',
    },
  }),
});

export const furtherTermForm = form({
  setOn: happenedOn({ label: { it: 'Nuovo termine fissato il', en: 'Further term set on' } }),
  reference,
});

export const organLapseForm = consistent(
  form({
    result: choice(
      {
        lapsed: { it: 'L’organo è decaduto', en: 'The organ has lapsed' },
        restored: {
          it: 'La società ha ristabilito l’equilibrio in tempo',
          en: 'The company restored the balance in time',
        },
      },
      { label: { it: 'Esito', en: 'Result' } },
    ),
    lapsedOn: happenedOn({ label: { it: 'Decaduto dal', en: 'Lapsed from' } }).optional(),
    reference,
  }),
  ({ result, lapsedOn }) =>
    requiredWhen(result === 'lapsed', lapsedOn, ['lapsedOn'], {
      it: 'Indicare da quando l’organo è decaduto.',
      en: 'Say from when the organ has lapsed.',
    }),
);

export const organRestoredForm = form({
  restoredOn: happenedOn({ label: { it: 'Equilibrio ristabilito il', en: 'Balance restored on' } }),
  how: longText({ label: { it: 'Come', en: 'How' } }),
});

/** A seat that is to be filled before the organ is renewed. */
export const substitutionForm = form({
  seat: text(400, {
    label: { it: 'Posto', en: 'Seat' },
    hint: { it: 'Come nel registro dei posti.', en: 'As the register of seats has it.' },
  }),
  reasons: longText({ label: { it: 'Perché va sostituito ora', en: 'Why it is to be filled now' } }),
});

export const substitutionWayForm = form({
  way: choice(
    {
      list: { it: 'Fra gli idonei dell’ultimo avviso', en: 'Among those suitable in the last call' },
      call: { it: 'Serve un nuovo avviso', en: 'A new call is needed' },
    },
    { label: { it: 'Come si procede', en: 'How to go on' } },
  ),
  reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }),
});

export type SubstitutionWay = z.output<typeof substitutionWayForm>;
