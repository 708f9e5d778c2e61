import type { BudgetRisk } from '@domain';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/tag';

/** Why a line may not last, in words and not in colour alone. */
export function RiskTag({ risks }: { risks: readonly BudgetRisk[] }) {
  const { t } = useTranslation();
  if (risks.length === 0)
    return (
      <Tag tone="neutral" icon="check-circle">
        {t('budget.inOrder')}
      </Tag>
    );
  return (
    <span className="ui-tags">
      {risks.map((risk) => (
        <Tag key={risk} tone={risk === 'uncovered' ? 'danger' : 'warning'} icon="warning-circle">
          {t(`budget.risks.${risk}`)}
        </Tag>
      ))}
    </span>
  );
}
