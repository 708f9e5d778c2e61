import type { Text } from '../../../../libs/domain';
import { allocate, type Cents, displayMoney, formatMoney, percentOf } from '../../../../libs/law';
import { confessionName } from './denominations';
import { displayRate } from './fund';

/** The most a grant may be: the maximum rate of the admissible cost, cut to whole cents. */
export function capOf(admissibleCost: Cents, rate: bigint): Cents {
  return percentOf(admissibleCost, rate, 'cut');
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

/** How an application ends in the split: in full is the most the rules allow for everything that was asked. */
export function outcomeOf(
  granted: Cents,
  requestedCost: Cents,
  rate: bigint,
): 'grantedInFull' | 'grantedInPart' | 'excludedNoFunds' {
  if (granted === 0n) return 'excludedNoFunds';
  return granted >= capOf(requestedCost, rate) ? 'grantedInFull' : 'grantedInPart';
}
