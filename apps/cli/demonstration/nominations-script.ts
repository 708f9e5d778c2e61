import type { LocalDate } from '../../../libs/law';

/** The day on which the demonstration of nominations begins, of its own time. */
export const NOMINATIONS_BEGIN: LocalDate = '2027-02-01';

interface Body {
  readonly body: string;
  readonly bodyKind: 'company' | 'foundation' | 'agency';
  readonly controlled: boolean;
  readonly organ: string;
  readonly organKind: 'administration' | 'control';
  readonly seats: number;
  /** How many of them are held, until a day of this year. */
  readonly held: number;
  readonly conferral?: 'designation';
}

const BOARD = 'Consiglio di amministrazione';
const AUDITORS = 'Collegio sindacale';

const company = (body: string, seats: number, held: number, organ = BOARD): Body => ({
  body,
  bodyKind: 'company',
  controlled: true,
  organ,
  organKind: organ === BOARD ? 'administration' : 'control',
  seats,
  held,
});
const foundation = (body: string, seats: number, held: number): Body => ({
  body,
  bodyKind: 'foundation',
  controlled: false,
  organ: BOARD,
  organKind: 'administration',
  seats,
  held,
  conferral: 'designation',
});

/** Sixteen invented organs with 41 seats, as many as the call of February 2017 had. */
const bodies: readonly Body[] = [
  company('Acque Meneghine S.p.A.', 5, 3),
  company('Trasporti Cerchia S.p.A.', 5, 2),
  company('Mercati Generali Nord S.p.A.', 3, 1),
  company('Farmacie di Quartiere S.p.A.', 3, 0),
  company('Acque Meneghine S.p.A.', 3, 2, AUDITORS),
  company('Trasporti Cerchia S.p.A.', 3, 0, AUDITORS),
  foundation('Fondazione Teatro dei Navigli', 5, 2),
  foundation('Fondazione Museo della Nebbia', 2, 1),
  foundation('Fondazione Scuola di Musica Olona', 2, 0),
  foundation('Fondazione Orchestra dei Bastioni', 1, 1),
  foundation('Fondazione Casa della Lettura', 1, 0),
  foundation('Fondazione Cineteca del Lambro', 3, 0),
  { ...foundation('Azienda Parco Nord-Est', 2, 0), bodyKind: 'agency' },
  { ...foundation('Consorzio degli Orti Urbani', 1, 0), bodyKind: 'agency' },
  { ...foundation('Azienda Case del Naviglio', 1, 1), bodyKind: 'agency' },
  { ...foundation('Ente Fiere di Porta Lodovica', 1, 0), bodyKind: 'agency' },
];

const holders = [
  ['Adele Bossi', 'female'],
  ['Bruno Carati', 'male'],
  ['Cesare Dossena', 'male'],
  ['Diana Erba', 'female'],
  ['Emilio Ferri', 'male'],
  ['Flora Gariboldi', 'female'],
  ['Giulio Invernizi', 'male'],
  ['Helena Landi', 'female'],
  ['Ivo Meregalli', 'male'],
  ['Lidia Nobili', 'female'],
  ['Mario Oggioni', 'male'],
  ['Nives Pozzi', 'female'],
  ['Oreste Quadri', 'male'],
] as const;

export const codeOf = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .padEnd(16, 'X')
    .slice(0, 16);

/** The rows that the import of the register of seats brings. */
export function seatRows(): object[] {
  let next = 0;
  const rows = bodies.flatMap(({ seats, held, conferral = 'nomination', ...body }) =>
    Array.from({ length: seats }, (_, index) => {
      const [holder, gender] = holders[next % holders.length] ?? holders[0];
      const isHeld = index < held;
      if (isHeld) next += 1;
      const entry = {
        ...body,
        seat: index + 1,
        role: body.organKind === 'control' ? 'Sindaco effettivo' : index === 0 ? 'Presidente' : 'Consigliere',
        conferral,
        ...(isHeld && {
          holder,
          holderTaxCode: codeOf(holder),
          gender,
          startsOn: '2024-05-02',
          endsOn: '2027-04-30',
          mandateNumber: (next % 2) + 1,
          origin: next % 3 === 0 ? 'civilSociety' : 'other',
          pay: '12000.00',
        }),
      };
      return {
        change: 'new',
        key: `${body.body} / ${body.organ} / ${index + 1}`,
        entry,
        from: isHeld ? '2024-05-02' : '2024-01-02',
        follows: isHeld,
      };
    }),
  );
  return rows.map((row, index) => ({ line: index + 2, ...row }));
}

/** Who may propose in the demonstration. */
export const demonstrationProposers = [
  ['Ordine degli Ingegneri di prova', 'order'],
  ['Università dei Navigli', 'university'],
  ['Unione dei Lavoratori di prova', 'union'],
] as const;

export function accreditation([name, kind]: (typeof demonstrationProposers)[number]): object {
  return {
    name,
    taxCode: codeOf(name),
    kind,
    representative: 'Ada Ronchi',
    certifiedMail: 'proponente@pec.example.org',
    seatInCity: true,
  };
}

const candidates = [
  ['Pia Rossini', 'female', [0]],
  ['Quirino Sala', 'male', [0, 6]],
  ['Rita Tagliabue', 'female', [1]],
  ['Sandro Usuelli', 'male', [1, 2]],
  ['Teresa Viganò', 'female', [6, 7]],
  ['Ugo Zanetti', 'male', [8]],
  ['Valeria Arosio', 'female', [11, 12]],
  ['Walter Brivio', 'male', [4]],
  ['Zoe Crippa', 'female', [4, 5]],
] as const;

/** Candidacies that have arrived with the call, in turn from each proposer. */
export function candidacies(): { readonly application: object; readonly receivedOn: LocalDate }[] {
  return candidates.map(([name, gender, organs], index) => {
    const [proposer] =
      demonstrationProposers[index % demonstrationProposers.length] ?? demonstrationProposers[0];
    return {
      receivedOn: NOMINATIONS_BEGIN,
      application: {
        proposer: { taxCode: codeOf(proposer), name: proposer },
        filedAt: `09:${String(10 + index)}:00`,
        candidate: {
          name,
          taxCode: codeOf(name),
          gender,
          certifiedMail: 'candidata@pec.example.org',
        },
        posts: organs.map((organ) => `${bodies[organ]?.body} – ${bodies[organ]?.organ}`),
        motivation: 'Esperienza nella gestione di enti e società di servizi.',
        curriculum: true,
        declarations: true,
      },
    };
  });
}
