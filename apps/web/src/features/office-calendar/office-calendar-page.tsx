import type { CalendarChangeView, OfficeClosureView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officeCalendarRead } from '../../client/reads';
import { useAddressFilter } from '../../filters/use-address-filter';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { ElectoralSection } from '../electoral-periods/electoral-section';
import { YearField } from '../public/year-field';
import { ChangeNotice } from './change-notice';
import { ClosureForm } from './closure-form';
import { ClosureTable } from './closure-table';
import { HolidayTable } from './holiday-table';
import { WithdrawClosureForm } from './withdraw-closure-form';

/** When the offices are closed; who keeps the calendar closes them and withdraws it. */
export function OfficeCalendarPage() {
  const { t } = useTranslation();
  const [search, change] = useAddressFilter();
  const { data: calendar } = useSuspenseQuery(officeCalendarRead(search.get('year') ?? ''));
  const [entering, setEntering] = useState(false);
  const [withdrawing, setWithdrawing] = useState<OfficeClosureView>();
  const [done, setDone] = useState<CalendarChangeView>();
  function finish(made: CalendarChangeView) {
    setEntering(false);
    setWithdrawing(undefined);
    setDone(made);
    change({ year: made.closure.from.slice(0, 4) });
  }
  return (
    <div className="app-page">
      <div className="public-head">
        <PageHeading title={t('officeCalendar.title')} />
        {calendar.may.enter && (
          <Button icon="plus" onClick={() => setEntering(true)}>
            {t('officeCalendar.close')}
          </Button>
        )}
      </div>
      <p className="public-lead">{t('officeCalendar.lead')}</p>
      {done && <ChangeNotice of={done} />}
      <div className="ui-filters">
        <YearField year={calendar.year} years={calendar.years} onChange={(year) => change({ year })} />
      </div>
      <section className="public-group">
        <h2>{t('officeCalendar.closures')}</h2>
        {calendar.closures.length === 0 ? (
          <Empty icon="calendar">{t('officeCalendar.none', { year: calendar.year })}</Empty>
        ) : (
          <ClosureTable closures={calendar.closures} onWithdraw={setWithdrawing} />
        )}
      </section>
      <section className="public-group">
        <h2>{t('officeCalendar.yearly')}</h2>
        <p className="ui-muted">{t('officeCalendar.yearlyText')}</p>
        <HolidayTable holidays={calendar.holidays} />
      </section>
      <ElectoralSection />
      {entering && (
        <Dialog title={t('officeCalendar.close')} onClose={() => setEntering(false)}>
          <ClosureForm onDone={finish} />
        </Dialog>
      )}
      {withdrawing && (
        <Dialog title={t('officeCalendar.withdrawTitle')} onClose={() => setWithdrawing(undefined)}>
          <WithdrawClosureForm closure={withdrawing} onDone={finish} />
        </Dialog>
      )}
    </div>
  );
}
