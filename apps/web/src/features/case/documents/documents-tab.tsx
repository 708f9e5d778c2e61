import type { CaseView, DocumentView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { caseRead, documentsRead } from '../../../client/reads';
import { dayOf } from '../../../format/dates';
import { useLanguage } from '../../../texts/use-language';
import { Empty } from '../../../ui/empty';
import { type Column, Records } from '../../../ui/records';
import { TwoLines } from '../../../ui/two-lines';
import { ActCorrection } from './act-correction';
import { DocumentLink } from './document-link';
import { DocumentPanel } from './document-panel';

/** The dossier, with that of the case that this one continues. */
export function DocumentsTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  return (
    <>
      <Dossier of={one.id} caption={t('case.tabs.documents')} />
      {one.before && <DossierBefore id={one.before} />}
    </>
  );
}

function DossierBefore({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: before } = useSuspenseQuery(caseRead(id));
  const title = t('relations.before', { title: before.title });
  return (
    <section className="case-before">
      <h3>
        <Link to={paths.case(id)}>{title}</Link>
      </h3>
      <Dossier of={id} caption={title} />
    </section>
  );
}

function Dossier({ of: id, caption }: { of: string; caption: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: documents } = useSuspenseQuery(documentsRead(id));
  const [open, setOpen] = useState<DocumentView>();
  if (documents.length === 0) return <Empty icon="file">{t('case.noDocuments')}</Empty>;
  const correction: Column<DocumentView> = {
    key: 'correction',
    title: t('documents.correction'),
    cell: (document) => <ActCorrection of={id} act={document} />,
  };
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
    ...(documents.some(({ kind }) => kind === 'act') ? [correction] : []),
    { key: 'at', title: t('documents.date'), place: 'end', cell: ({ at }) => dayOf(at, language) },
  ];
  return (
    <>
      <Records caption={caption} columns={columns} records={documents} keyOf={(document) => document.id} />
      {open && <DocumentPanel document={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
