import type { CaseView, DocumentView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentsRead } from '../../../client/reads';
import { dayOf } from '../../../format/dates';
import { useLanguage } from '../../../texts/use-language';
import { Empty } from '../../../ui/empty';
import { type Column, Records } from '../../../ui/records';
import { TwoLines } from '../../../ui/two-lines';
import { DocumentLink } from './document-link';
import { DocumentPanel } from './document-panel';

export function DocumentsTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: documents } = useSuspenseQuery(documentsRead(one.id));
  const [open, setOpen] = useState<DocumentView>();
  if (documents.length === 0) return <Empty icon="file">{t('case.noDocuments')}</Empty>;
  const columns: readonly Column<DocumentView>[] = [
    {
      key: 'document',
      title: t('documents.title'),
      place: 'lead',
      cell: (document) => (
        <TwoLines
          first={<DocumentLink document={document} onOpen={() => setOpen(document)} />}
          second={t(`documents.kinds.${document.kind}`)}
        />
      ),
    },
    {
      key: 'number',
      title: t('documents.number'),
      cell: ({ number }) => (number ? <code>{number}</code> : '—'),
    },
    { key: 'at', title: t('documents.date'), place: 'end', cell: ({ at }) => dayOf(at, language) },
  ];
  return (
    <>
      <Records
        caption={t('case.tabs.documents')}
        columns={columns}
        records={documents}
        keyOf={(document) => document.id}
      />
      {open && <DocumentPanel document={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
