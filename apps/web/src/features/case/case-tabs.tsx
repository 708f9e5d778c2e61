import type { CaseView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths';
import { tabOf, tabs } from './tabs';

/** Links and not buttons: each tab has an address that can be sent to a colleague. */
export function CaseTabs({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const { tab } = useParams();
  const current = tabOf(tab);
  return (
    <nav className="case-tabs" aria-label={t('case.parts')}>
      <ul>
        {tabs
          .filter(({ shownFor }) => shownFor?.(one) ?? true)
          .map(({ key, count }) => (
            <li key={key}>
              <Link
                to={paths.caseTab(one.id, key)}
                aria-current={key === current.key ? 'page' : undefined}
                preventScrollReset
              >
                {t(`case.tabs.${key}`)}
                {count && <span className="case-tabs__count">{count(one)}</span>}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
