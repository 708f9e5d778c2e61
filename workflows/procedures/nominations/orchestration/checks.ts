import type { Actor } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import type { CandidateRow, CheckRow, NominationCase } from './matter';

/** A name with what its checks have found. */
export interface CheckedName extends CandidateRow {
  readonly passed: boolean;
  readonly rows: readonly CheckRow[];
}

interface Check {
  readonly result: 'clear' | 'obstacle';
  readonly evidence: string;
  readonly on: LocalDate;
}

const checkNames = {
  losses: 'Bilanci in perdita per tre esercizi',
  retirement: 'Stato di quiescenza',
  interests: 'Conflitti di interesse',
  otherPosts: 'Altri incarichi',
  conferability: 'Inconferibilità',
  incompatibility: 'Incompatibilità',
  candidacyBars: 'Incandidabilità',
  record: 'Precedenti penali',
} as const;

const resultNames = { clear: 'nessun impedimento', obstacle: 'impedimento' } as const;

/** Every check of every name, all at once; each stands with its evidence, its day and who did it. */
export function checkAll(
  kase: NominationCase,
  names: readonly CandidateRow[],
  by: Actor,
): Promise<CheckedName[]> {
  return Promise.all(names.map((name) => checkOne(kase, name, by)));
}

async function checkOne(kase: NominationCase, name: CandidateRow, by: Actor): Promise<CheckedName> {
  const { post } = kase.application;
  const about = { subject: name.name, context: { person: name.name, taxCode: name.taxCode, post } };
  const record = kase.relations.open(
    'recordCheck',
    { name: name.name, taxCode: name.taxCode, post },
    // Only who has asked for it reads what it holds, and admits whoever is to do it in their place.
    { by, waits: true, confidentiality: { level: 'restricted' } },
  );
  const [status, barsFound, recordResult] = await Promise.all([
    kase.task('statusCheck', about),
    kase.task('barsCheck', about),
    kase.relations.ended(record),
  ]);
  const rows = [
    ...rowsOf(name, status.answer, status.by),
    ...rowsOf(name, barsFound.answer, barsFound.by),
    {
      name: name.name,
      check: checkNames.record,
      result: resultNames[recordResult === 'clear' ? 'clear' : 'obstacle'],
      evidence: 'nella pratica riservata a chi verifica',
      on: kase.today(),
      by: by.name,
    },
  ];
  const passed = rows.every(({ result }) => result === resultNames.clear);
  return { ...name, passed, rows };
}

function rowsOf(
  { name }: CandidateRow,
  answer: Readonly<Partial<Record<keyof typeof checkNames, Check>>>,
  by: Actor,
): CheckRow[] {
  return Object.entries(answer).map(([check, { result, evidence, on }]) => ({
    name,
    check: checkNames[check as keyof typeof checkNames],
    result: resultNames[result],
    evidence,
    on,
    by: by.name,
  }));
}
