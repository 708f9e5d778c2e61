import { holderOf } from '../../apps/cli/demonstration/holders';
import type { Fact } from '../../libs/domain';
import { addDays, type LocalDate } from '../../libs/law';
import { lineEntered } from './budget';
import { clockOffsetTo } from './clock';
import { namedPeople, type OpenTask } from './office';
import { StoryDesk } from './story-desk';
import { recordingOn, turnOf } from './turns';
import { addDocument } from './uploads';

export const officer = holderOf('international-relations.officer');
export const mayor = holderOf('mayor');

/** Invented people, each with the tax code of nobody. */
export const travellers = {
  adele: { name: 'Adele Brioschi', taxCode: 'BRSDLA70A41F205X', role: 'assessore' },
  bruno: { name: 'Bruno Cazzaniga', taxCode: 'CZZBRN68B02F205X', role: 'councillor' },
  caterina: { name: 'Caterina Oldrati', taxCode: 'LDRCRN65C43F205X', role: 'mayor' },
  dario: { name: 'Dario Ferrante', taxCode: 'FRRDRA72D04F205X', role: 'assessore' },
  elsa: { name: 'Elsa Gornati', taxCode: 'GRNLSE75E45F205X', role: 'assessore' },
  fulvio: { name: 'Fulvio Isella', taxCode: 'SLLFLV61H06F205X', role: 'councillor' },
  gaia: { name: 'Gaia Lanzani', taxCode: 'LNZGAI80L47F205X', role: 'assessore' },
  ivo: { name: 'Ivo Manzoli', taxCode: 'MNZVIO69M08F205X', role: 'assessore' },
  lara: { name: 'Lara Nespoli', taxCode: 'NSPLRA77P49F205X', role: 'assessore' },
  mino: { name: 'Mino Ornaghi', taxCode: 'RNGMNI66R10F205X', role: 'assessore' },
  nora: { name: 'Nora Pessani', taxCode: 'PSSNRO71S51F205X', role: 'assessore' },
  olga: { name: 'Olga Quadri', taxCode: 'QDRLGO73T52F205X', role: 'assessore' },
  rita: { name: 'Rita Sacchi', taxCode: 'SCCRTI74A53F205X', role: 'assessore' },
  sara: { name: 'Sara Tosi', taxCode: 'TSOSRA74A53F205X', role: 'assessore' },
  tina: { name: 'Tina Urbani', taxCode: 'RBNTNI74A53F205X', role: 'assessore' },
  ugo: { name: 'Ugo Vigano', taxCode: 'VGNGUO66R10F205X', role: 'assessore' },
  walter: { name: 'Walter Albani', taxCode: 'LBNWTR66R10F205X', role: 'assessore' },
  zoe: { name: 'Zoe Bellini', taxCode: 'BLLZOE74A53F205X', role: 'assessore' },
  vera: { name: 'Vera Zanetti', taxCode: 'ZNTVRE74A53F205X', role: 'assessore' },
  pia: { name: 'Pia Rusconi', taxCode: 'RSCPIA74A53F205X', role: 'assessore' },
} as const;

const rome = 'Europe/Rome';

/** To Zürich and back, from 8:00 of the first day to 20:00 of the last. */
export function zurich(from: LocalDate = '2026-05-04', to: LocalDate = addDays(from, 2)) {
  return {
    legs: [
      {
        from: { place: 'Milano', zone: rome, day: from, time: '08:00' },
        to: { place: 'Zurigo', zone: rome, day: from, time: '12:00' },
      },
      {
        from: { place: 'Zurigo', zone: rome, day: to, time: '16:00' },
        to: { place: 'Milano', zone: rome, day: to, time: '20:00' },
      },
    ],
    privateDays: [],
  };
}

