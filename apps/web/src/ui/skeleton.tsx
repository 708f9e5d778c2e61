import { useTranslation } from 'react-i18next';

/** Grey lines of the height of the rows to come, so that nothing jumps when they arrive. */
export function Skeleton({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="ui-skeleton" role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="ui-skeleton__row" aria-hidden="true" />
      ))}
    </div>
  );
}
