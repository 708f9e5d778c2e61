import type { z } from 'zod';
import type { Text } from '../../../libs/domain';
import {
  allocate,
  type Cents,
  cite,
  type DateExplanation,
  compareDates,
  daysBetween,
  displayMoney,
  earlierOf,
  excessOf,
  explainDeadline,
  explainFixedDate,
  formatDecimal,
  formatMoney,
  type GrantBalance,
  grantBalance,
  grantWithholdingRate,
  laterOf,
  lesserOf,
  type LocalDate,
  parseMoney,
  percentOf,
  publicationThresholdAmount,
  valueOn,
} from '../../../libs/law';
import type {
  eligibilityForm,
  formalCheckForm,
  recognitionForm,
  reportCheckForm,
  worksOpinionForm,
} from './application-forms';
import { type Application, confessions, type RoundApplication, type Work } from './form';
import * as parameters from './parameters';
import type { fundForm } from './round-forms';

const ROUND = cite('LR Lombardia 12/2005', '73', '2');
const EXECUTION = cite('LR Lombardia 12/2005', '73', '3');

// Dates of the round

/** The year in which 30 June falls: where the round does not say, the one after the reference year. */
export function applicationYearOf({ referenceYear, applicationYear }: RoundApplication): number {
  return applicationYear ?? referenceYear + 1;
}

/** Applications arrive by 30 June, or by the next day that is no holiday. LR Lombardia 12/2005 art. 73 c. 2. */
export function intakeClosing(applicationYear: number): DateExplanation {
  return explainFixedDate({
    date: dayOf(applicationYear, parameters.intakeDay),
    rule: ROUND,
    label: { it: 'Presentazione delle domande', en: 'Applications' },
  });
}

/** The board decides the split by 30 November. LR Lombardia 12/2005 art. 73 c. 2. */
export function splitDue(applicationYear: number): DateExplanation {
  return explainFixedDate({
    date: dayOf(applicationYear, parameters.splitDay),
    rule: ROUND,
    label: { it: 'Approvazione del riparto', en: 'Approval of the split' },
  });
}

/**
 * An obligation not assumed by 31 December leaves no booking behind, so the determination comes before. It is moved back
 * from a holiday: the budget does not wait for the next working day. TUEL art. 183 c. 3.
 */
export function commitmentDue(applicationYear: number): DateExplanation {
  return explainFixedDate({
    date: `${applicationYear}-12-31`,
    direction: 'backward',
    rule: cite('TUEL', '183', '3'),
    label: { it: 'Impegno di spesa', en: 'Commitment' },
  });
}

/** An application received after the last day. It is registered all the same and then refused as late. */
export function isLate(receivedOn: LocalDate, closing: DateExplanation): boolean {
  return compareDates(receivedOn, closing.due) > 0;
}

/**
 * The day by which an application must be decided: that of the split, or 30 days from its receipt where that is later
 * or where the office has no term of its own. L. 241/1990 art. 2 c. 2; LR Lombardia 12/2005 art. 73 c. 2.
 */
