import type { Mandate } from './mandate';
import type { Contacts, Holding, OfficeKind, OrganisationData, Unit } from './organisation';

/** The first day of every holding of the demonstration: earlier than any demonstration case. */
const SINCE = '2024-01-01';

const CABINET_AREAS = [
  {
    id: 'cabinet',
    name: {
      it: 'Area Gabinetto del Sindaco e gestione rapporti con enti partecipati',
      en: "Mayor's Cabinet and Relations with Participated Bodies Area",
    },
  },
  { id: 'general-affairs', name: { it: 'Area Affari Generali', en: 'General Affairs Area' } },
  { id: 'audit', name: { it: 'Area Internal Auditing', en: 'Internal Auditing Area' } },
  {
    id: 'international-relations',
    name: { it: 'Area Relazioni Internazionali', en: 'International Relations Area' },
  },
  { id: 'communication', name: { it: 'Area Comunicazione', en: 'Communication Area' } },
];

/** Directors and case officers of each Area, by login, in the order director, officers. */
const AREA_STAFF: Record<string, readonly [director: string, ...officers: string[]]> = {
  cabinet: ['paola.vismara', 'andrea.locatelli', 'serena.brambati'],
  'general-affairs': ['roberto.cattani', 'ilaria.monguzzi', 'davide.pirovano'],
  audit: ['lucia.bertani', 'nicola.sartirana', 'chiara.mauri'],
  'international-relations': ['stefano.galimberti', 'valentina.corno', 'matteo.riboldi'],
  communication: ['francesca.tagliabue', 'simone.arrigoni', 'elisa.perego'],
};

