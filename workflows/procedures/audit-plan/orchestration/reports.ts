import { consult } from '../../../casework';
import { type Age, ageOf } from '../../audit-engagements/rules';
import { type opinions } from '../kinds';
import { annualReportDue, externalAssessmentDue, halfYearDue } from '../rules';
import { noAddress } from './approval';
import { type AuditYear, progressOf, type YearFile } from './year';

const reportReaders = [
  'Sindaco',
  'Direttore Generale',
  'Responsabile della prevenzione della corruzione e della trasparenza',
];
const HEAD = 'audit.director';

/** Standard 12.1: from the middle of the year on, top management is told how the plan goes. */
export async function halfYearReport(kase: AuditYear, file: YearFile): Promise<void> {
  const planYear = kase.application.year;
  await kase.dayBegins(`${planYear}-07-01`, 'the second half of the year');
  const term = kase.deadline('halfYearReport', halfYearDue(planYear), HEAD);
  const { answer, by } = await kase.task('halfYearReport', {
    context: { planYear, ...progressOf(file) },
    due: term.due,
  });
  term.met();
  for (const reader of reportReaders)
    kase.letter('halfYearReport', reader, {
      ...noAddress,
      planYear,
      ...progressOf(file),
      text: answer.text,
      signedBy: by.name,
    });
}

/** Standard 8.3, 8.4 and 12.1: the quality of the year, then its report. */
export async function concludeYear(kase: AuditYear, file: YearFile): Promise<void> {
  const planYear = kase.application.year;
  const term = kase.deadline('annualReport', annualReportDue(planYear), HEAD);
  const { answer: quality } = await kase.task('quality', {
    context: { planYear, today: kase.today() },
    due: term.due,
  });
  const externalDue = externalAssessmentDue(quality.lastExternal, kase.today());
  kase.record({ qualityConforms: quality.conforms ? 'sì' : 'no', nextExternal: externalDue });
  const actions = await openActions(kase);
  const { answer, by } = await kase.task('annualReport', {
    context: { planYear, ...progressOf(file), ...actions },
    due: term.due,
  });
  term.met();
  const given = (opinion: keyof typeof opinions): number =>
    file.engagements.filter((row) => row.opinion === opinion).length;
  for (const reader of reportReaders)
    kase.letter('annualReport', reader, {
      ...noAddress,
      planYear,
      ...progressOf(file),
      text: answer.text,
      actions,
      opinions: {
        adequate: given('adequate'),
        improvable: given('improvable'),
        inadequate: given('inadequate'),
      },
      assessedOn: quality.assessedOn,
      conforms: quality.conforms,
      result: quality.result,
      improvements: quality.improvements,
      lastExternal: quality.lastExternal,
      externalDue,
      externalPlan: quality.externalPlan,
      signedBy: by.name,
    });
}

/** Standard 15.2: the actions of all engagements that nobody has seen done, by how late they are. */
async function openActions(kase: AuditYear): Promise<Record<Age, number>> {
  const today = kase.today();
  const open = await consult(kase, 'auditActions', { on: today, like: { state: 'open' } });
  const aged = open.map(({ entry }) => ageOf(entry.due, today));
  const count = (age: Age): number => aged.filter((found) => found === age).length;
  return {
    notDue: count('notDue'),
    upTo30: count('upTo30'),
    upTo90: count('upTo90'),
    over90: count('over90'),
  };
}
