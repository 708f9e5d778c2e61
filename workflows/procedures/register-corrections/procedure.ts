import { defineOpening, type ProcedureDeclaration, type RegisterDeclaration } from '../../../libs/domain';
import { choice, consistent, date, form, longText, problem, requiredWhen, text } from '../../../libs/forms';
import { compareDates } from '../../../libs/law';

const actions = {
  correct: {
    it: 'Iscrivere o correggere, per i giorni indicati',
    en: 'Enter or correct, for the days given',
  },
  move: {
    it: 'Cambiare le date: l’iscrizione vale solo nei giorni indicati',
    en: 'Change the dates: the entry holds on the days given only',
  },
  end: {
    it: 'Far cessare l’iscrizione dal giorno indicato',
    en: 'End the entry from the day given',
  },
} as const;

/** What an officer says to correct a register by hand; the content is that of its entries. */
function formOf(register: RegisterDeclaration) {
  return consistent(
    form({
      action: choice(actions, { label: { it: 'Operazione', en: 'What to do' } }),
      key: text(400, {
        label: { it: 'Iscrizione', en: 'Entry' },
        hint: { it: 'Vuota per una nuova iscrizione.', en: 'Empty for a new entry.' },
      }).optional(),
      entry: register.entry.meta({ label: { it: 'Contenuto', en: 'Content' }, widget: 'group' }),
      from: date({ label: { it: 'Dal', en: 'From' } }),
      to: date({
        label: { it: 'Al', en: 'To' },
        hint: { it: 'Vuoto fino a nuova disposizione.', en: 'Empty until further notice.' },
      }).optional(),
      reason: longText({ label: { it: 'Motivo', en: 'Reason' } }),
    }),
    ({ action, key, from, to }) => [
      ...requiredWhen(action !== 'correct', key, ['key'], {
        it: 'Indicare l’iscrizione da modificare.',
        en: 'Say which entry is to be changed.',
      }),
      ...(to !== undefined && compareDates(to, from) < 0
        ? [
            problem(['to'], {
              it: 'L’ultimo giorno precede il primo.',
              en: 'The last day comes before the first.',
            }),
          ]
        : []),
    ],
  );
}

/**
 * The correction of a register by hand: a case that makes the change when it is opened and ends at once, so
 * that who did what, when and why stands in a journal like everything else.
 */
export function correctionOf(register: RegisterDeclaration) {
  const { title, unit, officer, manager, basis } = register;
  return {
    key: `${register.key}Correction`,
    code: 'REG',
    folder: 'register-corrections',
    title: { it: `Correzione del registro «${title.it}»`, en: `Correction of the register “${title.en}”` },
    summary: {
      it: 'L’ufficio che tiene il registro iscrive, corregge o fa cessare un’iscrizione, indicando il motivo.',
      en: 'The office that keeps the register enters, corrects or ends an entry and says why.',
    },
    unit,
    officer,
    manager,
    corrects: register.key,
    opening: defineOpening({
      form: formOf(register),
      protocol: false,
      titleOf: ({ action, key, entry }) => {
        const name = action === 'correct' ? register.titleOf(entry) : (key ?? '');
        return `${title.it}: ${name}`;
      },
    }),
    stages: { correction: { it: 'Correzione', en: 'Correction' } },
    tasks: {},
    deadlines: {},
    acts: {},
    letters: {},
    requests: {},
    outcomes: {
      done: { title: { it: 'Eseguita', en: 'Done' }, favour: 'full' },
      taken: { title: { it: 'Date già occupate', en: 'Days already taken' }, favour: 'none' },
      unknown: { title: { it: 'Iscrizione inesistente', en: 'No such entry' }, favour: 'none' },
      ...(register.drawnOn && {
        belowUse: { title: { it: 'Somme già utilizzate', en: 'Money is used already' }, favour: 'none' },
      }),
    },
    registers: { register },
    facts: {
      takenBy: { title: { it: 'Date occupate da', en: 'Days taken by' }, kind: 'text' },
      ...(register.drawnOn && {
        used: { title: { it: 'Già utilizzato', en: 'Used already' }, kind: 'money' },
      }),
    },
    basis,
    publicNotice: {
      startedBy: 'ownMotion',
      begins: {
        it: 'L’ufficio corregge un errore di scrittura o iscrive ciò che precede il registro informatico; chiunque può segnalarlo.',
        en: 'The office mends a mistake in writing or enters what is older than the register; anybody may point it out.',
      },
      decides: [
        {
          organ: 'manager',
          office: manager,
          decides: { it: 'Dispone la correzione.', en: 'Orders the correction.' },
        },
      ],
      ownCase: ['askUnit'],
      parameters: [],
      declarationInstead: 'none',
      remedies: ['regionalCourt', 'headOfState'],
    },
  } as const satisfies ProcedureDeclaration;
}
