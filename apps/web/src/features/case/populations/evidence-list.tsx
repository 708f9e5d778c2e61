import type { EvidenceView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { evidenceRead } from '../../../client/population-reads';
import { momentOf } from '../../../format/dates';
import { useLanguage, useReader } from '../../../texts/use-language';
import { type Column, Records } from '../../../ui/records';
import { Tag } from '../../../ui/tag';
import { TwoLines } from '../../../ui/two-lines';
import { Digest } from './digest';
import { KnownCase } from './known-case';

/** Entries of other journals that something rests on, each compared anew with what it was. */
export function EvidenceList({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  const { data: evidence } = useSuspenseQuery(evidenceRead(caseId));
  const taken = evidence.filter(({ refused }) => refused === undefined);
  if (taken.length === 0) return null;
  const columns: readonly Column<EvidenceView>[] = [
    {
      key: 'what',
      title: t('populations.evidenceWhat'),
      place: 'lead',
      cell: ({ what, at, by }) => (
        <TwoLines
          first={what ?? <span className="ui-muted">{t('populations.notToRead')}</span>}
          second={`${momentOf(at, language)} · ${by}`}
        />
      ),
    },
    { key: 'case', title: t('cases.case'), cell: (one) => <KnownCase of={one} /> },
    {
      key: 'entry',
      title: t('populations.evidenceEntry'),
      cell: ({ entry, hash, position }) => (
        <TwoLines
          first={entry ? `#${entry.position} ${read(entry.title)}` : '—'}
          second={hash && <Digest of={hash} name={t('populations.entry', { position })} />}
        />
      ),
    },
    {
      key: 'intact',
      title: t('populations.state'),
      place: 'end',
      cell: ({ why }) => (
        <Tag tone={why ? 'danger' : 'success'} icon={why ? 'error' : 'locked'}>
          {t(why ? `populations.why.${why}` : 'populations.asItWas')}
        </Tag>
      ),
    },
  ];
  return (
    <section className="populations-card" aria-labelledby="evidence">
      <h2 id="evidence" className="case-panel__title">
        {t('populations.evidence')}
      </h2>
      <Records
        caption={t('populations.evidence')}
        columns={columns}
        records={taken}
        keyOf={({ version }) => version}
      />
    </section>
  );
}
