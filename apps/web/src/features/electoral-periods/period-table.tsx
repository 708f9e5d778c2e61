import type { BulkOperationView, ElectoralPeriodView } from '@domain';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import type { IconName } from '../../ui/icon';
import { type Column, Records } from '../../ui/records';
import { Tag, type Tone } from '../../ui/tag';
import { TwoLines } from '../../ui/two-lines';
import { useDaysText } from '../registers/days-text';
import { electionKinds } from './period-form';

const LOOKS: Record<BulkOperationView['state'], { tone: Tone; icon: IconName }> = {
  running: { tone: 'active', icon: 'clock' },
  stopping: { tone: 'warning', icon: 'clock' },
  done: { tone: 'success', icon: 'check-circle' },
  stopped: { tone: 'warning', icon: 'minus-circle' },
};

interface PeriodTableProps {
  readonly periods: readonly ElectoralPeriodView[];
  readonly onChange?: (period: ElectoralPeriodView) => void;
}

export function PeriodTable({ periods, onChange }: PeriodTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  const daysText = useDaysText();
  const columns: readonly Column<ElectoralPeriodView>[] = [
    {
      key: 'title',
      title: t('electoral.name'),
      place: 'lead',
      cell: ({ title, kind, calledOff, enteredBy, enteredAt }) => (
        <TwoLines
          first={
            <>
              {title}{' '}
              {calledOff && (
                <Tag tone="neutral" icon="minus-circle">
                  {t('electoral.isCalledOff')}
                </Tag>
              )}
            </>
          }
          second={`${read(electionKinds[kind])} · ${t('officeCalendar.enteredBy', {
            name: enteredBy.name,
            day: dayOf(enteredAt, language),
          })}`}
        />
      ),
    },
    {
      key: 'days',
      title: t('electoral.days'),
      cell: ({ from, until }) => daysText({ from, to: until }),
    },
    {
      key: 'told',
      title: t('electoral.told'),
      cell: ({ told }) => told && <Tag {...LOOKS[told.state]}>{t(`electoral.states.${told.state}`)}</Tag>,
    },
    ...(onChange
      ? [
          {
            key: 'action',
            title: t('officeCalendar.action'),
            place: 'end' as const,
            cell: (period: ElectoralPeriodView) => (
              <Button
                look="secondary"
                size="small"
                aria-label={t('electoral.changeOf', { title: period.title })}
                onClick={() => onChange(period)}
              >
                {t('electoral.changeShort')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Records caption={t('electoral.title')} columns={columns} records={periods} keyOf={({ id }) => id} />
  );
}
