import type { Visitor } from '../../../../libs/domain';
import { codeOf } from './seats';

/** Who asks to be accredited in the demonstration. */
const asking = [
  ['Ordine degli Ingegneri di prova', 'order', { name: 'Ada Ronchi', taxCode: 'RNCDAA00A00X000A' }],
  ['Università dei Navigli', 'university', { name: 'Livio Santambrogio', taxCode: 'SNTLVI00A00X000B' }],
  ['Unione dei Lavoratori di prova', 'union', { name: 'Rita Moneta', taxCode: 'MNTRTI00A00X000C' }],
] as const;
export type Asking = (typeof asking)[number];

/** Those who were accredited before the office kept its register here. */
const known = ['Ordine', 'Collegio', 'Associazione', 'Unione', 'Consulta'].flatMap((kind, row) =>
  ['Architetti', 'Notai', 'Musicisti', 'Ragionieri', 'Geologi', 'Librai', 'Traduttori', 'Restauratori'].map(
    (whose, column) => ({
      name: `${kind} ${whose} dei Bastioni`,
      // Their codes tell them apart, as those of people do.
      taxCode: `${row}${column}${codeOf(`${kind}${whose}`)}`.slice(0, 16),
      kind: (['order', 'order', 'association', 'union', 'association'] as const)[row] ?? 'order',
    }),
  ),
);

export interface Proposer {
  readonly name: string;
  readonly taxCode: string;
}

export const askingProposers: readonly Asking[] = asking;
export const knownProposers: readonly Proposer[] = known;

/** Who represents them, and comes to the desk for them. */
export const representatives: readonly Visitor[] = asking.map(([, , representative]) => representative);

export function accreditation([name, kind, representative]: Asking): object {
  return {
    name,
    taxCode: codeOf(name),
    kind,
    representative: representative.name,
    representativeTaxCode: representative.taxCode,
    certifiedMail: 'proponente@pec.example.org',
    seatInCity: true,
  };
}

/** The rows that the import of the register of proposers brings. */
export function proposerRows(): object[] {
  return known.map(({ name, taxCode, kind }, index) => ({
    line: index + 2,
    change: 'new',
    key: taxCode,
    entry: { taxCode, name, kind, certifiedMail: 'proponente@pec.example.org' },
    from: '2023-11-02',
    follows: false,
  }));
}
