import {
  type BudgetLine,
  budgetRegister,
  type Fact,
  firstDayOf,
  lastDayOf,
  lineKeyOf,
  type Movement,
  type SpendingFact,
} from '../../libs/domain';

/** A line of the budget as an import enters it: from the first to the last day of its year, or from a variation on. */
export function lineEntered(version: string, line: BudgetLine, from = firstDayOf(line.year)): Fact {
  const key = lineKeyOf(line);
  return {
    kind: 'registerEntered',
    version,
    register: budgetRegister,
    key,
    title: line.title,
    words: `${line.title} ${key}`,
    from,
    to: lastDayOf(line.year),
    named: true,
    entry: { ...line },
  };
}

/** What a case does with the budget on a day. */
export function moved(version: string, movement: Movement, on = '2026-03-01'): SpendingFact {
  return { kind: 'spendingMoved', version, on, movement };
}
