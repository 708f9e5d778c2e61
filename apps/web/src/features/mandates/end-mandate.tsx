import type { MandateView } from '@domain';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { useCommand } from '../../client/use-command';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { REFRESHES } from './refreshes';

interface EndMandateProps {
  readonly mandate: MandateView;
  readonly onDone: () => void;
}

export function EndMandate({ mandate, onDone }: EndMandateProps) {
  const { t } = useTranslation();
  const end = useCommand(() => commands.endMandate(mandate.id), {
    changes: [],
    refreshes: REFRESHES,
    onDone,
  });
  return (
    <>
      {end.isError && <ProblemNotice ofCommand error={end.error} />}
      <p>{t('mandates.endText')}</p>
      <div className="form-buttons">
        <Button look="danger" busy={end.isPending} onClick={() => end.mutate(undefined)}>
          {t('mandates.endConfirm')}
        </Button>
      </div>
    </>
  );
}
