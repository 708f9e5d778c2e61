import { cite } from './citation';
import { type LocalDate, addDays } from './local-date';
import { defineParameter } from './parameter';

/** How the ten days of TUEL art. 134 c. 3 are counted: see {@link executoryRule}. */
export type ExecutoryRule = 'prevailingExcluded' | 'prevailingIncluded' | 'minority';

export interface Executory {
  /** The last day on the notice board. */
  boardUntil: LocalDate;
  /** The first day on which the resolution has effect. */
  executoryOn: LocalDate;
}

/** TUEL art. 124: fifteen consecutive days of which the first is one. */
const DAYS_ON_BOARD_AFTER_THE_FIRST = 14;

/** Days from the posting day; `minority` counts the ten days from the end of the posting. */
const DAYS_TO_EFFECT: Record<ExecutoryRule, number> = {
  prevailingExcluded: 11,
  prevailingIncluded: 10,
  minority: DAYS_ON_BOARD_AFTER_THE_FIRST + 10,
};

export const executoryRule = defineParameter<ExecutoryRule>({
  key: 'executoryRule',
  title: { it: 'Computo dell’esecutività', en: 'Count to the executory effect' },
  values: [
    {
      from: '2000-10-13',
      value: 'prevailingExcluded',
      source: cite('TUEL', '134', '3'),
      doubt: {
        it: 'Orientamento prevalente: dal primo giorno di pubblicazione; uno minoritario conta dalla fine.',
        en: 'Prevailing view: from the first day of publication; a minority counts from its end.',
      },
    },
  ],
});

/**
 * The notice board and the executory effect of a resolution. No holiday moves these days; an immediately executable act
 * has effect at once. Source: TUEL art. 124 and 134 c. 3-4. Throws `invalidDate`, `dateOutOfRange`.
 */
export function executory(postedOn: LocalDate, rule: ExecutoryRule, immediate: boolean): Executory {
  return {
    boardUntil: addDays(postedOn, DAYS_ON_BOARD_AFTER_THE_FIRST),
    executoryOn: immediate ? postedOn : addDays(postedOn, DAYS_TO_EFFECT[rule]),
  };
}
