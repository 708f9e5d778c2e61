import type { ElectoralPeriodView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { electoralPeriodsRead } from '../../client/reads';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { PeriodForm } from './period-form';
import { PeriodTable } from './period-table';

/** Electoral periods and what every case concerned has been told (L. 28/2000 art. 9). */
export function ElectoralSection() {
  const { t } = useTranslation();
  const { data: periods } = useSuspenseQuery(electoralPeriodsRead);
  const [open, setOpen] = useState<'new' | ElectoralPeriodView>();
  const [done, setDone] = useState<ElectoralPeriodView>();
  const changed = typeof open === 'object' ? open : undefined;
  const title = t(changed ? 'electoral.change' : 'electoral.enter');
  return (
    <section className="public-group">
      <div className="public-head">
        <h2>{t('electoral.title')}</h2>
        {periods.may.enter && (
          <Button look="secondary" icon="plus" onClick={() => setOpen('new')}>
            {t('electoral.enter')}
          </Button>
        )}
      </div>
      <p className="ui-muted">{t('electoral.lead')}</p>
      {done && (
        <Notice tone="success" title={t('electoral.done', { title: done.title })} answers={done}>
          <p>{t('electoral.doneText')}</p>
        </Notice>
      )}
      {periods.items.length === 0 ? (
        <Empty icon="horn">{t('electoral.none')}</Empty>
      ) : (
        <PeriodTable periods={periods.items} onChange={periods.may.enter ? setOpen : undefined} />
      )}
      {open && (
        <Dialog title={title} onClose={() => setOpen(undefined)}>
          <PeriodForm
            period={changed}
            onDone={(entered) => {
              setOpen(undefined);
              setDone(entered);
            }}
          />
        </Dialog>
      )}
    </section>
  );
}
