import type { ExceptionView } from '@domain';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exceptionsRead } from '../../../client/population-reads';
import { useReader } from '../../../texts/use-language';
import { LoadMore } from '../../../ui/load-more';
import { type Column, Records } from '../../../ui/records';
import { KnownCase } from './known-case';

interface ExceptionsProps {
  readonly caseId: string;
  readonly test: string;
  readonly caption: string;
}

export function Exceptions({ caseId, test, caption }: ExceptionsProps) {
  const { t } = useTranslation();
  const read = useReader();
  const list = useSuspenseInfiniteQuery(exceptionsRead(caseId, test));
  const columns: readonly Column<ExceptionView>[] = [
    {
      key: 'case',
      title: t('cases.case'),
      place: 'lead',
      // A gap of a register is in no case.
      cell: (exception) =>
        exception.case === undefined && exception.text ? '—' : <KnownCase of={exception} />,
    },
    {
      key: 'text',
      title: t('populations.exception'),
      cell: ({ text }) =>
        text ? read(text) : <span className="ui-muted">{t('populations.notToRead')}</span>,
    },
  ];
  return (
    <>
      <Records
        caption={caption}
        columns={columns}
        records={list.data.pages.flatMap((page) => page.items)}
        keyOf={({ place }) => String(place)}
      />
      <LoadMore {...list} />
    </>
  );
}