/** Every other office with its unit and the logins of its holders. */
const OFFICES: readonly {
  id: string;
  unit: string;
  kind: OfficeKind;
  name: { it: string; en: string };
  holders: readonly string[];
}[] = [
  {
    id: 'mayor',
    unit: 'mayor',
    kind: 'organ',
    name: { it: 'Sindaco', en: 'Mayor' },
    holders: ['caterina.oldrati'],
  },
  {
    id: 'chief-of-cabinet',
    unit: 'chief-of-cabinet-staff',
    kind: 'manager',
    name: { it: 'Capo di Gabinetto', en: 'Chief of Cabinet' },
    holders: ['riccardo.valsecchi'],
  },
  {
    id: 'deputy-chief-of-cabinet',
    unit: 'chief-of-cabinet-staff',
    kind: 'manager',
    name: { it: 'Vice Capo di Gabinetto', en: 'Deputy Chief of Cabinet' },
    holders: ['monica.trezzi'],
  },
  {
    id: 'contributions.officer',
    unit: 'contributions',
    kind: 'officer',
    name: { it: 'Istruttore contributi', en: 'Contributions case officer' },
    holders: ['giulia.ferrari', 'marco.colnaghi', 'anna.sirtori'],
  },
  {
    id: 'contributions.manager',
    unit: 'contributions',
    kind: 'manager',
    name: {
      it: 'Responsabile dell’Unità Amministrativa, Contabilità e Contributi',
      en: 'Head of the Administration, Accounting and Contributions Unit',
    },
    holders: ['laura.beretta'],
  },
  {
    id: 'nominations.officer',
    unit: 'nominations',
    kind: 'officer',
    name: { it: 'Istruttore nomine', en: 'Nominations case officer' },
    holders: ['federico.lunghi', 'marta.invernizzi'],
  },
  {
    id: 'nominations.manager',
    unit: 'nominations',
    kind: 'manager',
    name: {
      it: 'Responsabile dell’Unità Nomine ed Enti Partecipati',
      en: 'Head of the Nominations and Participated Bodies Unit',
    },
    holders: ['giorgio.maggioni'],
  },
  {
    id: 'nominations.expert',
    unit: 'expert-commission',
    kind: 'officer',
    name: { it: 'Esperto per le nomine', en: 'Expert for nominations' },
    holders: [
      'ermanno.bazzini',
      'costanza.delmati',
      'tiziano.ferrario',
      'norma.gavirati',
      'ulisse.lonati',
      'palmira.scotti',
      'zeno.vergani',
    ],
  },
  {
    id: 'prizes.examiner',
    unit: 'prizes-commission',
    kind: 'officer',
    name: { it: 'Esperto nelle commissioni dei premi di laurea', en: 'Examiner of degree prizes' },
    holders: [
      'ludovica.arcari',
      'ettore.brivio',
      'marina.casnati',
      'fabrizio.dossena',
      'elvira.gatti',
      'renzo.imberti',
    ],
  },
  {
    id: 'protocol',
    unit: 'protocol',
    kind: 'officer',
    name: { it: 'Protocollo unico di Palazzo Marino', en: 'Single protocol of Palazzo Marino' },
    holders: ['teresa.fumagalli', 'omar.benzi'],
  },
  {
    id: 'auditor',
    unit: 'auditing',
    kind: 'auditor',
    name: { it: 'Auditor interno', en: 'Internal auditor' },
    holders: ['nicola.sartirana', 'chiara.mauri'],
  },
  {
    id: 'secretary-general',
    unit: 'secretariat-general',
    kind: 'manager',
    name: { it: 'Segretario Generale', en: 'Secretary General' },
    holders: ['alberto.crespellani'],
  },
  {
    id: 'board-secretariat',
    unit: 'board-secretariat',
    kind: 'officer',
    name: { it: 'Segreteria della Giunta', en: 'Secretariat of the Giunta' },
    holders: ['nadia.airoldi', 'pietro.casiraghi'],
  },
  {
    id: 'rpct',
    unit: 'transparency',
    kind: 'manager',
    name: {
      it: 'Responsabile della prevenzione della corruzione e della trasparenza',
      en: 'Head of corruption prevention and transparency',
    },
    holders: ['enrica.mandelli'],
  },
  {
    id: 'transparency',
    unit: 'transparency',
    kind: 'officer',
    name: { it: 'Addetto alle pubblicazioni', en: 'Publication officer' },
    holders: ['fabio.redaelli', 'irene.zappa'],
  },
  {
    id: 'general-manager',
    unit: 'general-management',
    kind: 'manager',
    name: { it: 'Direttore Generale', en: 'General Manager' },
    holders: ['claudia.radice'],
  },
  {
    id: 'accounts.head',
    unit: 'accounts',
    kind: 'manager',
    name: { it: 'Responsabile del servizio finanziario', en: 'Head of accounts' },
    holders: ['massimo.porro'],
  },
  {
    id: 'accounts.officer',
    unit: 'accounts',
    kind: 'officer',
    name: { it: 'Istruttore contabile', en: 'Accounts officer' },
    holders: ['silvia.meroni', 'daniele.ghezzi'],
  },
  {
    id: 'statistics',
    unit: 'statistics',
    kind: 'officer',
    name: { it: 'Unità Statistica', en: 'Statistics Unit' },
    holders: ['beatrice.nava', 'tommaso.erba'],
  },
  {
    id: 'urban-planning',
    unit: 'urban-planning',
    kind: 'officer',
    name: { it: 'Pianificazione Urbanistica', en: 'Urban Planning' },
    holders: ['emanuele.brusa', 'giovanna.lissoni'],
  },
  {
    id: 'building-desk',
    unit: 'building-desk',
    kind: 'officer',
    name: { it: 'Sportello Unico Edilizia', en: 'Building Desk' },
    holders: ['carla.mojana', 'vittorio.pessina'],
  },
  {
    id: 'culture.director',
    unit: 'culture',
    kind: 'manager',
    name: { it: 'Direttore – Direzione Cultura', en: 'Director – Culture' },
    holders: ['ottavia.bassi'],
  },
  {
    id: 'sport.director',
    unit: 'sport',
    kind: 'manager',
    name: { it: 'Direttore – Direzione Giovani e Sport', en: 'Director – Youth and Sport' },
    holders: ['luigi.frigerio'],
  },
  {
    id: 'welfare.director',
    unit: 'welfare',
    kind: 'manager',
    name: { it: 'Direttore – Direzione Welfare e Salute', en: 'Director – Welfare and Health' },
    holders: ['ada.corbetta'],
  },
  {
    id: 'council-president',
    unit: 'council-presidency',
    kind: 'organ',
    name: { it: 'Presidente del Consiglio comunale', en: 'President of the City Council' },
    holders: ['gemma.sormani'],
  },
];

/**
 * The Mayor's Cabinet of Milan and the structures its procedures need, held by invented people. The Areas are those of
 * the city's page of 2023; names of units are reconstructed from its organisation chart and not confirmed.
 */