export function conclusionDue(receivedOn: LocalDate, applicationYear: number): DateExplanation {
  const split = splitDue(applicationYear);
  const ordinary = explainDeadline({
    start: receivedOn,
    amount: valueOn(parameters.ordinaryTerm, receivedOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('L. 241/1990', '2', '2'),
  });
  const bySplit = valueOn(parameters.procedureTerm, receivedOn) === 'splitDay';
  return bySplit && compareDates(split.due, ordinary.due) >= 0 ? split : ordinary;
}

function dayOf(year: number, parameter: typeof parameters.intakeDay): LocalDate {
  return `${year}-${valueOn(parameter, `${year}-01-01`)}`;
}

// The fund

/** `"8.00"` to 800n: a percentage as hundredths of a percent. */
export function basisPointsOf(percentage: string): bigint {
  return BigInt(percentage.replace('.', ''));
}

/** 800n to `8,00`: hundredths of a percent as Italian readers write them. */
export function displayRate(basisPoints: bigint): string {
  return formatDecimal(basisPoints, 2).replace('.', ',');
}

/** What the fund is made of, as facts and the resolution show it. */
export function fundTable(components: FundComponents) {
  return [
    { component: 'Oneri di urbanizzazione secondaria riscossi', amount: components.secondaryCharges },
    { component: 'Opere realizzate a scomputo', amount: components.worksInLieu },
    { component: 'Aree cedute per l’urbanizzazione secondaria', amount: components.areasCededValue },
    { component: 'Altri proventi destinati per legge', amount: components.otherIncome },
  ];
}

type FundComponents = Omit<z.output<typeof fundForm>, 'source'>;

/**
 * The fund of a year: a share of the secondary charges collected, of the works built in their stead, of the areas given
 * up and of other income for such works. Rounded up to the cent, once, so that it is never below the share.
 * LR Lombardia 12/2005 art. 73 c. 1.
 */
export function fundOf(components: FundComponents): Cents {
  const { secondaryCharges, worksInLieu, areasCededValue, otherIncome, shareApplied } = components;
  const base = [secondaryCharges, worksInLieu, areasCededValue, otherIncome]
    .map(parseMoney)
    .reduce((sum, amount) => sum + amount, 0n);
  const exact = base * basisPointsOf(shareApplied);
  return (exact + 9_999n) / 10_000n;
}

// The examination of an application

/** Why an application, or the works in it, gets nothing. */
export type Obstacle =
  'authority' | 'incomplete' | 'late' | 'noStablePresence' | 'notEligible' | 'urban' | 'building';

/**
 * Who applies, when, and whether everything is there. The first obstacle is the one named. The applicant of a Catholic
 * parish is the Ordinary, through the Curia. LR Lombardia 12/2005 art. 70 and 73 c. 2.
 */
export function formalOutcome(check: z.output<typeof formalCheckForm>, late: boolean): Obstacle | undefined {
  if (late) return 'late';
  if (!check.authorityCompetent || !check.representationProven) return 'authority';
  return check.complete ? undefined : 'incomplete';
}

/**
 * A religious denomination with a widespread, organised and stable presence and with religious aims in its statutes.
 * LR Lombardia 12/2005 art. 70; no agreement with the State may be asked: Constitutional Court 63/2016.
 */
export function recognitionOutcome(check: z.output<typeof recognitionForm>): Obstacle | undefined {
  const { religiousDenomination, widespread, organised, stable, religiousAims } = check;
  return religiousDenomination && widespread && organised && stable && religiousAims
    ? undefined
    : 'noStablePresence';
}

/** An opinion as the rules see it: an office that was silent has declared nothing inadmissible. */
export type WorksOpinion =
  Pick<z.output<typeof worksOpinionForm>, 'outcome' | 'inadmissibleWorks'> | { readonly outcome: 'silent' };

/** The works that an office has declared inadmissible, by their number. */
export function inadmissibleWorksOf(opinion: WorksOpinion | undefined): readonly number[] {
  return opinion && 'inadmissibleWorks' in opinion ? opinion.inadmissibleWorks.map(({ work }) => work) : [];
}

export interface WorkResult {
  /** Its place in the application, from 1. */
  readonly work: number;
  readonly name: string;
  readonly priority: number;
  readonly requestedCost: Cents;
  /** 0 when the work is refused. */
  readonly admissibleCost: Cents;
  readonly obstacle?: Obstacle;
  readonly reason?: string;
}

/**
 * What of each work can be financed: it falls within art. 71 c. 1 and no office has declared it inadmissible, and never
 * for more than was asked. A contrary opinion alone excludes nothing: the officer has weighed it in the admissible cost.
 * LR Lombardia 12/2005 art. 71 c. 1.
 */
export function admissibleCosts(
  works: readonly Work[],
  eligibility: z.output<typeof eligibilityForm>['works'],
  opinions: { readonly urban?: WorksOpinion; readonly building?: WorksOpinion },
): WorkResult[] {
  const urban = inadmissibleWorksOf(opinions.urban);
  const building = inadmissibleWorksOf(opinions.building);
  return works.map(({ name, priority, cost }, index) => {
    const work = index + 1;
    const line = eligibility.find((candidate) => candidate.work === work);
    const requestedCost = parseMoney(cost);
    const obstacle: Obstacle | undefined = urban.includes(work)
      ? 'urban'
      : building.includes(work)
        ? 'building'
        : line?.eligible
          ? undefined
          : 'notEligible';
    return {
      work,
      name,
      priority,
      requestedCost,
      admissibleCost: obstacle ? 0n : lesserOf(requestedCost, parseMoney(line?.admissibleCost ?? '0.00')),
      obstacle,
      reason: line?.reason,
    };
  });
}

/** The cost of an application: of all its works as asked, and of those admitted. */
export function totalsOf(works: readonly WorkResult[]): { requested: Cents; admissible: Cents } {
  return {
    requested: works.reduce((sum, { requestedCost }) => sum + requestedCost, 0n),
    admissible: works.reduce((sum, { admissibleCost }) => sum + admissibleCost, 0n),
  };
}

/** The reason an application without any admissible work is refused for: that of its works of highest priority. */
export function refusalReasonOf(works: readonly WorkResult[]): Obstacle | undefined {
  if (works.some(({ admissibleCost }) => admissibleCost > 0n)) return undefined;
  return (
    works.toSorted((a, b) => a.priority - b.priority).find(({ obstacle }) => obstacle)?.obstacle ??
    'notEligible'
  );
}

/**
 * Whether the applicant is heard before a negative act. The split compares nobody and draws up no ranking, so the
 * exception for competitive procedures does not hold. L. 241/1990 art. 10-bis.
 */
export function needsRejectionNotice(reason: Obstacle, on: LocalDate): boolean {
  const formal: readonly Obstacle[] = ['authority', 'incomplete', 'late'];
  return formal.includes(reason) ? valueOn(parameters.noticeOnFormalRefusal, on) : true;
}

/** Refused or reduced works: the applicant is heard on them too, since the act will be partly negative. */
export function isPartlyRefused(works: readonly WorkResult[]): boolean {
  const { requested, admissible } = totalsOf(works);
  return admissible > 0n && admissible < requested;
}

// The split

/** The most a grant may be: the maximum rate of the admissible cost, cut to whole cents. */
export function capOf(admissibleCost: Cents, rate: bigint): Cents {
  return percentOf(admissibleCost, rate, 'cut');
}

/** The denomination that shares in the fund: those outside the list are told apart by the name they gave. */
export function confessionOf({
  confession,
  otherConfession,
}: Pick<Application, 'confession' | 'otherConfession'>): string {
  return confession === 'other' ? (otherConfession ?? confession).toLowerCase() : confession;
}

export function confessionName(confession: string): Text {
  return Object.hasOwn(confessions, confession)
    ? confessions[confession as keyof typeof confessions]
    : { it: confession, en: confession };
}

/** An application that takes part in the split. */
export interface Admitted {
  readonly id: string;
  readonly body: string;
  readonly confession: string;
  readonly admissibleCost: Cents;
}

export interface SplitRow extends Admitted {
  readonly cap: Cents;
  readonly weight: bigint;
  /** What the denomination's weight is worth in the whole fund, before any cap. */
  readonly share: Cents;
  /** What the denomination gets, for all its bodies. */
  readonly confessionGranted: Cents;
  readonly granted: Cents;
  /** How the figure came about, one sentence each. */
  readonly why: readonly Text[];
}

export interface Split {
  readonly rows: readonly SplitRow[];
  readonly distributed: Cents;
  /** What the caps leave over; it goes back to other urbanisation works. */
  readonly left: Cents;
}

export interface SplitRules {
  readonly maxRate: bigint;
  readonly withinDenomination: 'proportionalToCap' | 'equalParts';
}

/**
 * Shares the fund by the size and social incidence of the denominations, to finance their programmes in whole or in
 * part: first among denominations by weight, none above the need of its bodies, what a cap frees going to the others;
 * then among the bodies of each. LR Lombardia 12/2005 art. 73 c. 2. Throws `zeroWeights` if no denomination with a need
 * has a weight.
 */
export function splitFund(
  fund: Cents,
  admitted: readonly Admitted[],
  weights: ReadonlyMap<string, bigint>,
  rules: SplitRules,
): Split {
  const bodies = admitted.map((row) => ({ ...row, cap: capOf(row.admissibleCost, rules.maxRate) }));
  const denominations = [...new Set(bodies.map(({ confession }) => confession))].map((confession) => ({
    id: confession,
    weight: weights.get(confession) ?? 0n,
    cap: bodies.filter((body) => body.confession === confession).reduce((sum, { cap }) => sum + cap, 0n),
  }));
  if (denominations.every(({ cap }) => cap === 0n)) return { rows: [], distributed: 0n, left: fund };
  const sumWeights = denominations.reduce((sum, { weight }) => sum + weight, 0n);
  const { granted, left } = allocate(fund, denominations);

  const rows = denominations.flatMap(({ id: confession, weight, cap: confessionCap }) => {
    const confessionGranted = granted.find(({ id }) => id === confession)?.amount ?? 0n;
    const members = bodies.filter((body) => body.confession === confession);
    const parts = partsOf(confessionGranted, members, rules.withinDenomination);
    return members.map((body): SplitRow => {
      const amounts = {
        weight,
        share: (fund * weight) / sumWeights,
        confessionGranted,
        granted: parts.get(body.id) ?? 0n,
      };
      const about = { fund, sumWeights, confessionCap, members: members.length, rules };
      return { ...body, ...amounts, why: explainRow({ ...body, ...amounts }, about) };
    });
  });
  // In the order of the applications, whatever the order of the denominations.
  const ordered = bodies.flatMap(({ id }) => rows.filter((row) => row.id === id));
  return { rows: ordered, distributed: fund - left, left };
}

function partsOf(
  amount: Cents,
  members: readonly { id: string; cap: Cents }[],
  rule: SplitRules['withinDenomination'],
): ReadonlyMap<string, Cents> {
  const needy = members.filter(({ cap }) => cap > 0n);
  if (needy.length === 0) return new Map();
  const rows = needy.map(({ id, cap }) => ({ id, cap, weight: rule === 'proportionalToCap' ? cap : 1n }));
  return new Map(allocate(amount, rows).granted.map((part) => [part.id, part.amount]));
}

/** What the officer, the board and the applicant read about a figure. */
function explainRow(
  row: Omit<SplitRow, 'why'>,
  about: { fund: Cents; sumWeights: bigint; confessionCap: Cents; members: number; rules: SplitRules },
): Text[] {
  const { admissibleCost, cap, weight, share, confession, confessionGranted, granted } = row;
  const { fund, sumWeights, confessionCap, members, rules } = about;
  const name = confessionName(confession);
  const rate = displayRate(rules.maxRate);
  const it = (amount: Cents) => `${displayMoney(amount, 'it')} euro`;
  const en = (amount: Cents) => `EUR ${displayMoney(amount, 'en')}`;
  const sentences: Text[] = [
    {
      it: `Costo ammissibile ${it(admissibleCost)}; contributo massimo, pari al ${rate} %: ${it(cap)}.`,
      en: `Admissible cost ${en(admissibleCost)}; highest grant, at ${rate.replace(',', '.')} %: ${en(cap)}.`,
    },
    {
      it: `${name.it}: peso ${weight} su ${sumWeights}, pari a ${it(share)} del fondo di ${it(fund)}.`,
      en: `${name.en}: weight ${weight} of ${sumWeights}, worth ${en(share)} of the fund of ${en(fund)}.`,
    },
  ];
  if (confessionGranted === confessionCap) {
    sentences.push({
      it: `Il fabbisogno ammissibile della confessione, ${it(confessionCap)}, è coperto per intero.`,
      en: `The admissible need of the denomination, ${en(confessionCap)}, is met in full.`,
    });
  } else if (confessionGranted > share) {
    sentences.push({
      it: `Con le somme liberate dalle confessioni il cui fabbisogno è coperto, la quota sale a ${it(confessionGranted)}.`,
      en: `With what is freed by denominations whose need is met, the share rises to ${en(confessionGranted)}.`,
    });
  } else {
    sentences.push({
      it: `Alla confessione spettano ${it(confessionGranted)}, meno del fabbisogno di ${it(confessionCap)}.`,
      en: `The denomination gets ${en(confessionGranted)}, less than its need of ${en(confessionCap)}.`,
    });
  }
  if (members > 1 && confessionGranted < confessionCap) {
    sentences.push(
      rules.withinDenomination === 'proportionalToCap'
        ? {
            it: `La quota è divisa fra ${members} enti in proporzione al contributo massimo di ciascuno.`,
            en: `The share is divided among ${members} bodies in proportion to the highest grant of each.`,
          }
        : {
            it: `La quota è divisa fra ${members} enti in parti uguali, nei limiti del contributo massimo di ciascuno.`,
            en: `The share is divided among ${members} bodies in equal parts, up to the highest grant of each.`,
          },
    );
  }
  sentences.push({
    it: `Contributo assegnato: ${it(granted)}.`,
    en: `Granted: ${en(granted)}.`,
  });
  return sentences;
}

/** The split as facts and letters carry it: amounts as text, reasons in Italian, the language of the act. */
export function splitTable({ rows }: Split) {
  return rows.map((row) => ({
    application: row.id,
    confession: confessionName(row.confession).it,
    body: row.body,
    admissibleCost: formatMoney(row.admissibleCost),
    cap: formatMoney(row.cap),
    weight: Number(row.weight),
    share: formatMoney(row.share),
    granted: formatMoney(row.granted),
    why: row.why.map(({ it }) => it).join(' '),
  }));
}

export interface WorkShare {
  readonly work: number;
  readonly name: string;
  readonly priority: number;
  readonly admissibleCost: Cents;
  /** The most this work may get, so that all of them together make the cap of the application. */
  readonly need: Cents;
  readonly granted: Cents;
}

/**
 * Divides the Ordinary's share among the works on the Curia's list: the whole need of each in order of priority while
 * money lasts, or in proportion to the needs.
 */
export function curiaDivision(
  amount: Cents,
  works: readonly WorkResult[],
  rate: bigint,
  rule: 'byPriority' | 'proportional',
): WorkShare[] {
  const inOrder = works
    .filter(({ admissibleCost }) => admissibleCost > 0n)
    .toSorted((a, b) => a.priority - b.priority);
  let costSoFar: Cents = 0n;
  const needs = inOrder.map(({ work, name, priority, admissibleCost }) => {
    const before = capOf(costSoFar, rate);
    costSoFar += admissibleCost;
    // The difference of running caps: cutting each work by itself would lose cents of the whole.
    return { work, name, priority, admissibleCost, need: capOf(costSoFar, rate) - before };
  });
  if (rule === 'proportional') {
    const rows = needs.map(({ work, need }) => ({ id: String(work), weight: need, cap: need }));
    if (rows.every(({ weight }) => weight === 0n)) return needs.map((row) => ({ ...row, granted: 0n }));
    const { granted } = allocate(amount, rows);
    return needs.map((row, index) => ({ ...row, granted: granted[index]?.amount ?? 0n }));
  }
  let left = amount;
  return needs.map((row) => {
    const granted = lesserOf(left, row.need);
    left -= granted;
    return { ...row, granted };
  });
}

/** How an application ends in the split: in full is the most the rules allow for everything that was asked. */
export function outcomeOf(
  granted: Cents,
  requestedCost: Cents,
  rate: bigint,
): 'grantedInFull' | 'grantedInPart' | 'excludedNoFunds' {
  if (granted === 0n) return 'excludedNoFunds';
  return granted >= capOf(requestedCost, rate) ? 'grantedInFull' : 'grantedInPart';
}

// Execution

/** Above the threshold in a calendar year a grant has no effect before it is published. D.Lgs. 33/2013 art. 26 c. 2 and 3. */
export function publicationRequired(grantedThisYear: Cents, granted: Cents, on: LocalDate): boolean {
  return (
    compareDates(on, TRANSPARENCY_SINCE) >= 0 &&
    grantedThisYear + granted > valueOn(publicationThresholdAmount, on)
  );
}

/** D.Lgs. 33/2013 came into force on this day: no grant before it could depend on its publication. */
const TRANSPARENCY_SINCE: LocalDate = '2013-04-20';

/** Debts with the tax collector are checked before payments above the threshold. D.P.R. 602/1973 art. 48-bis c. 1. */
export function debtCheckRequired(amount: Cents, on: LocalDate): boolean {
  return amount > valueOn(parameters.debtCheckThreshold, on);
}

/** What leaves the city's account and what is withheld on it. D.P.R. 600/1973 art. 28 c. 2. */
export function paymentOf(
  granted: Cents,
  { enterprise, capitalGoods }: Application['fiscalPosition'],
  on: LocalDate,
): { gross: Cents; withholding: Cents; net: Cents } {
  const { withholding } = grantBalance(
    { granted, acceptedCosts: granted, income: 0n, advance: 0n, enterprise, capitalGoods },
    valueOn(grantWithholdingRate, on),
  );
  return { gross: granted, withholding, net: granted - withholding };
}

/** Payment within 30 days from the executory effect of the resolution on the yearly budget. LR Lombardia 12/2005 art. 73 c. 3. */
export function paymentDue(budgetExecutoryOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: budgetExecutoryOn,
    amount: valueOn(parameters.paymentTerm, budgetExecutoryOn),
    unit: 'days',
    direction: 'forward',
    rule: EXECUTION,
    label: { it: 'Pagamento del contributo', en: 'Payment of the grant' },
  });
}

