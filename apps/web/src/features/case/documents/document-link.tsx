import type { DocumentView } from '@domain';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../../../format/amounts';
import { useLanguage } from '../../../texts/use-language';
import { Icon } from '../../../ui/icon';
import { textPathOf } from './readable';

/** What has a text opens beside the case, with its file; other files are downloaded. */
export function DocumentLink({ document, onOpen }: { document: DocumentView; onOpen: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (textPathOf(document)) {
    return (
      <button type="button" className="ui-text-button" onClick={onOpen}>
        <Icon name="file" /> {document.title}
      </button>
    );
  }
  return (
    <a href={document.content} download={document.title}>
      <Icon name="download" /> {document.title}{' '}
      <span className="ui-small">
        ({t('documents.download')}, {fileSize(document.size, language)})
      </span>
    </a>
  );
}