/** A proposal in order: 400 euro by the traveller, 200 by the city, 300 by the host. */
export function proposal(who: keyof typeof travellers, changes: object = {}) {
  const item = (kind: string, what: string, amount: string, payer: string) => ({ kind, what, amount, payer });
  return {
    traveller: travellers[who],
    delegation: ['Livia Marelli, interprete'],
    destination: 'Zurigo',
    country: 'CH',
    purposeKind: 'network',
    purpose: 'Incontro delle città alpine sulla mobilità.',
    programme: 'Lunedì: incontro in municipio. Martedì: visite. Mercoledì: conclusioni.',
    invitation: 'Sindaca di Zurigo, 2 marzo 2026',
    embassy: 'Consolato Generale d’Italia a Zurigo',
    ...zurich(),
    distanceKm: 280,
    estimate: [
      item('lodging', 'Albergo, due notti', '400.00', 'traveller'),
      item('travel', 'Treno', '200.00', 'city'),
      item('board', 'Cena ufficiale', '300.00', 'others'),
    ],
    chapter: '05.02.1.03/1200',
    iban: 'IT80X9999901600000000000002',
    wantsAdvance: true,
    ...changes,
  };
}

/** A receipt in order, with its document. */
export function receipt(document: string | undefined, changes: object = {}) {
  return {
    kind: 'lodging',
    supplier: 'Hotel Limmat',
    number: '77',
    day: '2026-05-04',
    nights: 2,
    amount: '400.00',
    currency: 'EUR',
    payer: 'traveller',
    forCompanion: false,
    ...(document !== undefined && { document }),
    ...changes,
  };
}

/** The people at work on missions abroad. */
export class MissionDesk extends StoryDesk {
  /** Opens a mission on a day, by default a month before it. */
  open(application: object, on: LocalDate = '2026-04-01', start: object = {}): Promise<string> {
    return this.office.openCase('foreignMission', officer, application, {
      clockOffset: clockOffsetTo(on),
      ...start,
    });
  }

  /** A line of the budget of 2026 with so much on it. */
  async line(number: number, appropriation: string): Promise<string> {
    const chapter = `05.02.1.03/${number}`;
    const line = {
      year: 2026,
      chapter,
      title: 'Missioni',
      unit: 'international-relations.direction',
      appropriation,
    };
    await this.records(`missions-line-${number}`, lineEntered(`missions-line-${number}.1`, line));
    return chapter;
  }

  /** What Accounts brings in from a table: the rate of a day. */
  rate(currency: string, day: LocalDate, unitsPerEuro: string): Promise<void> {
    const key = `${currency} ${day}`;
    const entry = { currency, day, unitsPerEuro, source: 'Banca centrale europea' };
    return this.records(`rate-${key}`, entered(`rate-${key}.1`, 'exchangeRates', key, day, entry));
  }

  petrol(day: LocalDate, pricePerLitre: string): Promise<void> {
    const entry = { day, pricePerLitre, source: 'Ministero' };
    return this.records(`petrol-${day}`, entered(`petrol-${day}.1`, 'petrolPrices', day, day, entry));
  }

  private async records(id: string, ...facts: Fact[]): Promise<void> {
    await recordingOn(this.office.database)(turnOf(id, 1, ...facts));
  }

  addDocument(id: string, title: string, text?: string): Promise<string> {
    return addDocument(this.office, id, title, officer, text);
  }

  /** From the check to a mission that is authorised, committed and booked, with its advance where one was asked for. */
  async prepare(
    id: string,
    { advance = true, account }: { advance?: boolean; account?: string } = {},
  ): Promise<void> {
    await this.doAll(id, 'check', 'authorisation');
    await this.commit(id);
    const task = await this.task(id, 'bookings');
    const answer = { bookings: [], visa: 'notDue', insured: true, ...(account && { account }) };
    await this.office.completeTask(task, officer, answer, account ? namedPeople(account) : {});
    if (advance) await this.pay(id, 'advance');
  }

  async commit(id: string): Promise<void> {
    await this.doAll(id, 'commitment.draft', 'commitment.signature', 'commitment.visa');
  }

