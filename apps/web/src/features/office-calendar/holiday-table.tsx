import type { OfficeHolidayView } from '@domain';
import { displayDateWithWeekday } from '@law/display-date';
import { useTranslation } from 'react-i18next';
import { useLanguage, useReader } from '../../texts/use-language';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { Doubt } from '../public/doubt';

export function HolidayTable({ holidays }: { holidays: readonly OfficeHolidayView[] }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const columns: readonly Column<OfficeHolidayView>[] = [
    {
      key: 'name',
      title: t('officeCalendar.holiday'),
      place: 'lead',
      cell: ({ name, basis, doubt }) => (
        <div>
          <TwoLines first={read(name)} second={basis} />
          {doubt && <Doubt text={doubt} />}
        </div>
      ),
    },
    {
      key: 'day',
      title: t('officeCalendar.day'),
      cell: ({ date }) => displayDateWithWeekday(date, language),
    },
    {
      key: 'effect',
      title: t('officeCalendar.effect'),
      cell: ({ kind }) => t(`officeCalendar.effects.${kind}`),
    },
  ];
  return (
    <Records
      caption={t('officeCalendar.yearly')}
      columns={columns}
      records={holidays}
      keyOf={({ date }) => date}
    />
  );
}
