import type { MandateView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mandatesRead } from '../../client/reads';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { EndMandate } from './end-mandate';
import { MandateForm } from './mandate-form';
import { MandateTable } from './mandate-table';

type Entering = 'mandate' | 'limit';
type Done = 'mandates.doneGiven' | 'mandates.doneLimit' | 'mandates.doneEnded';

/** Who may sign for which office, and how far offices sign themselves. */
export function MandatesPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(mandatesRead);
  const [entering, setEntering] = useState<Entering>();
  const [ending, setEnding] = useState<MandateView>();
  const [done, setDone] = useState<{ readonly what: Done }>();
  function finish(what: Done) {
    setEntering(undefined);
    setEnding(undefined);
    setDone({ what });
  }
  const { give, setLimits } = data.may;
  return (
    <div className="app-page">
      <div className="public-head">
        <PageHeading title={t('mandates.title')} />
        <div className="public-head__actions">
          {give.length > 0 && (
            <Button icon="plus" onClick={() => setEntering('mandate')}>
              {t('mandates.give')}
            </Button>
          )}
          {setLimits && (
            <Button look="secondary" icon="plus" onClick={() => setEntering('limit')}>
              {t('mandates.setLimit')}
            </Button>
          )}
        </div>
      </div>
      <p className="public-lead">{t('mandates.lead')}</p>
      {done && <Notice tone="success" title={t(done.what)} answers={done} />}
      {data.items.length === 0 ? (
        <Empty icon="sign">{t('mandates.none')}</Empty>
      ) : (
        <MandateTable mandates={data.items} today={data.today} onEnd={setEnding} />
      )}
      {entering && (
        <Dialog
          title={t(entering === 'limit' ? 'mandates.setLimit' : 'mandates.give')}
          onClose={() => setEntering(undefined)}
        >
          <MandateForm
            offices={give}
            isLimit={entering === 'limit'}
            onDone={() => finish(entering === 'limit' ? 'mandates.doneLimit' : 'mandates.doneGiven')}
          />
        </Dialog>
      )}
      {ending && (
        <Dialog title={t('mandates.endTitle')} onClose={() => setEnding(undefined)}>
          <EndMandate mandate={ending} onDone={() => finish('mandates.doneEnded')} />
        </Dialog>
      )}
    </div>
  );
}
