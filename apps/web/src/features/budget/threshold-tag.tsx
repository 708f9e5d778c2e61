import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/tag';

/** Whether the grants of a year are published; nothing where only a part of them may be read. */
export function ThresholdTag({ isAbove }: { isAbove: boolean | undefined }) {
  const { t } = useTranslation();
  if (isAbove === undefined) return <>—</>;
  return isAbove ? (
    <Tag tone="active" icon="files">
      {t('budget.totals.above')}
    </Tag>
  ) : (
    <Tag tone="neutral" icon="check-circle">
      {t('budget.totals.below')}
    </Tag>
  );
}
