import { useTranslation } from 'react-i18next';
import { CopiedText } from './copied-text';

/** Digits that tell fingerprints apart at a glance. */
const SHORT = 12;

export function Digest({ of, name }: { of: string; name: string }) {
  const { t } = useTranslation();
  return (
    <CopiedText text={of} shown={`${of.slice(0, SHORT)}…`} title={t('populations.digestOf', { name })} />
  );
}
