import { monthAfter, type RegisterCalendarView, type RegisterView } from '@domain';
import { useTranslation } from 'react-i18next';
import { monthName } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { SelectField } from '../../ui/select-field';
import { CalendarGrid } from './calendar-grid';
import { CalendarList } from './calendar-list';

interface CalendarViewProps {
  readonly register: RegisterView;
  readonly calendar: RegisterCalendarView;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

/** Who or what is on which days of a month or a quarter: a table of days, on a phone and on paper a list. */
export function CalendarView({ register, calendar, onChange }: CalendarViewProps) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const { month, months, to, rows } = calendar;
  const first = monthName(month, language);
  const name = months === 1 ? first : `${first} – ${monthName(to.slice(0, 7), language)}`;
  const turn = (by: number) => onChange({ month: monthAfter(month, by) });
  return (
    <>
      <div className="calendar-head">
        <h2 aria-live="polite">{name}</h2>
        <div className="calendar-head__turn">
          <Button look="secondary" size="small" onClick={() => turn(-months)}>
            {t('registers.earlier')}
          </Button>
          <Button look="secondary" size="small" onClick={() => onChange({ month: '' })}>
            {t('registers.today')}
          </Button>
          <Button look="secondary" size="small" onClick={() => turn(months)}>
            {t('registers.later')}
          </Button>
        </div>
        <SelectField
          label={t('registers.span')}
          value={String(months)}
          options={[
            { value: '1', label: t('registers.oneMonth') },
            { value: '3', label: t('registers.threeMonths') },
          ]}
          onChange={(value) => onChange({ months: value === '1' ? '' : value })}
        />
      </div>
      {rows.length === 0 ? (
        <Empty icon="calendar">{t('registers.nothingOn', { period: name })}</Empty>
      ) : (
        <>
          <CalendarGrid
            register={register}
            calendar={calendar}
            caption={`${read(calendar.title)}, ${name}`}
          />
          <CalendarList register={register} calendar={calendar} />
        </>
      )}
    </>
  );
}