export const demonstration: OrganisationData = {
  areas: [
    { id: 'cabinet-office', name: { it: 'Sindaco e Capo di Gabinetto', en: 'Mayor and Chief of Cabinet' } },
    ...CABINET_AREAS,
    {
      id: 'city',
      name: { it: 'Altre strutture del Comune', en: 'Other structures of the Municipality' },
      isCollection: true,
    },
  ],
  units: withContacts([
    { id: 'mayor', area: 'cabinet-office', name: { it: 'Sindaco', en: 'Mayor' } },
    {
      id: 'chief-of-cabinet-staff',
      area: 'cabinet-office',
      name: { it: 'Unità Staff Capo di Gabinetto', en: 'Staff Unit of the Chief of Cabinet' },
    },
    {
      id: 'mayor-coordination',
      area: 'cabinet-office',
      name: {
        it: 'Unità Coordinamento funzioni del Sindaco',
        en: "Coordination Unit for the Mayor's Functions",
      },
    },
    {
      id: 'technical-secretariat',
      area: 'cabinet-office',
      parent: 'mayor-coordination',
      name: { it: 'Segreteria Tecnica', en: 'Technical Secretariat' },
    },
    {
      id: 'ceremonial',
      area: 'cabinet-office',
      name: { it: 'Ufficio Cerimoniale', en: 'Ceremonial Office' },
    },
    {
      id: 'event-set-up',
      area: 'cabinet-office',
      parent: 'ceremonial',
      name: { it: 'Allestimenti', en: 'Event Set-up' },
    },
    {
      id: 'citizens-relations',
      area: 'cabinet-office',
      name: { it: 'Unità Relazioni con i Cittadini', en: 'Citizens Relations Unit' },
    },
    {
      id: 'city-relations',
      area: 'cabinet-office',
      name: {
        it: 'Unità Relazioni Istituzionali con la Città',
        en: 'Institutional Relations with the City Unit',
      },
    },
    {
      id: 'milan-memory',
      area: 'cabinet-office',
      name: { it: 'Comitato coordinamento Milano è Memoria', en: 'Milano è Memoria Coordination Committee' },
    },
    ...CABINET_AREAS.map(({ id, name }) => ({
      id: `${id}.direction`,
      area: id,
      name: { it: `Direzione – ${name.it}`, en: `Direction – ${name.en}` },
    })),
    {
      id: 'contributions',
      area: 'cabinet',
      parent: 'cabinet.direction',
      name: {
        it: 'Unità Amministrativa, Contabilità e Contributi',
        en: 'Administration, Accounting and Contributions Unit',
      },
    },
    {
      id: 'nominations',
      area: 'cabinet',
      parent: 'cabinet.direction',
      name: { it: 'Unità Nomine ed Enti Partecipati', en: 'Nominations and Participated Bodies Unit' },
    },
    {
      id: 'expert-commission',
      area: 'cabinet',
      parent: 'nominations',
      name: { it: 'Commissione di esperti per le nomine', en: 'Commission of Experts for Nominations' },
    },
    {
      id: 'prizes-commission',
      area: 'cabinet',
      parent: 'cabinet.direction',
      name: { it: 'Commissioni dei premi di laurea', en: 'Commissions of the Degree Prizes' },
    },
    {
      id: 'guarantors',
      area: 'cabinet',
      parent: 'cabinet.direction',
      name: {
        it: 'Garanti, Comitati, Delegati del Sindaco',
        en: 'Guarantors, Committees, Delegates of the Mayor',
      },
    },
    {
      id: 'protocol',
      area: 'general-affairs',
      parent: 'general-affairs.direction',
      name: { it: 'Protocollo unico di Palazzo Marino', en: 'Single Protocol of Palazzo Marino' },
    },
    {
      id: 'auditing',
      area: 'audit',
      parent: 'audit.direction',
      name: { it: 'Unità Auditing', en: 'Auditing Unit' },
    },
    {
      id: 'press-office',
      area: 'communication',
      parent: 'communication.direction',
      name: { it: 'Ufficio Stampa', en: 'Press Office' },
    },
    {
      id: 'secretariat-general',
      area: 'city',
      name: { it: 'Segreteria Generale', en: 'Secretariat General' },
    },
    {
      id: 'board-secretariat',
      area: 'city',
      parent: 'secretariat-general',
      name: { it: 'Segreteria della Giunta', en: 'Secretariat of the Giunta' },
    },
    {
      id: 'transparency',
      area: 'city',
      parent: 'secretariat-general',
      name: {
        it: 'Prevenzione della corruzione e trasparenza',
        en: 'Corruption Prevention and Transparency',
      },
    },
    { id: 'general-management', area: 'city', name: { it: 'Direzione Generale', en: 'General Management' } },
    { id: 'accounts', area: 'city', name: { it: 'Ragioneria', en: 'Accounts' } },
    { id: 'statistics', area: 'city', name: { it: 'Unità Statistica', en: 'Statistics Unit' } },
    { id: 'urban-planning', area: 'city', name: { it: 'Pianificazione Urbanistica', en: 'Urban Planning' } },
    { id: 'building-desk', area: 'city', name: { it: 'Sportello Unico Edilizia', en: 'Building Desk' } },
    { id: 'culture', area: 'city', name: { it: 'Direzione Cultura', en: 'Culture' } },
    { id: 'sport', area: 'city', name: { it: 'Direzione Giovani e Sport', en: 'Youth and Sport' } },
    { id: 'welfare', area: 'city', name: { it: 'Direzione Welfare e Salute', en: 'Welfare and Health' } },
    {
      id: 'council-presidency',
      area: 'city',
      name: { it: 'Presidenza del Consiglio comunale', en: 'Presidency of the City Council' },
    },
  ]),
  offices: [
    ...OFFICES.map(({ id, unit, kind, name }) => ({ id, unit, kind, name })),
    ...CABINET_AREAS.flatMap(({ id, name }) => [
      {
        id: `${id}.director`,
        unit: `${id}.direction`,
        kind: 'manager' as const,
        name: { it: `Direttore – ${name.it}`, en: `Director – ${name.en}` },
      },
      {
        id: `${id}.officer`,
        unit: `${id}.direction`,
        kind: 'officer' as const,
        name: { it: `Istruttore – ${name.it}`, en: `Case officer – ${name.en}` },
      },
    ]),
  ],
  people: peopleOf([...OFFICES.flatMap(({ holders }) => holders), ...Object.values(AREA_STAFF).flat()]),
  holdings: [
    ...OFFICES.flatMap(({ id, holders }) => holders.map((person) => holding(person, id))),
    ...Object.entries(AREA_STAFF).flatMap(([area, [director, ...officers]]) => [
      holding(director, `${area}.director`),
      ...officers.map((person) => holding(person, `${area}.officer`)),
    ]),
  ],
};

