import type { CaseView, ProcedureView } from '@domain';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { useProcedure } from '../../client/use-procedures';
import { paths } from '../../app/paths';
import { CommandForm } from '../../forms/command-form';
import { useReader } from '../../texts/use-language';
import type { Done } from '../case/done-notice';
import { prefilledFrom } from './prefilled-from';

interface ConversionFormProps {
  readonly of: CaseView;
  readonly into: ProcedureView;
}

/** The opening form of the procedure as which the case goes on, with what is known of it filled in. */
export function ConversionForm({ of: one, into }: ConversionFormProps) {
  const { t } = useTranslation();
  const read = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const own = useProcedure(one.procedure);
  const initial = useMemo(
    () => prefilledFrom(own?.opening.form ?? {}, one.application, into.opening.form),
    [own, one.application, into],
  );
  return (
    <>
      <p className="task-instructions">{read(into.summary)}</p>
      <p className="ui-small">{into.basis.join(' · ')}</p>
      <div className="case-panel">
        <CommandForm
          draft={`case.${one.id}.conversion.${into.key}`}
          schema={into.opening.form}
          initial={initial}
          changes={[one.id]}
          problemsIn="application"
          submitTitle={t('conversion.confirm')}
          send={(application, key) => commands.convert(one.id, { procedure: into.key, application }, key)}
          onDone={(opened) => {
            client.setQueryData(keys.case(opened.id), opened);
            const done: Done = { converted: true };
            void navigate(paths.case(opened.id), { state: { done } });
          }}
        />
      </div>
    </>
  );
}
