import type { SubstitutionView } from '@domain';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { useCommand } from '../../client/use-command';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { REFRESHES } from './refreshes';

interface EndSubstitutionProps {
  readonly substitution: SubstitutionView;
  readonly onDone: () => void;
}

export function EndSubstitution({ substitution, onDone }: EndSubstitutionProps) {
  const { t } = useTranslation();
  const { id, absent, substitute } = substitution;
  const end = useCommand(() => commands.endSubstitution(id), { changes: [], refreshes: REFRESHES, onDone });
  return (
    <>
      {end.isError && <ProblemNotice ofCommand error={end.error} />}
      <p>{t('substitutions.endText', { absent: absent.name, substitute: substitute.name })}</p>
      <div className="form-buttons">
        <Button look="danger" busy={end.isPending} onClick={() => end.mutate(undefined)}>
          {t('substitutions.endConfirm')}
        </Button>
      </div>
    </>
  );
}
