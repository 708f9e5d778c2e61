import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="info"
      title={t('form.draftResumed')}
      actions={
        <Button look="secondary" size="small" onClick={onDiscard}>
          {t('form.draftDiscard')}
        </Button>
      }
    />
  );
}
