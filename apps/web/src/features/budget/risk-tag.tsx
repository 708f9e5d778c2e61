import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/tag';

/** Whether a line may not last, in words and not in colour alone. */
export function RiskTag({ atRisk }: { atRisk: boolean }) {
  const { t } = useTranslation();
  return atRisk ? (
    <Tag tone="warning" icon="warning-circle">
      {t('budget.atRisk')}
    </Tag>
  ) : (
    <Tag tone="neutral" icon="check-circle">
      {t('budget.inOrder')}
    </Tag>
  );
}
