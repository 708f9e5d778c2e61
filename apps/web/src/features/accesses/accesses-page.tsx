import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accessesToSeeRead, reservedCasesRead } from '../../client/reads';
import { usePerson } from '../../client/use-person';
import { Empty } from '../../ui/empty';
import { LoadMore } from '../../ui/load-more';
import { PageHeading } from '../../ui/page-heading';
import { AccessTable } from './access-table';
import { ReservedTable } from './reserved-table';

/** What concerns access to reserved cases: what a head has to see, what those who watch may open. */
export function AccessesPage() {
  const { t } = useTranslation();
  const { reports = [] } = usePerson();
  return (
    <div className="app-page">
      <PageHeading title={t('accesses.title')} />
      {reports.includes('teams') && <ToSee />}
      {reports.includes('reservedCases') && <Reserved />}
    </div>
  );
}

function ToSee() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(accessesToSeeRead);
  const accesses = list.data.pages.flatMap((page) => page.items);
  return (
    <section>
      <h2>{t('accesses.toSee')}</h2>
      {accesses.length === 0 ? (
        <Empty icon="check-circle">{t('accesses.noneToSee')}</Empty>
      ) : (
        <>
          <p className="ui-muted">{t('accesses.toSeeText')}</p>
          <AccessTable caption={t('accesses.toSee')} accesses={accesses} withCase />
        </>
      )}
      <LoadMore {...list} />
    </section>
  );
}

function Reserved() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(reservedCasesRead);
  const cases = list.data.pages.flatMap((page) => page.items);
  return (
    <section>
      <h2>{t('accesses.reserved')}</h2>
      <p className="ui-muted">{t('accesses.reservedText')}</p>
      {cases.length === 0 ? (
        <Empty icon="locked">{t('accesses.noneReserved')}</Empty>
      ) : (
        <ReservedTable cases={cases} />
      )}
      <LoadMore {...list} />
    </section>
  );
}
