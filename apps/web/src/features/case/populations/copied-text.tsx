import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';

interface CopiedTextProps {
  readonly text: string;
  /** What is shown of it. */
  readonly shown?: string;
  /** What is copied, for those who hear the button alone. */
  readonly title: string;
}

/** What people compare or run somewhere else, with a button that takes it along. */
export function CopiedText({ text, shown = text, title }: CopiedTextProps) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  return (
    <span className="populations-copied">
      <code className="ui-break" title={text}>
        {shown}
      </code>{' '}
      <Button
        look="quiet"
        size="small"
        icon={isCopied ? 'check' : 'files'}
        aria-label={t('populations.copyOf', { title })}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {t(isCopied ? 'populations.copied' : 'populations.copy')}
      </Button>
      <span role="status" className="visually-hidden">
        {isCopied && t('populations.copied')}
      </span>
    </span>
  );
}
