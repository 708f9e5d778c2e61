import type { CaseSummary, CaseView, ProcedureView } from '@domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../../client/commands';
import { CommandForm } from '../../../forms/command-form';
import type { FieldSchema } from '../../../forms/schema';
import { isRecord } from '../../../values/record';

/** The request of every case that takes a relation back. */
export const TAKE_BACK = 'standard.unrelate';

interface TakeBackFormProps {
  readonly of: CaseView;
  readonly other: CaseSummary;
  readonly request: ProcedureView['requests'][string];
  readonly onDone: () => void;
}

/** Why a relation is taken back; which one has been chosen in the list. */
export function TakeBackForm({ of: one, other, request, onDone }: TakeBackFormProps) {
  const { t } = useTranslation();
  const schema = useMemo(() => withoutCase(request.form), [request.form]);
  return (
    <>
      <p>{t('relations.takeBackText', { title: other.title })}</p>
      <CommandForm
        draft={`case.${one.id}.${TAKE_BACK}.${other.id}`}
        schema={schema}
        changes={[one.id, other.id]}
        send={(answer, key) =>
          commands.makeRequest(one.id, TAKE_BACK, { ...(isRecord(answer) && answer), case: other.id }, key)
        }
        onDone={onDone}
      />
    </>
  );
}

function withoutCase(schema: FieldSchema): FieldSchema {
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name]) => name !== 'case'),
  );
  return { ...schema, properties, required: schema.required?.filter((name) => name !== 'case') };
}
