import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuredTimesRead, tableFile } from '../../client/public-reads';
import { useAddressFilter } from '../../filters/use-address-filter';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { TableFiles } from './table-files';
import { TimesDictionary } from './times-dictionary';
import { TimesTable } from './times-table';
import { YearField } from './year-field';

const PATH = '/api/public/times';

/** How long procedures really take, against their terms (L. 241/1990 art. 2 c. 4-bis). */
export function TimesPage() {
  const { t } = useTranslation();
  const [search, change] = useAddressFilter();
  const { data: times } = useSuspenseQuery(measuredTimesRead(search.get('year') ?? ''));
  const measured = times.items.some(({ concluded, openBeyondTerm }) => concluded + openBeyondTerm > 0);
  return (
    <div className="app-page">
      <div className="public-head">
        <PageHeading title={t('times.title')} />
        <Button look="secondary" size="small" icon="file" onClick={() => window.print()}>
          {t('public.print')}
        </Button>
      </div>
      <p className="public-lead">{t('times.lead')}</p>
      <div className="ui-filters">
        <YearField year={times.year} years={times.years} onChange={(year) => change({ year })} />
        <TableFiles csv={tableFile(PATH, 'csv', times.year)} json={tableFile(PATH, 'json', times.year)} />
      </div>
      {measured ? (
        <TimesTable times={times} />
      ) : (
        <Empty icon="clock">{t('times.nothing', { year: times.year })}</Empty>
      )}
      <TimesDictionary file={tableFile(`${PATH}/dictionary`, 'csv')} />
    </div>
  );
}
