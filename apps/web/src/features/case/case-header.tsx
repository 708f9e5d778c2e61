import type { CaseView } from '@domain';
import { daysBetween } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { DueTag } from '../../ui/due-tag';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page-heading';
import { CaseStateTag } from '../cases/case-state-tag';
import { LevelTag } from './level-tag';

export function CaseHeader({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const read = useReader();
  // Who does not know what it is a part of is led nowhere: that may be closed to them.
  const back =
    one.parent !== undefined && one.parentTitle !== undefined
      ? { to: paths.caseTab(one.parent, 'children'), title: one.parentTitle }
      : { to: paths.cases, title: t('cases.title') };
  return (
    <header className="case-header">
      <Link to={back.to} className="ui-back">
        <Icon name="arrow-left" /> <span>{back.title}</span>
      </Link>
      <div className="case-header__line">
        <div>
          <PageHeading title={one.title} />
          <p className="case-header__kind">
            {one.number && <code>{one.number}</code>}
            <span>{read(one.procedureTitle)}</span>
          </p>
        </div>
        <div className="case-header__state">
          <LevelTag level={one.level} />
          <CaseStateTag of={one} />
          {one.due && !one.closedAt && <DueTag due={one.due} daysLeft={daysBetween(one.today, one.due)} />}
        </div>
      </div>
    </header>
  );
}
