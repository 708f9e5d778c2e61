import type { CaseView } from '@domain';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../../../client/use-procedures';
import { AnswerView } from '../../../forms/answer-view';
import { RecordedFacts } from './recorded-facts';

/** What was asked and what has been established since. */
export function DataTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const procedure = useProcedure(one.procedure);
  if (!procedure) return null;
  return (
    <>
      <RecordedFacts facts={one.facts} declared={procedure.facts} />
      <h2 className="case-panel__title">
        {procedure.opening.protocol ? t('case.application') : t('case.openingData')}
      </h2>
      <AnswerView schema={procedure.opening.form} value={one.application} />
    </>
  );
}
