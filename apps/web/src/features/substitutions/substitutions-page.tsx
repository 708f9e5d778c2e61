import type { SubstitutionView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { substitutionsRead } from '../../client/reads';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { EndSubstitution } from './end-substitution';
import { SubstitutionForm } from './substitution-form';
import { SubstitutionTable } from './substitution-table';

type Done = { readonly entered: SubstitutionView } | { readonly ended: SubstitutionView };

/** Who is away and who stands in: what concerns the reader, all of it for who keeps the house. */
export function SubstitutionsPage() {
  const { t } = useTranslation();
  const { data: substitutions } = useSuspenseQuery(substitutionsRead);
  const [entering, setEntering] = useState(false);
  const [ending, setEnding] = useState<SubstitutionView>();
  const [done, setDone] = useState<Done>();
  function finish(made: Done) {
    setEntering(false);
    setEnding(undefined);
    setDone(made);
  }
  return (
    <div className="app-page">
      <div className="public-head">
        <PageHeading title={t('substitutions.title')} />
        <Button icon="plus" onClick={() => setEntering(true)}>
          {t('substitutions.enter')}
        </Button>
      </div>
      <p className="public-lead">{t('substitutions.lead')}</p>
      {done && <DoneNotice done={done} />}
      {substitutions.items.length === 0 ? (
        <Empty icon="user">{t('substitutions.none')}</Empty>
      ) : (
        <SubstitutionTable
          substitutions={substitutions.items}
          today={substitutions.today}
          onEnd={setEnding}
        />
      )}
      {entering && (
        <Dialog title={t('substitutions.enter')} onClose={() => setEntering(false)}>
          <SubstitutionForm
            forOthers={substitutions.may.enterForOthers}
            onDone={(entered) => finish({ entered })}
          />
        </Dialog>
      )}
      {ending && (
        <Dialog title={t('substitutions.endTitle')} onClose={() => setEnding(undefined)}>
          <EndSubstitution substitution={ending} onDone={() => finish({ ended: ending })} />
        </Dialog>
      )}
    </div>
  );
}

function DoneNotice({ done }: { done: Done }) {
  const { t } = useTranslation();
  if ('ended' in done) return <Notice tone="success" title={t('substitutions.doneEnded')} answers={done} />;
  const { absent, substitute } = done.entered;
  return (
    <Notice tone="success" title={t('substitutions.doneEntered')} answers={done}>
      <p>{t('substitutions.doneEnteredText', { absent: absent.name, substitute: substitute.name })}</p>
    </Notice>
  );
}
