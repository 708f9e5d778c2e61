import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sessionRead } from '../client/reads';
import { Icon } from '../ui/icon';
import { LanguageSwitch } from './language-switch';
import { MainMenu } from './main-menu';
import { paths } from './paths';
import { PersonMenu } from './person-menu';
import { PublicMenu } from './public-menu';

export function Header() {
  const { t } = useTranslation();
  const { data: person } = useQuery(sessionRead);
  return (
    <header className="app-header">
      <div className="app-header__top">
        <Link to={person?.visitor ? paths.desk : paths.inbox} className="app-header__brand">
          <Icon name="pa" />
          <span>
            <strong>Marino</strong>
            <span className="app-header__office">{t('app.office')}</span>
          </span>
        </Link>
        <div className="app-header__tools">
          <LanguageSwitch />
          {person && <PersonMenu person={person} />}
        </div>
      </div>
      {person && !person.visitor && <MainMenu person={person} />}
      {(person === null || person?.visitor) && <PublicMenu person={person} />}
    </header>
  );
}
