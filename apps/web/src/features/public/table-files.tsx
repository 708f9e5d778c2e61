import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon';

/** The table of the page as files, for spreadsheets and for programs. */
export function TableFiles({ csv, json }: { csv: string; json?: string }) {
  const { t } = useTranslation();
  return (
    <div className="public-files">
      <a href={csv} download className="btn btn-outline-primary ui-button ui-button--small">
        <Icon name="download" />
        <span>{t('times.csv')}</span>
      </a>
      {json && (
        <a href={json} className="btn btn-outline-primary ui-button ui-button--small">
          <Icon name="download" />
          <span>{t('times.json')}</span>
        </a>
      )}
    </div>
  );
}
