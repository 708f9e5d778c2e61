import { type BudgetLineDetail, effects } from '@domain';
import { displayDate } from '@law/display-date';
import { isLocalDate } from '@law/local-date';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths';
import { budgetLineRead, budgetMovementsRead } from '../../client/budget-reads';
import { DayFilter } from '../../filters/day-filter';
import { useAddressFilter } from '../../filters/use-address-filter';
import { money } from '../../format/amounts';
import { useLanguage, useReader } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { FactsList } from '../../ui/facts-list';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { AppropriationTable } from './appropriation-table';
import { MovementTable } from './movement-table';
import { RiskTag } from './risk-tag';

/** A line of the budget: where it stands on a day, what it was given, and what was moved on it. */
export function BudgetLinePage() {
  const { t } = useTranslation();
  const read = useReader();
  const { line: key = '' } = useParams();
  const [search, change] = useAddressFilter();
  const chosen = search.get('on') ?? '';
  const on = isLocalDate(chosen) ? chosen : '';
  const { data: line } = useSuspenseQuery(budgetLineRead(key, on));
  return (
    <div className="app-page">
      <header className="case-header">
        <Link to={paths.budget} className="ui-back">
          <Icon name="arrow-left" /> <span>{t('budget.title')}</span>
        </Link>
        <div className="case-header__line">
          <div>
            <PageHeading title={line.title} />
            <p className="case-header__kind">
              <code>{line.chapter}</code> · {t('budget.year', { year: line.year })} · {read(line.unit)}
            </p>
          </div>
          <div className="case-header__state">
            <RiskTag risks={line.risks} />
          </div>
        </div>
      </header>
      <div className="ui-filters">
        <DayFilter label={t('budget.on')} value={on} onChange={(day) => change({ on: day })} />
      </div>
      <Figures of={line} />
      <section className="case-panel">
        <h2>{t('budget.given')}</h2>
        <AppropriationTable appropriations={line.appropriations} />
      </section>
      <section className="case-panel">
        <h2>{t('budget.movements')}</h2>
        <Movements of={line} chosen={on} />
      </section>
    </div>
  );
}

function Figures({ of: { figures, on } }: { of: BudgetLineDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = (['appropriation', ...effects, 'available', 'uncovered'] as const).flatMap((figure) => {
    const amount = figures[figure];
    return amount === undefined
      ? []
      : [{ key: figure, title: t(`budget.${figure}`), value: money(amount, language) }];
  });
  return (
    <section className="case-panel">
      <h2>{t('budget.figures', { day: displayDate(on, language) })}</h2>
      <FactsList facts={shown} />
    </section>
  );
}

function Movements({ of: line, chosen }: { of: BudgetLineDetail; chosen: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useInfiniteQuery(budgetMovementsRead(line.line, chosen));
  const movements = list.data?.pages.flatMap((page) => page.items);
  const all = movements !== undefined && !list.hasNextPage;
  return (
    <>
      {list.isError && <ProblemNotice error={list.error} />}
      {list.isPending && <Skeleton />}
      {all && movements.length < line.movements && (
        <p className="ui-muted">{t('budget.hidden', { count: line.movements })}</p>
      )}
      {line.movements === 0 && (
        <Empty icon="card">{t('budget.noMovements', { day: displayDate(line.on, language) })}</Empty>
      )}
      {movements && movements.length > 0 && <MovementTable movements={movements} />}
      <LoadMore {...list} />
    </>
  );
}
