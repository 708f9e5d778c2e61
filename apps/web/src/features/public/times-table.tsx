import type { Average, MeasuredTimesView, MeasuredTimeView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { number } from '../../format/amounts';
import { useLanguage, useReader } from '../../texts/use-language';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';

export function TimesTable({ times }: { times: MeasuredTimesView }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const days = (value: number | undefined) => (value === undefined ? '—' : number(value, language));
  const average = (of: Average | undefined) =>
    of && (
      <TwoLines
        first={t('times.median', { days: days(of.median) })}
        second={t('times.mean', { days: days(of.mean) })}
      />
    );
  const columns: readonly Column<MeasuredTimeView>[] = [
    {
      key: 'procedure',
      title: t('common.procedure'),
      place: 'lead',
      cell: ({ procedure, title, unit }) => (
        <TwoLines
          first={<Link to={paths.publicProcedure(procedure)}>{read(title)}</Link>}
          second={read(unit)}
        />
      ),
    },
    { key: 'concluded', title: t('times.concluded'), place: 'amount', cell: ({ concluded }) => concluded },
    {
      key: 'prescribed',
      title: t('times.prescribed'),
      place: 'amount',
      cell: ({ prescribed }) => {
        if (!prescribed) return '—';
        const { least, median, most } = prescribed;
        return least === most ? (
          days(median)
        ) : (
          <TwoLines
            first={t('times.median', { days: days(median) })}
            second={t('times.range', { least: days(least), most: days(most) })}
          />
        );
      },
    },
    {
      key: 'elapsed',
      title: t('times.elapsed'),
      place: 'amount',
      cell: ({ elapsed }) => average(elapsed) ?? '—',
    },
    { key: 'used', title: t('times.used'), place: 'amount', cell: ({ used }) => average(used) ?? '—' },
    {
      key: 'within',
      title: t('times.within'),
      place: 'amount',
      cell: ({ withinTerm, withinTermShare }) =>
        withinTermShare === undefined ? (
          '—'
        ) : (
          <TwoLines
            first={`${number(withinTermShare, language)} %`}
            second={t('times.withinCount', { count: withinTerm })}
          />
        ),
    },
    {
      key: 'open',
      title: t('times.openBeyond'),
      place: 'amount',
      cell: ({ openBeyondTerm }) => openBeyondTerm,
    },
  ];
  return (
    <Records
      caption={t('times.caption', { year: times.year })}
      columns={columns}
      records={times.items}
      keyOf={({ procedure }) => procedure}
    />
  );
}
