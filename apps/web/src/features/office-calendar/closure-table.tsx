import type { OfficeClosureView } from '@domain';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { type Column, Records } from '../../ui/records';
import { Tag } from '../../ui/tag';
import { TwoLines } from '../../ui/two-lines';
import { useDaysText } from '../registers/days-text';

interface ClosureTableProps {
  readonly closures: readonly OfficeClosureView[];
  readonly onWithdraw: (closure: OfficeClosureView) => void;
}

export function ClosureTable({ closures, onWithdraw }: ClosureTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const daysText = useDaysText();
  const columns: readonly Column<OfficeClosureView>[] = [
    {
      key: 'reason',
      title: t('officeCalendar.reason'),
      place: 'lead',
      cell: ({ reason, enteredBy, enteredAt }) => (
        <TwoLines
          first={reason}
          second={t('officeCalendar.enteredBy', { name: enteredBy.name, day: dayOf(enteredAt, language) })}
        />
      ),
    },
    { key: 'days', title: t('officeCalendar.days'), cell: (closure) => daysText(closure) },
    {
      key: 'state',
      title: t('officeCalendar.state'),
      cell: ({ withdrawn }) =>
        withdrawn ? (
          <TwoLines
            first={
              <Tag tone="neutral" icon="minus-circle">
                {t('officeCalendar.withdrawn')}
              </Tag>
            }
            second={t('officeCalendar.withdrawnBy', {
              name: withdrawn.by.name,
              day: dayOf(withdrawn.at, language),
              reason: withdrawn.reason,
            })}
          />
        ) : (
          <Tag tone="active" icon="check-circle">
            {t('officeCalendar.standing')}
          </Tag>
        ),
    },
    ...(closures.some(({ may }) => may.withdraw)
      ? [
          {
            key: 'action',
            title: t('officeCalendar.action'),
            place: 'end' as const,
            cell: (closure: OfficeClosureView) =>
              closure.may.withdraw && (
                <Button
                  look="secondary"
                  size="small"
                  aria-label={t('officeCalendar.withdrawOf', { days: daysText(closure) })}
                  onClick={() => onWithdraw(closure)}
                >
                  {t('officeCalendar.withdraw')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Records
      caption={t('officeCalendar.closures')}
      columns={columns}
      records={closures}
      keyOf={({ id }) => id}
    />
  );
}
