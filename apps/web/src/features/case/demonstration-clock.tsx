import type { CaseView } from '@domain';
import { displayDateWithWeekday } from '@law/display-date';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { useCommand } from '../../client/use-command';
import { parseTypedDate, typedDate } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { CalendarButton } from '../../ui/calendar-button';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';

/** Only in a demonstration: lets the time of a case and its family run to a day, so that terms expire. */
export function DemonstrationClock({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const until = parseTypedDate(typed);
  const late = until !== undefined && until <= one.today;
  const advance = useCommand((day: string) => commands.advanceClock(one.id, day), {
    changes: [one.id],
    onDone: () => setTyped(''),
  });
  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (until && !late && !advance.isPending) advance.mutate(until);
  }
  return (
    <section className="clock" aria-label={t('clock.title')}>
      <p className="clock__today">
        <Icon name="clock" />
        <strong>{t('clock.title')}:</strong>{' '}
        {t('clock.today', { day: displayDateWithWeekday(one.today, language) })}
      </p>
      <form className="clock__form" onSubmit={submit}>
        <label htmlFor="clock-until">{t('clock.until')}</label>
        <span className="ui-input-group">
          <input
            id="clock-until"
            className="ui-input"
            type="text"
            autoComplete="off"
            placeholder={t('form.datePlaceholder')}
            value={typed}
            aria-describedby="clock-hint"
            onChange={(event) => setTyped(event.target.value)}
          />
          <CalendarButton
            label={t('form.calendarFor', { field: t('clock.until') })}
            value={until}
            onPick={(day) => setTyped(typedDate(day))}
          />
        </span>
        <Button type="submit" look="secondary" size="small" busy={advance.isPending}>
          {advance.isPending ? t('clock.running') : t('clock.advance')}
        </Button>
        <span id="clock-hint" className="clock__hint" role="status">
          {late && t('clock.onlyForward')}
        </span>
      </form>
      {advance.isError && <ProblemNotice ofCommand error={advance.error} />}
    </section>
  );
}
