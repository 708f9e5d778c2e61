import type { CaseView } from '@domain';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { childrenRead } from '../../../client/reads';
import { useProcedure } from '../../../client/use-procedures';
import { useAddressFilter } from '../../../filters/use-address-filter';
import { useLanguage, useReader } from '../../../texts/use-language';
import { Empty } from '../../../ui/empty';
import { PageTurner } from '../../../ui/page-turner';
import { Records } from '../../../ui/records';
import { SearchField } from '../../../ui/search-field';
import { SelectField } from '../../../ui/select-field';
import { useChildColumns } from './child-columns';
import { found, inState, stateOf, statesOf } from './find-children';

/** A campaign may have hundreds: a screen of them at a time keeps the page light. */
const ON_A_PAGE = 50;
/** Fewer are seen at a glance. */
const FILTERED_FROM = 10;

export function ChildrenTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = useProcedure(one.procedure)?.parts?.title[language] ?? t('case.tabs.children');
  const read = useReader();
  const list = useSuspenseInfiniteQuery(childrenRead(one.id));
  const children = list.data.pages.flatMap((page) => page.items);
  const [search, change] = useAddressFilter();
  const words = search.get('q') ?? '';
  const state = search.get('state') ?? '';
  const matching = inState(found(children, words), state);
  const pages = Math.max(1, Math.ceil(matching.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, Number(search.get('page')) || 1), pages);
  const first = (page - 1) * ON_A_PAGE;
  const shown = matching.slice(first, first + ON_A_PAGE);
  const columns = useChildColumns(children, one.today);
  const top = useRef<HTMLDivElement>(null);
  const look = useCallback((q: string) => change({ q, page: '' }), [change]);
  function turnTo(to: number) {
    change({ page: to === 1 ? '' : String(to) });
    top.current?.focus();
  }
  if (children.length === 0) return <Empty icon="folder">{t('case.noChildren')}</Empty>;
  return (
    <div ref={top} tabIndex={-1} className="ui-pages">
      {children.length >= FILTERED_FROM && (
        <search className="ui-filters" aria-label={t('common.filters')}>
          <SearchField label={t('case.findChildren')} value={words} onChange={look} />
          <SelectField
            label={t('case.stageOrOutcome')}
            value={state}
            options={[
              { value: '', label: t('common.all') },
              ...statesOf(children).map(({ of: child, count }) => ({
                value: stateOf(child),
                label: `${read(child.closedAt ? (child.outcomeTitle ?? child.stageTitle) : child.stageTitle)} (${count})`,
              })),
            ]}
            onChange={(chosen) => change({ state: chosen, page: '' })}
          />
        </search>
      )}
      <p role="status" className="ui-small">
        {children.length >= FILTERED_FROM &&
          t('common.shownOf', {
            count: matching.length,
            first: matching.length === 0 ? 0 : first + 1,
            last: first + shown.length,
          })}
      </p>
      {shown.length === 0 ? (
        <Empty icon="search">{t('common.nothingFound')}</Empty>
      ) : (
        <Records caption={title} columns={columns} records={shown} keyOf={(child) => child.id} />
      )}
      <PageTurner page={page} pages={pages} onTurn={turnTo} />
    </div>
  );
}
