import { defineOpening, type ProcedureDeclaration, type RegisterDeclaration } from '../../../libs/domain';
import {
  choice,
  consistent,
  date,
  form,
  integer,
  list,
  longText,
  problem,
  text,
  yesNo,
} from '../../../libs/forms';
import { compareDates } from '../../../libs/law';

/** How many rows one import takes: they are the application of one case and one turn of it. */
export const mostRows = 1_000;

const rowColumns = {
  line: { title: { it: 'Riga', en: 'Row' }, kind: 'number' },
  key: { title: { it: 'Iscrizione', en: 'Entry' }, kind: 'text' },
} as const;

const changes = {
  new: { it: 'Nuova iscrizione', en: 'New entry' },
  changed: { it: 'Iscrizione modificata', en: 'Changed entry' },
  ended: { it: 'Iscrizione cessata', en: 'Ended entry' },
} as const;

/** What an import writes: the rows of the table that say something new, as the check has read them. */
function formOf(register: RegisterDeclaration) {
  return consistent(
    form({
      source: text(200, { label: { it: 'Tabella', en: 'Table' } }),
      rows: list(
        form({
          line: integer(1, 1_000_000, { label: { it: 'Riga', en: 'Row' } }),
          change: choice(changes, { label: { it: 'Effetto', en: 'Effect' } }),
          key: text(400, { label: { it: 'Iscrizione', en: 'Entry' } }),
          entry: register.entry.meta({ label: { it: 'Contenuto', en: 'Content' }, widget: 'group' }),
          from: date({ label: { it: 'Dal', en: 'From' } }),
          to: date({ label: { it: 'Al', en: 'To' } }).optional(),
          follows: yesNo({ label: { it: 'Apre una pratica', en: 'Opens a case' } }),
          seen: integer(0, Number.MAX_SAFE_INTEGER, {
            label: { it: 'Ultima scrittura vista dal controllo', en: 'Last writing that the check has seen' },
          }).optional(),
        }),
        1,
        mostRows,
        { label: { it: 'Righe', en: 'Rows' } },
      ),
      reason: longText({ label: { it: 'Motivo', en: 'Reason' } }),
    }),
    ({ rows }) =>
      rows.flatMap(({ change, from, to }, index) => [
        ...(to !== undefined && compareDates(to, from) < 0
          ? [
              problem(['rows', index, 'to'], {
                it: 'L’ultimo giorno precede il primo.',
                en: 'The last day comes before the first.',
              }),
            ]
          : []),
        ...(change === 'ended' && to === undefined
          ? [
              problem(['rows', index, 'to'], {
                it: 'Indicare l’ultimo giorno dell’iscrizione.',
                en: 'Give the last day of the entry.',
              }),
            ]
          : []),
      ]),
  );
}

/**
 * The import of a register from a spreadsheet: a case that writes all rows in one turn, hence in one transaction, and ends
 * at once. What a register has to itself is decided entry by entry, so that such registers have no import.
 */
export function importOf(register: RegisterDeclaration) {
  const { title, unit, officer, manager, basis } = register;
  return {
    key: `${register.key}Import`,
    code: 'REG',
    folder: 'register-imports',
    title: { it: `Importazione nel registro «${title.it}»`, en: `Import into the register “${title.en}”` },
    summary: {
      it: 'L’ufficio che tiene il registro vi riporta le righe di una tabella già controllata, tutte o nessuna, indicando il motivo.',
      en: 'The office that keeps the register brings in the rows of a table that has been checked, all or none, and says why.',
    },
    unit,
    officer,
    manager,
    imports: register.key,
    opening: defineOpening({
      form: formOf(register),
      protocol: false,
      titleOf: ({ source, rows }) => `${title.it}: ${source} (${rows.length})`,
    }),
    stages: { import: { it: 'Importazione', en: 'Import' } },
    tasks: {},
    deadlines: {},
    acts: {},
    letters: {},
    requests: {},
    outcomes: {
      done: { title: { it: 'Eseguita', en: 'Done' }, favour: 'full' },
      outdated: {
        title: {
          it: 'Non eseguita: registro cambiato dopo il controllo',
          en: 'Not done: the register has changed since the check',
        },
        favour: 'none',
      },
      ...(register.drawnOn && {
        belowUse: {
          title: { it: 'Non eseguita: somme già utilizzate', en: 'Not done: money is used already' },
          favour: 'none',
        },
      }),
    },
    registers: { register },
    facts: {
      entered: { title: { it: 'Nuove iscrizioni', en: 'New entries' }, kind: 'number' },
      changed: { title: { it: 'Iscrizioni modificate', en: 'Changed entries' }, kind: 'number' },
      ended: { title: { it: 'Iscrizioni cessate', en: 'Ended entries' }, kind: 'number' },
      outdated: {
        title: { it: 'Righe da ricontrollare', en: 'Rows to be checked again' },
        kind: 'table',
        columns: rowColumns,
      },
      ...(register.drawnOn && {
        belowUse: {
          title: { it: 'Righe sotto quanto già utilizzato', en: 'Rows below what is used already' },
          kind: 'table',
          columns: rowColumns,
        },
      }),
    },
    basis,
    publicNotice: {
      startedBy: 'ownMotion',
      begins: {
        it: 'L’ufficio riporta nel registro dati che tiene in una tabella; chiunque può segnalare un errore.',
        en: 'The office brings into the register what it keeps in a table; anybody may point out a mistake.',
      },
      decides: [
        {
          organ: 'manager',
          office: manager,
          decides: { it: 'Dispone l’importazione.', en: 'Orders the import.' },
        },
      ],
      ownCase: ['askUnit'],
      parameters: [],
      declarationInstead: 'none',
      remedies: ['regionalCourt', 'headOfState'],
    },
  } as const satisfies ProcedureDeclaration;
}
