interface Body {
  readonly body: string;
  readonly bodyKind: 'company' | 'foundation' | 'agency';
  readonly controlled: boolean;
  readonly organ: string;
  readonly organKind: 'administration' | 'control';
  readonly seats: number;
  readonly conferral?: 'designation';
}

/** An organ with the name under which candidacies ask for it. */
export interface Organ extends Body {
  readonly post: string;
}

const BOARD = 'Consiglio di amministrazione';
const AUDITORS = 'Collegio sindacale';

const company = (body: string, seats: number, organ = BOARD): Body => ({
  body,
  bodyKind: 'company',
  controlled: true,
  organ,
  organKind: organ === BOARD ? 'administration' : 'control',
  seats,
});
const foundation = (body: string, seats: number): Body => ({
  body,
  bodyKind: 'foundation',
  controlled: false,
  organ: BOARD,
  organKind: 'administration',
  seats,
  conferral: 'designation',
});

/** Sixteen invented organs with 41 seats, as many as the call of February 2017 had. */
const bodies: readonly Body[] = [
  company('Acque Meneghine S.p.A.', 5),
  company('Trasporti Cerchia S.p.A.', 5),
  company('Mercati Generali Nord S.p.A.', 3),
  company('Farmacie di Quartiere S.p.A.', 3),
  company('Acque Meneghine S.p.A.', 3, AUDITORS),
  company('Trasporti Cerchia S.p.A.', 3, AUDITORS),
  foundation('Fondazione Teatro dei Navigli', 5),
  foundation('Fondazione Museo della Nebbia', 2),
  foundation('Fondazione Scuola di Musica Olona', 2),
  foundation('Fondazione Orchestra dei Bastioni', 1),
  foundation('Fondazione Casa della Lettura', 1),
  foundation('Fondazione Cineteca del Lambro', 3),
  { ...foundation('Azienda Parco Nord-Est', 2), bodyKind: 'agency' },
  { ...foundation('Consorzio degli Orti Urbani', 1), bodyKind: 'agency' },
  { ...foundation('Azienda Case del Naviglio', 1), bodyKind: 'agency' },
  { ...foundation('Ente Fiere di Porta Lodovica', 1), bodyKind: 'agency' },
];

export const codeOf = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .padEnd(16, 'X')
    .slice(0, 16);

export const organs: readonly Organ[] = bodies.map((organ) => ({
  ...organ,
  post: `${organ.body} – ${organ.organ}`,
}));

/** The rows that the import of the register of seats brings: all vacant, to be filled by the call. */
export function seatRows(): object[] {
  const rows = bodies.flatMap(({ seats, conferral = 'nomination', ...body }) =>
    Array.from({ length: seats }, (_, index) => ({
      change: 'new',
      key: `${body.body} / ${body.organ} / ${index + 1}`,
      entry: {
        ...body,
        seat: index + 1,
        role: body.organKind === 'control' ? 'Sindaco effettivo' : index === 0 ? 'Presidente' : 'Consigliere',
        conferral,
      },
      from: '2023-11-02',
      follows: false,
    })),
  );
  return rows.map((row, index) => ({ line: index + 2, ...row }));
}
