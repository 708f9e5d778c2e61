import type { CaseView } from '@domain';
import { isRecord } from '../../values/record';

/** The sheet of a case that was drawn, as the case that keeps it has recorded it. */
export interface Sheet {
  readonly code: string;
  readonly sample: string;
  readonly case: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  /** Empty until somebody has filled it in. */
  readonly by: string;
}

/** The sheets among the facts of a case; none where its procedure keeps none. */
export function sheetsIn({ facts }: Pick<CaseView, 'facts'>): readonly Sheet[] {
  return rowsOf(facts, 'sheets').map((row) => ({
    code: textOf(row, 'code'),
    sample: textOf(row, 'sample'),
    case: textOf(row, 'case'),
    number: textOf(row, 'number'),
    title: textOf(row, 'title'),
    state: textOf(row, 'state'),
    by: textOf(row, 'by'),
  }));
}

/** The sheet of the case at a place of a sample. */
export function sheetAt(one: CaseView, sampleVersion: string, place: number): Sheet | undefined {
  const sample = rowsOf(one.facts, 'samples').find((row) => row.version === sampleVersion);
  return sample && sheetsIn(one).find(({ code }) => code === `${textOf(sample, 'code')}/${place}`);
}

/** What is looked at in each case of a sample. */
export function attributesOf({ facts }: Pick<CaseView, 'facts'>, sample: string): readonly string[] {
  return rowsOf(facts, 'attributes')
    .filter((row) => row.sample === sample)
    .map((row) => textOf(row, 'attribute'));
}

/** The findings that come from a sheet. */
export function findingsOf({ facts }: Pick<CaseView, 'facts'>, sheet: string): readonly string[] {
  return rowsOf(facts, 'findings')
    .filter((row) => row.paper === sheet)
    .map((row) => [textOf(row, 'code'), textOf(row, 'title')].filter(Boolean).join(' '));
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(facts: CaseView['facts'], name: string): readonly Row[] {
  const rows = facts[name];
  return Array.isArray(rows) ? rows.filter(isRecord) : [];
}

function textOf(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}
