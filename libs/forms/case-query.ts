import { type CaseQuery, checkCaseQuery, strataTitles } from '../domain';
import { consistent } from './consistency';
import { choice, date, group, integer, list, money, procedureOfHouse, text, yesNo } from './field';
import type { z } from 'zod';

/** What a query names by its key, as the form of a procedure asks for it: units and outcomes are typed where it says nothing. */
interface KeyFields {
  readonly procedure?: z.ZodType<string, string>;
  readonly unit?: z.ZodType<string, string>;
  readonly outcome?: z.ZodType<string, string>;
}

const MOST_KEYS = 50;
const MOST_DAYS = 36_500;

/** The fields of a query over cases (`CaseQuery` of libs/domain), as one group of a task's form; {@link caseQueryOf} reads it. */
export function caseQueryField(
  label: { readonly it: string; readonly en: string },
  {
    procedure = procedureOfHouse({ label: { it: 'Procedimento', en: 'Procedure' } }),
    unit = key('Unità', 'Unit'),
    outcome = key('Esito', 'Outcome'),
  }: KeyFields = {},
) {
  const fields = group(
    {
      procedures: list(procedure, 0, MOST_KEYS, {
        label: { it: 'Procedimenti', en: 'Procedures' },
      }).optional(),
      without: list(procedure, 0, MOST_KEYS, {
        label: { it: 'Procedimenti esclusi', en: 'Procedures left out' },
      }).optional(),
      units: list(unit, 0, MOST_KEYS, { label: { it: 'Unità organizzative', en: 'Units' } }).optional(),
      outcomes: list(outcome, 0, MOST_KEYS, { label: { it: 'Esiti', en: 'Outcomes' } }).optional(),
      state: choice(
        { open: { it: 'Aperte', en: 'Open' }, closed: { it: 'Concluse', en: 'Closed' } },
        { label: { it: 'Stato', en: 'State' } },
      ).optional(),
      openedFrom: date({ label: { it: 'Aperte dal', en: 'Opened from' } }).optional(),
      openedTo: date({ label: { it: 'Aperte al', en: 'Opened to' } }).optional(),
      closedFrom: date({ label: { it: 'Concluse dal', en: 'Closed from' } }).optional(),
      closedTo: date({ label: { it: 'Concluse al', en: 'Closed to' } }).optional(),
      amountFrom: money({ label: { it: 'Importo impegnato, da', en: 'Committed, from' } }).optional(),
      amountTo: money({ label: { it: 'Importo impegnato, fino a', en: 'Committed, up to' } }).optional(),
      late: yesNo({ label: { it: 'Soltanto in ritardo', en: 'Late only' } }).optional(),
      lateFrom: integer(1, MOST_DAYS, {
        label: { it: 'Giorni di ritardo, da', en: 'Days late, from' },
      }).optional(),
      lateTo: integer(1, MOST_DAYS, {
        label: { it: 'Giorni di ritardo, fino a', en: 'Days late, up to' },
      }).optional(),
      stratifyBy: choice(strataTitles, { label: { it: 'Strati', en: 'Strata' } }).optional(),
    },
    { label },
  );
  return consistent(fields, (answer) => checkCaseQuery(caseQueryOf(answer)));
}

function key(it: string, en: string) {
  return text(100, { label: { it, en } });
}

type Answer = { readonly [K in keyof CaseQuery]: K extends 'late' ? boolean | undefined : CaseQuery[K] };

/** The query that a form was filled in with: without what was left empty. */
export function caseQueryOf({ late, ...answer }: Answer): CaseQuery {
  const asked = Object.entries(answer).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { ...(Object.fromEntries(asked) as CaseQuery), ...(late === true && { late }) };
}
