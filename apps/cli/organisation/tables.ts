import { signedKinds } from '../../../libs/domain';
import type { SourceList, Where } from '../../../libs/organisation';
import type { CsvRow } from '../../../libs/domain';

/**
 * What an office keeps in a spreadsheet, as tables: for each list the columns, by their English and Italian names. What a cell
 * says is read as people write it there; what it may say is decided by the shape of the file that has it in JSON.
 */
type Read = (row: (column: string) => string | undefined) => object;

const columnNames: Readonly<Record<string, string>> = {
  codice: 'id',
  nome: 'name_it',
  nome_it: 'name_it',
  nome_en: 'name_en',
  area: 'area',
  raccolta: 'collection',
  unità: 'unit',
  unita: 'unit',
  superiore: 'parent',
  tipo: 'kind',
  utente: 'login',
  persona: 'person',
  ufficio: 'office',
  dal: 'from',
  al: 'to',
  atti: 'kinds',
  fino_a: 'up_to',
  importo: 'up_to',
  atto: 'act',
  indirizzo: 'address',
  telefono: 'telephone',
  pec: 'certified_mail',
  orari: 'hours_it',
  orari_it: 'hours_it',
  orari_en: 'hours_en',
};

const officeKinds: Readonly<Record<string, string>> = {
  istruttore: 'officer',
  funzionario: 'officer',
  dirigente: 'manager',
  revisore: 'auditor',
  organo: 'organ',
  esterno: 'external',
};

const actKinds: Readonly<Record<string, string>> = {
  determinazioni: 'determination',
  impegni: 'commitment',
  liquidazioni: 'liquidation',
  mandati: 'paymentOrder',
  visti: 'visa',
  pareri: 'opinion',
};

const named = (row: Parameters<Read>[0]) => {
  const it = row('name_it') ?? row('name');
  return { it, en: row('name_en') ?? it };
};

const reads: Readonly<Record<SourceList, Read>> = {
  areas: (row) => ({
    id: row('id'),
    name: named(row),
    ...(isYes(row('collection')) && { isCollection: true }),
  }),
  units: (row) => ({
    id: row('id'),
    area: row('area'),
    name: named(row),
    parent: row('parent'),
    ...(row('address') !== undefined && {
      contacts: {
        address: row('address'),
        telephone: row('telephone'),
        email: row('email'),
        certifiedMail: row('certified_mail'),
        hours: { it: row('hours_it'), en: row('hours_en') ?? row('hours_it') },
      },
    }),
  }),
  offices: (row) => ({
    id: row('id'),
    unit: row('unit'),
    name: named(row),
    kind: translated(officeKinds, row('kind')),
  }),
  people: (row) => ({ login: row('login'), name: row('name') ?? row('name_it') }),
  holdings: (row) => ({
    person: row('person'),
    office: row('office'),
    from: day(row('from')),
    to: day(row('to')),
  }),
  mandates: (row) => ({
    office: row('office'),
    person: row('person'),
    kinds: row('kinds')
      ?.split(/[\s,;|]+/)
      .map((kind) => translated(actKinds, kind)),
    upTo: amount(row('up_to')),
    from: day(row('from')),
    to: day(row('to')),
    act: row('act'),
  }),
};

/** Names of the files of a folder, by the list that each has. */
export const tableFiles: Readonly<Record<SourceList, string>> = {
  areas: 'areas.csv',
  units: 'units.csv',
  offices: 'offices.csv',
  people: 'people.csv',
  holdings: 'holdings.csv',
  mandates: 'mandates.csv',
};

/** The entries of a list, as a JSON file would have them. */
export function entriesOf(list: SourceList, rows: readonly CsvRow[]): object[] {
  return rows.map(({ cells }) => {
    const byName = new Map(Object.entries(cells).map(([name, cell]) => [columnNames[name] ?? name, cell]));
    return withoutGaps(reads[list]((column) => byName.get(column) || undefined));
  });
}

/** Where an entry stands in the files of a folder. */
export function inTables(rows: Readonly<Partial<Record<SourceList, readonly CsvRow[]>>>): Where {
  return (list, index) => `${tableFiles[list]}, line ${String(rows[list]?.[index]?.line ?? '?')}`;
}

function isYes(cell: string | undefined): boolean {
  return cell !== undefined && /^(s[iì]|yes|true|x|1)$/i.test(cell);
}

function translated(words: Readonly<Record<string, string>>, cell: string | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const known = signedKinds.find((kind) => kind.toLowerCase() === cell.toLowerCase());
  return words[cell.toLowerCase()] ?? known ?? cell;
}

/** `31/12/2026` or `2026-12-31`; anything else stays and is found wrong. */
function day(cell: string | undefined): string | undefined {
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell ?? '');
  if (!italian) return cell;
  const [, of = '', month = '', year = ''] = italian;
  return `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
}

/** `5.000,00`, `5000,00`, `5000.00` or `5000`; anything else stays and is found wrong. */
function amount(cell: string | undefined): string | undefined {
  const plain = cell?.replace(/^€\s*|\s*€$/g, '');
  if (plain === undefined) return undefined;
  if (/^\d{1,3}(\.\d{3})+(,\d{2})?$/.test(plain) || /^\d+,\d{2}$/.test(plain))
    return amount(plain.replaceAll('.', '').replace(',', '.'));
  return /^\d+$/.test(plain) ? `${plain}.00` : plain;
}

function withoutGaps(entry: object): object {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]: [string, unknown]) => {
      if (value === undefined) return [];
      const isPart = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [[key, isPart ? withoutGaps(value) : value]];
    }),
  );
}
