import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { registersRead } from '../../client/reads';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { RegisterCard } from './register-card';

export function RegistersPage() {
  const { t } = useTranslation();
  const { data: registers } = useSuspenseQuery(registersRead);
  return (
    <div className="app-page">
      <PageHeading title={t('registers.title')} />
      {registers.length === 0 && <Empty icon="bookmark">{t('registers.none')}</Empty>}
      <ul className="procedure-cards">
        {registers.map((register) => (
          <li key={register.key}>
            <RegisterCard register={register} />
          </li>
        ))}
      </ul>
    </div>
  );
}
