import type { z } from 'zod';
import {
  choice,
  consistent,
  date,
  form,
  group,
  list,
  longText,
  positiveMoney,
  requiredWhen,
  text,
  titlesOf,
  yesNo,
} from '../../../libs/forms';
import { kindOf, kinds, owners } from './kinds';

const MOST_PLANNED = 20;

const reasons = () => longText({ label: { it: 'Motivazione', en: 'Reasons' } });
const owner = () =>
  choice(titlesOf(owners), {
    label: { it: 'Unità che tratta la pratica', en: 'Unit that has the case' },
  });

/** What is to be looked after, by whom, by when; a sender where somebody has asked for it. */
export const openingForm = consistent(
  form({
    kind: choice(titlesOf(kinds), { label: { it: 'Tipo', en: 'Type' } }),
    owner: owner(),
    subject: text(200, { label: { it: 'Oggetto', en: 'Subject' } }),
    description: longText({ label: { it: 'Descrizione', en: 'Description' } }),
    sender: text(200, {
      label: { it: 'Mittente', en: 'Sender' },
      hint: {
        it: 'Chi ha scritto o chiesto, se non è l’ufficio: la pratica è allora protocollata.',
        en: 'Who has written or asked, where it is not the office: the case is then registered.',
      },
    }).optional(),
    address: text(300, {
      label: { it: 'Recapito del mittente', en: 'Address of the sender' },
      hint: { it: 'Posta elettronica, PEC o indirizzo.', en: 'Mail, certified mail or postal address.' },
    }).optional(),
    due: date({ label: { it: 'Da concludere entro il', en: 'Due on' } }).optional(),
    initiative: text(200, { label: { it: 'Iniziativa', en: 'Initiative' } }).optional(),
    amount: positiveMoney({ label: { it: 'Somma richiesta', en: 'Amount asked' } }).optional(),
  }),
  ({ kind, sender, address, initiative, amount }) => {
    const { isLetter = false, asksForMoney = false } = kindOf(kind);
    const missing = { it: 'Campo obbligatorio per questo tipo.', en: 'Required for this type.' };
    return [
      ...requiredWhen(isLetter || asksForMoney, sender, ['sender'], missing),
      ...requiredWhen(sender !== undefined, address, ['address'], {
        it: 'Indicare dove rispondere al mittente.',
        en: 'Say where to answer the sender.',
      }),
      ...requiredWhen(asksForMoney, initiative, ['initiative'], missing),
      ...requiredWhen(asksForMoney, amount, ['amount'], missing),
    ];
  },
);

const planned = () =>
  list(
    group(
      {
        title: text(120, { label: { it: 'Che cosa fare', en: 'What is to be done' } }),
        instructions: longText({ label: { it: 'Indicazioni', en: 'Instructions' } }),
        due: date({ label: { it: 'Entro il', en: 'Due on' } }),
      },
      { label: { it: 'Attività', en: 'Task' } },
    ),
    0,
    MOST_PLANNED,
    { label: { it: 'Attività da svolgere', en: 'Tasks' } },
  );

const decisions = {
  handle: { it: 'Trattare la pratica', en: 'Handle the case' },
  transfer: { it: 'Trasmettere ad altro ente o ufficio', en: 'Hand over to another body or office' },
  refuse: { it: 'Non dare seguito', en: 'Refuse' },
} as const;

/** What is to become of the case, and what is to be done for it. */
export const planForm = consistent(
  form({
    decision: choice(decisions, { label: { it: 'Decisione', en: 'Decision' } }),
    tasks: planned().optional(),
    transferredTo: text(200, { label: { it: 'Trasmessa a', en: 'Handed over to' } }).optional(),
    reasons: reasons().optional(),
  }),
  ({ decision, transferredTo, reasons: given }) => [
    ...requiredWhen(decision === 'transfer', transferredTo, ['transferredTo'], {
      it: 'Indicare a chi è trasmessa.',
      en: 'Say to whom it is handed over.',
    }),
    ...requiredWhen(decision !== 'handle', given, ['reasons'], {
      it: 'Indicare il motivo.',
      en: 'Give the reason.',
    }),
  ],
);

/** What has come of the work; not enough asks for more work. */
export const verificationForm = consistent(
  form({
    verified: yesNo({ label: { it: 'Il risultato è raggiunto', en: 'The result is reached' } }),
    result: longText({ label: { it: 'Risultato', en: 'Result' } }),
    reply: longText({
      label: { it: 'Risposta al mittente', en: 'Answer to the sender' },
      hint: { it: 'Testo della lettera, in italiano.', en: 'Text of the letter, in Italian.' },
    }).optional(),
    tasks: planned().optional(),
  }),
  ({ verified, tasks = [] }) =>
    requiredWhen(!verified, tasks.length > 0 || undefined, ['tasks'], {
      it: 'Indicare che cosa resta da fare.',
      en: 'Say what is left to be done.',
    }),
);

/** What becomes of a case whose day has passed. */
export const expiryForm = consistent(
  form({
    decision: choice(
      {
        goOn: { it: 'Proseguire entro un’altra data', en: 'Go on by another day' },
        expire: { it: 'Chiudere come scaduta', en: 'Close as expired' },
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    due: date({ label: { it: 'Nuova data', en: 'New day' } }).optional(),
    reasons: reasons(),
  }),
  ({ decision, due }) =>
    requiredWhen(decision === 'goOn', due, ['due'], {
      it: 'Indicare la nuova data.',
      en: 'Say the new day.',
    }),
);

/** Another unit takes the case over. */
export const ownerForm = form({ owner: owner(), reasons: reasons() });

export type Planned = NonNullable<z.output<typeof planForm>['tasks']>;
export type Plan = z.output<typeof planForm>;
export type Verification = z.output<typeof verificationForm>;
export type Expiry = z.output<typeof expiryForm>;
