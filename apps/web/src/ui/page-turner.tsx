import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface PageTurnerProps {
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (to: number) => void;
}

/** To the page before and behind, where there is more than one. */
export function PageTurner({ page, pages, onTurn }: PageTurnerProps) {
  const { t } = useTranslation();
  if (pages === 1) return null;
  return (
    <nav className="ui-page-turner" aria-label={t('common.pages')}>
      <Button look="secondary" disabled={page === 1} onClick={() => onTurn(page - 1)}>
        {t('common.pageBefore')}
      </Button>
      <span>{t('common.pageOf', { page, pages })}</span>
      <Button look="secondary" disabled={page === pages} onClick={() => onTurn(page + 1)}>
        {t('common.pageAfter')}
      </Button>
    </nav>
  );
}
