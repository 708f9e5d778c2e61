import type { Text } from '@domain';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../texts/use-language';

/** What is still to be confirmed: better told than hidden. */
export function Doubt({ text }: { text: Text }) {
  const { t } = useTranslation();
  const read = useReader();
  return (
    <p className="ui-small">
      <strong>{t('public.toConfirm')}</strong> {read(text)}
    </p>
  );
}