/** Who signs for whom in the demonstration, and how far the head of the unit signs alone. */
export const demonstrationMandates: readonly Mandate[] = [
  {
    office: 'contributions.manager',
    person: 'anna.sirtori',
    kinds: ['liquidation'],
    upTo: '20000.00',
    from: '2026-01-01',
    to: '2028-12-31',
    act: 'Determinazione dirigenziale n. 12 del 7 gennaio 2026',
  },
  {
    office: 'cabinet.director',
    person: 'laura.beretta',
    kinds: ['determination'],
    from: '2026-01-01',
    to: '2028-12-31',
    act: 'Determinazione dirigenziale n. 15 del 9 gennaio 2026',
  },
  {
    office: 'contributions.manager',
    kinds: ['commitment'],
    upTo: '5000000.00',
    from: '2026-01-01',
    act: 'Deliberazione della Giunta n. 31 del 15 gennaio 2026',
  },
];

/** Numbers and mailboxes that cannot exist, so that nobody is called or written to by mistake. */
function withContacts(units: readonly Unit[]): Unit[] {
  return units.map((unit, index): Unit => {
    const mailbox = unit.id.replaceAll('.', '-');
    const contacts: Contacts = {
      address: 'Palazzo Marino, piazza della Scala 2, 20121 Milano',
      telephone: `02 0000 ${1000 + index}`,
      email: `${mailbox}@comune.example`,
      certifiedMail: `${mailbox}@pec.comune.example`,
      hours: {
        it: 'Dal lunedì al venerdì, dalle 9.00 alle 12.00',
        en: 'Monday to Friday, 9 a.m. to 12 noon',
      },
    };
    return { ...unit, contacts };
  });
}

/** One person per login, named after it: `giulia.ferrari` is Giulia Ferrari. */
function peopleOf(logins: readonly string[]): OrganisationData['people'] {
  return [...new Set(logins)].map((login) => ({
    login,
    name: login.replace(
      /(^|\.)([a-z])/g,
      (_, dot: string, letter: string) => (dot ? ' ' : '') + letter.toUpperCase(),
    ),
  }));
}

function holding(person: string, office: string): Holding {
  return { person, office, from: SINCE };
}
