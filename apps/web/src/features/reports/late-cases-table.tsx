import type { LateCaseView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { shortDate } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import type { IconName } from '../../ui/icon';
import { type Column, Records } from '../../ui/records';
import { Tag, type Tone } from '../../ui/tag';
import { TwoLines } from '../../ui/two-lines';

const LOOKS: Record<LateCaseView['state'], { tone: Tone; icon: IconName }> = {
  concluded: { tone: 'neutral', icon: 'check-circle' },
  ended: { tone: 'neutral', icon: 'minus-circle' },
  open: { tone: 'danger', icon: 'clock' },
};

export function LateCasesTable({ caption, cases }: { caption: string; cases: readonly LateCaseView[] }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const columns: readonly Column<LateCaseView>[] = [
    {
      key: 'case',
      title: t('cases.case'),
      place: 'lead',
      cell: ({ case: id, number }) => (
        <Link to={paths.case(id)}>
          <code>{number ?? id}</code>
        </Link>
      ),
    },
    {
      key: 'term',
      title: t('lateCases.term'),
      cell: ({ startedOn, prescribedDays }) => (
        <TwoLines
          first={t('lateCases.days', { count: prescribedDays })}
          second={t('lateCases.from', { day: shortDate(startedOn, language) })}
        />
      ),
    },
    { key: 'due', title: t('lateCases.due'), cell: ({ due }) => shortDate(due, language) },
    {
      key: 'delay',
      title: t('lateCases.delay'),
      place: 'amount',
      cell: ({ delayDays }) => <strong>{t('lateCases.days', { count: delayDays })}</strong>,
    },
    {
      key: 'state',
      title: t('lateCases.state'),
      cell: ({ state, endedOn, outcome }) => (
        <TwoLines
          first={<Tag {...LOOKS[state]}>{t(`lateCases.states.${state}`)}</Tag>}
          second={[endedOn && shortDate(endedOn, language), outcome && read(outcome)]
            .filter(Boolean)
            .join(' · ')}
        />
      ),
    },
    {
      key: 'substitute',
      title: t('lateCases.substitute'),
      cell: ({ substitute }) =>
        substitute ? (
          <TwoLines
            first={t(`lateCases.motions.${substitute.motion}`)}
            second={shortDate(substitute.on, language)}
          />
        ) : (
          t('lateCases.notAsked')
        ),
    },
  ];
  return (
    <Records caption={caption} columns={columns} records={cases} keyOf={(one) => `${one.case} ${one.due}`} />
  );
}
