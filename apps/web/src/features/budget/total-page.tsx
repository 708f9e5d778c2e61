import { type BudgetTotalDetail, totalFigures, type TotalsBy, totalsBy } from '@domain';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page';
import { paths } from '../../app/paths';
import { budgetTotalRead, totalMovementsRead } from '../../client/budget-reads';
import { useAddressFilter } from '../../filters/use-address-filter';
import { money } from '../../format/amounts';
import { useLanguage, useReader } from '../../texts/use-language';
import { FactsList } from '../../ui/facts-list';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { MovementTable } from './movement-table';
import { ThresholdTag } from './threshold-tag';

/** A beneficiary or a political body in a year: what was committed, and each movement behind it. */
export function TotalPage() {
  const { by: named, commitment = '' } = useParams();
  const by = totalsBy.find((each) => each === named);
  return by ? <Account by={by} commitment={commitment} /> : <NotFoundPage />;
}

function Account({ by, commitment }: { by: TotalsBy; commitment: string }) {
  const { t } = useTranslation();
  const read = useReader();
  const [search] = useAddressFilter();
  const year = search.get('year') ?? '';
  const { data: total } = useSuspenseQuery(budgetTotalRead(by, year, commitment));
  return (
    <div className="app-page">
      <header className="case-header">
        <Link to={`${paths.budgetTotals(by)}?year=${total.year}`} className="ui-back">
          <Icon name="arrow-left" /> <span>{t(`budget.totals.${by}`)}</span>
        </Link>
        <div className="case-header__line">
          <div>
            <PageHeading title={total.name} />
            <p className="case-header__kind">
              <code>{total.code}</code> · {t(`budget.totals.yearOf.${by}`, { year: total.year })}
              {total.procedures.length > 0 && ` · ${total.procedures.map(read).join(', ')}`}
            </p>
          </div>
          {by === 'beneficiary' && (
            <div className="case-header__state">
              <ThresholdTag isAbove={total.aboveThreshold} />
            </div>
          )}
        </div>
      </header>
      <Figures of={total} />
      <section className="case-panel">
        <h2>{t('budget.movements')}</h2>
        <Movements of={total} by={by} commitment={commitment} />
      </section>
    </div>
  );
}

function Figures({ of: { figures, commitments, isWhole } }: { of: BudgetTotalDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="case-panel">
      <h2>{t('budget.totals.figures')}</h2>
      <p className="ui-muted">{t(isWhole ? 'budget.totals.whole' : 'budget.totals.part')}</p>
      <FactsList
        facts={[
          { key: 'commitments', title: t('budget.totals.commitments'), value: commitments },
          ...totalFigures.map((figure) => ({
            key: figure,
            title: t(`budget.${figure}`),
            value: money(figures[figure], language),
          })),
        ]}
      />
    </section>
  );
}

interface MovementsProps {
  readonly of: BudgetTotalDetail;
  readonly by: TotalsBy;
  readonly commitment: string;
}

function Movements({ of: { year, movements: count }, by, commitment }: MovementsProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(totalMovementsRead(by, String(year), commitment));
  const movements = list.data?.pages.flatMap((page) => page.items);
  return (
    <>
      {list.isError && <ProblemNotice error={list.error} />}
      {list.isPending && <Skeleton />}
      {movements && !list.hasNextPage && movements.length < count && (
        <p className="ui-muted">{t('budget.hidden', { count })}</p>
      )}
      {movements && movements.length > 0 && <MovementTable movements={movements} withLines />}
      <LoadMore {...list} />
    </>
  );
}