  /** Liquidates, orders and hears of the treasurer that it is paid. */
  async pay(id: string, what: 'advance' | 'liquidation'): Promise<void> {
    await this.doAll(id, `${what}.draft`, `${what}.signature`, `${what}.order`, `${what}.receipt`);
  }

  /** The traveller does what is asked of them in person. */
  async own(id: string, key: string, answer: object): Promise<void> {
    await this.office.completeTask(await this.task(id, key), mayor, answer);
  }

  /** The traveller is back, and hands in receipts with the signed declaration. */
  async account(id: string, receipts: object[], changes: object = {}): Promise<void> {
    await this.do(id, 'statement', { receipts, ...(await this.declared(id)), ...changes });
  }

  /** What a statement has beside its receipts. */
  async declared(id: string) {
    const declaration = await this.addDocument(id, 'Dichiarazione');
    return { hosted: [], ownCar: [], mealDeclared: false, declaration };
  }

  async close(id: string, report: object = {}): Promise<void> {
    await this.do(id, 'report', report);
    await this.do(id, 'publication');
  }

  async openKeys(id: string): Promise<string[]> {
    return (await this.office.openTasks(id)).map(({ key }) => key);
  }

  /** What the register of missions said of it, the newest last. */
  async missionRows(id: string): Promise<object[]> {
    const { rows } = await this.office.database.query<{ entry: object }>(
      `SELECT entry FROM register_entry WHERE register = 'missions' AND case_id = $1 ORDER BY ordinal`,
      [id],
    );
    return rows.map(({ entry }) => entry);
  }

  /** What was moved on the budget, in order. */
  async ledger(id: string): Promise<string[]> {
    const { rows } = await this.office.database.query<{ row: string }>(
      `SELECT type || ' ' || amount AS row FROM spending_movement WHERE case_id = $1 ORDER BY position, line`,
      [id],
    );
    return rows.map(({ row }) => row);
  }

  override request(id: string, request: string, answer: object, login = officer) {
    return super.request(id, request, answer, login);
  }

  protected answerTo({ key, context }: OpenTask, today: LocalDate): object {
    const step = key.split('.').at(-1) ?? '';
    const usual = answers[key] ?? answers[step];
    return usual ? usual(context, today) : {};
  }
}

type Usual = (context: OpenTask['context'], today: LocalDate) => object;

const answers: Readonly<Record<string, Usual>> = {
  check: ({ signingDay }) => ({
    invitationSeen: true,
    institutionalAim: true,
    giftsRuleTold: true,
    signing: signingDay === undefined ? 'none' : 'declaration',
  }),
  authorisation: () => ({ decision: 'authorised' }),
  changeAuthorisation: () => ({ decision: 'authorised' }),
  signature: () => ({ decision: 'signed' }),
  visa: ({ budgetLine }) => ({ covered: true, commitmentNumber: '2026/811', budgetLine }),
  bookings: () => ({ bookings: [], visa: 'notDue', insured: true }),
  order: () => ({ iban: 'IT80X9999901600000000000002' }),
  receipt: (_, today) => ({ status: 'executed', on: today, reference: 'Q-4711' }),
  quotations: () => ({ entered: true }),
  verification: () => ({ confirmed: true }),
  'recovery.payment': ({ due }, today) => ({
    receivedOn: today,
    amount: due,
    interest: '0.00',
    reference: 'R-1',
  }),
  report: () => ({
    outcome: 'Avviato uno scambio fra gli uffici della mobilità.',
    contacts: ['Ufficio relazioni internazionali di Zurigo'],
    followUps: [],
    gifts: [],
    signedActs: [],
  }),
  publication: (_, today) => ({ publishedOn: today, reference: 'Art. 14, riga 1' }),
};

/** A row of a register of Accounts, of one day. */
function entered(version: string, register: string, key: string, day: LocalDate, entry: object): Fact {
  return {
    kind: 'registerEntered',
    version,
    register,
    key,
    title: key,
    words: key,
    from: day,
    to: day,
    named: true,
    entry: { ...entry },
  };
}
