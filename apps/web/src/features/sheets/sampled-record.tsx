import type { CaseView, DocumentView, JournalEntryView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeJournalRead } from '../../client/population-reads';
import { documentsRead } from '../../client/reads';
import { dayOf } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { isRecord } from '../../values/record';
import { DocumentLink } from '../case/documents/document-link';
import { DocumentPanel } from '../case/documents/document-panel';
import { JournalItem } from '../case/history/journal-item';
import type { Choosing } from './sampled-case';

/** Acts, documents and history of the case, each entry a click away from being evidence. */
export function SampledRecord({ of: one, ...choosing }: { of: CaseView } & Choosing) {
  const { t } = useTranslation();
  const { data: journal } = useSuspenseQuery(wholeJournalRead(one.id));
  const { data: documents } = useSuspenseQuery(documentsRead(one.id));
  const [open, setOpen] = useState<DocumentView>();
  const entryOf = ({ id }: DocumentView) =>
    journal.find(({ data, superseded }) => !superseded && isRecord(data) && data.document === id);
  return (
    <>
      <h3>{t('case.tabs.documents')}</h3>
      {documents.length === 0 && <Empty icon="file">{t('case.noDocuments')}</Empty>}
      <ul className="sheet-documents">
        {documents.map((document) => (
          <Document
            key={document.id}
            document={document}
            entry={entryOf(document)}
            onOpen={() => setOpen(document)}
            {...choosing}
          />
        ))}
      </ul>
      <h3>{t('case.tabs.history')}</h3>
      <ol className="timeline">
        {journal.map((entry) => (
          <JournalItem key={entry.position} entry={entry} of={one}>
            {!entry.superseded && <EvidenceToggle entry={entry} {...choosing} />}
          </JournalItem>
        ))}
      </ol>
      {open && <DocumentPanel document={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface DocumentProps extends Choosing {
  readonly document: DocumentView;
  /** By which it came into the case. */
  readonly entry?: JournalEntryView;
  readonly onOpen: () => void;
}

function Document({ document, entry, onOpen, ...choosing }: DocumentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li>
      <div>
        <DocumentLink document={document} onOpen={onOpen} />
        <p className="ui-small">
          {[t(`documents.kinds.${document.kind}`), document.number, dayOf(document.at, language)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {entry && <EvidenceToggle entry={entry} {...choosing} />}
    </li>
  );
}

function EvidenceToggle({ entry, chosen, onToggle }: { entry: JournalEntryView } & Choosing) {
  const { t } = useTranslation();
  const { position } = entry;
  const isChosen = chosen.includes(position);
  if (!onToggle) return null;
  return (
    <Button
      look={isChosen ? 'secondary' : 'quiet'}
      size="small"
      icon={isChosen ? 'check' : 'plus'}
      aria-pressed={isChosen}
      aria-label={t('sheets.useEntry', { position })}
      onClick={() => onToggle(entry)}
    >
      {t(isChosen ? 'sheets.used' : 'sheets.use')}
    </Button>
  );
}
