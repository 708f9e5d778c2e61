import type { DocumentView } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readText } from '../../../client/client';
import { keys } from '../../../client/keys';
import { fileSize } from '../../../format/amounts';
import { momentOf } from '../../../format/dates';
import { Markdown } from '../../../markdown/markdown';
import { useLanguage } from '../../../texts/use-language';
import { Dialog } from '../../../ui/dialog';
import { Icon } from '../../../ui/icon';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/skeleton';
import { textPathOf } from './readable';

export function DocumentPanel({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = textPathOf(document) ?? document.content;
  const content = useQuery({
    queryKey: keys.documentText(path),
    queryFn: () => readText(path),
    // A stored document never changes.
    staleTime: Infinity,
  });
  return (
    <Dialog title={document.title} shape="side" onClose={onClose}>
      <p className="ui-small">
        {[document.number, momentOf(document.at, language)].filter(Boolean).join(' · ')}
      </p>
      <p>
        <a href={document.content} download>
          <Icon name="download" /> {t('documents.downloadAs', { kind: kindOf(document.mediaType) })}{' '}
          <span className="ui-small">({fileSize(document.size, language)})</span>
        </a>
      </p>
      {content.isError && <ProblemNotice error={content.error} />}
      {content.isPending && <Skeleton rows={6} />}
      {content.data !== undefined && (
        <article className="document-sheet" lang="it">
          {document.text ? <Markdown source={content.data} /> : <pre>{content.data}</pre>}
        </article>
      )}
      <p className="ui-small">
        {t('documents.fingerprint')} <code className="ui-break">{document.sha256}</code>
      </p>
    </Dialog>
  );
}

/** What people call a kind of file. */
function kindOf(mediaType: string): string {
  return mediaType === 'application/pdf' ? 'PDF' : 'file';
}
