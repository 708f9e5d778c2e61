import type { DocumentView } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readText } from '../../../client/client';
import { keys } from '../../../client/keys';
import { momentOf } from '../../../format/dates';
import { Markdown } from '../../../markdown/markdown';
import { useLanguage } from '../../../texts/use-language';
import { Dialog } from '../../../ui/dialog';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/skeleton';
import { isMarkdown } from './readable';

export function DocumentPanel({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const content = useQuery({
    queryKey: keys.documentText(document.content),
    queryFn: () => readText(document.content),
    // A stored document never changes.
    staleTime: Infinity,
  });
  return (
    <Dialog title={document.title} shape="side" onClose={onClose}>
      <p className="ui-small">
        {[document.number, momentOf(document.at, language)].filter(Boolean).join(' · ')}
        {' · '}
        <a href={document.content} download>
          {t('documents.download')}
        </a>
      </p>
      {content.isError && <ProblemNotice error={content.error} />}
      {content.isPending && <Skeleton rows={6} />}
      {content.data !== undefined && (
        <article className="document-sheet" lang="it">
          {isMarkdown(document.mediaType) ? <Markdown source={content.data} /> : <pre>{content.data}</pre>}
        </article>
      )}
      <p className="ui-small">
        {t('documents.fingerprint')} <code className="ui-break">{document.sha256}</code>
      </p>
    </Dialog>
  );
}
