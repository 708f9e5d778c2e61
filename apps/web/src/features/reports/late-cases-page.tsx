import type { LateCaseView } from '@domain';
import { displayDate } from '@law/display-date';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { lateCasesRead, tableFile } from '../../client/public-reads';
import { useAddressFilter } from '../../filters/use-address-filter';
import { useLanguage, useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { TableFiles } from '../public/table-files';
import { YearField } from '../public/year-field';
import { LateCasesTable } from './late-cases-table';

/** The cases that missed their term in a year, by unit and procedure (L. 241/1990 art. 2 c. 9-quater). */
export function LateCasesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, change] = useAddressFilter();
  const { data: report } = useSuspenseQuery(lateCasesRead(search.get('year') ?? ''));
  return (
    <div className="app-page">
      <div className="public-head">
        <PageHeading title={t('lateCases.title')} />
        <Button look="secondary" size="small" icon="file" onClick={() => window.print()}>
          {t('public.print')}
        </Button>
      </div>
      <p className="public-lead">
        {t('lateCases.lead', { day: displayDate(report.reportBy, language), year: report.year })}
      </p>
      <div className="ui-filters">
        <YearField year={report.year} years={report.years} onChange={(year) => change({ year })} />
        <TableFiles csv={tableFile('/api/reports/late-cases', 'csv', report.year)} />
      </div>
      <p>
        <Link to={paths.publicTimes}>{t('lateCases.publicTimes')}</Link>
      </p>
      {report.items.length === 0 && (
        <Empty icon="check-circle">{t('lateCases.none', { year: report.year })}</Empty>
      )}
      {groupsOf(report.items).map((group) => (
        <LateGroup key={`${group.first.unit.it} ${group.first.procedure}`} of={group} />
      ))}
    </div>
  );
}

interface Group {
  readonly first: LateCaseView;
  readonly cases: readonly LateCaseView[];
}

function LateGroup({ of: { first, cases } }: { of: Group }) {
  const { t } = useTranslation();
  const read = useReader();
  return (
    <section className="public-group">
      <h2>
        {read(first.unit)} · {read(first.title)}
      </h2>
      <p className="ui-muted">{t('lateCases.count', { count: cases.length })}</p>
      <LateCasesTable caption={`${read(first.unit)}, ${read(first.title)}`} cases={cases} />
    </section>
  );
}

/** The report comes ordered by unit and procedure. */
function groupsOf(items: readonly LateCaseView[]): Group[] {
  const groups = new Map<string, LateCaseView[]>();
  for (const item of items) {
    const key = `${item.unit.it} ${item.procedure}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((cases) => (cases[0] ? { first: cases[0], cases } : []));
}