/** The grant is used within three years of its assignment. LR Lombardia 12/2005 art. 73 c. 3. */
export function useUntil(assignedOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: assignedOn,
    amount: valueOn(parameters.useTerm, assignedOn),
    unit: 'years',
    direction: 'forward',
    rule: EXECUTION,
    label: { it: 'Utilizzo del contributo', en: 'Use of the grant' },
  });
}

/** The report arrives within six months from the end of the works. LR Lombardia 12/2005 art. 73 c. 3. */
export function reportUntil(worksEndedOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: worksEndedOn,
    amount: valueOn(parameters.reportTerm, worksEndedOn),
    unit: 'months',
    direction: 'forward',
    rule: EXECUTION,
    label: { it: 'Rendicontazione', en: 'Report' },
  });
}

/** A changed work never raises the grant, and lowers it where it would pass the maximum rate of the new cost. */
export function grantAfterVariation(granted: Cents, newAdmissibleCost: Cents, rate: bigint): Cents {
  return lesserOf(granted, capOf(newAdmissibleCost, rate));
}

/**
 * What the report leaves of the grant: never more than the maximum rate of the costs accepted, nor than the deficit
 * they leave. What was paid beyond it is recovered, gross.
 */
export function recoveryOf(
  grant: { readonly granted: Cents; readonly paid: Cents; readonly rate: bigint },
  check: Pick<z.output<typeof reportCheckForm>, 'acceptedCosts' | 'income'>,
  { enterprise, capitalGoods }: Application['fiscalPosition'],
  on: LocalDate,
): GrantBalance {
  const acceptedCosts = parseMoney(check.acceptedCosts);
  return grantBalance(
    {
      granted: lesserOf(grant.granted, capOf(acceptedCosts, grant.rate)),
      acceptedCosts,
      income: parseMoney(check.income),
      advance: grant.paid,
      enterprise,
      capitalGoods,
    },
    valueOn(grantWithholdingRate, on),
  );
}

/** What goes back to the city after a revocation: what was paid beyond what is left of the grant. */
export function recoveryAfterRevocation(granted: Cents, revoked: Cents, paid: Cents): Cents {
  return excessOf(paid, excessOf(granted, revoked));
}

/**
 * Simple interest at the legal rate from payment to repayment, by days of a year of 365, each stretch at the rate then
 * in force; rounded once. c.c. art. 1284 c. 1 and art. 1282.
 */
export function interestOn(amount: Cents, from: LocalDate, to: LocalDate): Cents {
  const { values } = parameters.recoveryInterestRate;
  const ratedDays = values.reduce((sum, { from: start, value }, index) => {
    const end = values[index + 1]?.from ?? to;
    const days = daysBetween(laterOf(from, start), earlierOf(to, end));
    return days > 0 ? sum + value * BigInt(days) : sum;
  }, 0n);
  const year = 10_000n * 365n;
  return (2n * amount * ratedDays + year) / (2n * year);
}
