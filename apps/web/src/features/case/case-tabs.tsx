import type { CaseView } from '@domain';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths';
import { useProcedure } from '../../client/use-procedures';
import { useLanguage } from '../../texts/use-language';
import { tabOf, tabs } from './tabs';

/** Links and not buttons: each tab has an address that can be sent to a colleague. */
export function CaseTabs({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const { tab } = useParams();
  const language = useLanguage();
  const parts = useProcedure(one.procedure)?.parts;
  const current = tabOf(tab);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone the tabs go on beyond the edge.
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (link) list.current?.scrollTo({ left: link.offsetLeft - list.current.clientWidth / 2 });
  }, [current]);
  return (
    <nav className="case-tabs" aria-label={t('case.parts')}>
      <ul ref={list}>
        {tabs
          .filter(({ shownFor }) => shownFor?.(one) ?? true)
          .map(({ key, count }) => (
            <li key={key}>
              <Link
                to={paths.caseTab(one.id, key)}
                aria-current={key === current.key ? 'page' : undefined}
                preventScrollReset
              >
                {(key === 'children' && parts?.title[language]) || t(`case.tabs.${key}`)}
                {count && <span className="case-tabs__count">{count(one)}</span>}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
