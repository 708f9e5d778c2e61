import type { RegisterView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page-heading';
import { PageTabs } from '../../ui/page-tabs';

interface RegisterHeaderProps {
  readonly register: RegisterView;
  /** Key of the overview that is open; none for the list of entries. */
  readonly overview?: string;
}

/** What a register is, and the ways to look at it. */
export function RegisterHeader({ register, overview = '' }: RegisterHeaderProps) {
  const { t } = useTranslation();
  const read = useReader();
  return (
    <>
      <Link to={paths.registers} className="ui-back">
        <Icon name="arrow-left" /> <span>{t('registers.title')}</span>
      </Link>
      <PageHeading title={read(register.title)} />
      <p>{read(register.summary)}</p>
      <p className="ui-small">
        {t('registers.office')}: {read(register.office)}. {register.basis.join(' · ')}
      </p>
      {register.overviews.length > 0 && (
        <PageTabs
          label={t('registers.overviews')}
          current={overview}
          tabs={[
            { key: '', to: paths.register(register.key), title: t('registers.entries') },
            ...register.overviews.map(({ key, title }) => ({
              key,
              to: paths.registerOverview(register.key, key),
              title: read(title),
            })),
          ]}
        />
      )}
    </>
  );
}
