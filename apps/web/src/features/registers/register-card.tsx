import type { RegisterSummary } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { Icon } from '../../ui/icon';

export function RegisterCard({ register }: { register: RegisterSummary }) {
  const { t } = useTranslation();
  const read = useReader();
  return (
    <Link to={paths.register(register.key)} className="procedure-card">
      <span className="procedure-card__code">
        {register.public ? t('registers.public') : t('registers.internal')}
      </span>
      <span className="procedure-card__title">{read(register.title)}</span>
      <span className="procedure-card__summary">{read(register.summary)}</span>
      <Icon name="arrow-right" />
    </Link>
  );
}
