import type { IncomingView, Level, ProcedureView } from '@domain';
import type { LocalDate } from '@law/local-date';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../client/new-key';
import { useDraft } from '../../forms/draft';
import { DraftNotice } from '../../forms/draft-notice';
import { FactRows } from '../../forms/fact-rows';
import { fieldProblemsOf } from '../../forms/field-problems';
import { SchemaForm } from '../../forms/schema-form';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { LevelField } from './level-field';
import { ReceivedOnField } from './received-on-field';
import { RoundField } from './round-field';
import { useOpening } from './use-opening';

interface NewCaseFormProps {
  readonly procedure: ProcedureView;
  readonly parent: string;
  readonly incoming?: IncomingView;
  /** What the form holds at first, where nothing has arrived. */
  readonly prefilled?: object;
  /** Tells drafts of the same procedure apart. */
  readonly draftName: string;
}

/** Everything typed so far, with the key under which it will be sent however often it is sent. */
export interface CaseDraft {
  readonly key: string;
  readonly parent: string;
  readonly receivedOn?: LocalDate;
  readonly level?: Level;
  readonly application: unknown;
}

export function NewCaseForm({ procedure, parent, incoming, prefilled, draftName }: NewCaseFormProps) {
  const { t } = useTranslation();
  const initial = useMemo<CaseDraft>(
    () => ({
      key: newKey(),
      parent,
      receivedOn: incoming?.receivedOn,
      application: incoming?.application ?? prefilled ?? {},
    }),
    [parent, incoming, prefilled],
  );
  const draft = useDraft(`case.${procedure.key}.${draftName}`, initial);
  const opening = useOpening(procedure, incoming?.id, draft.discard);
  const problems = useMemo(() => fieldProblemsOf(opening.error, 'application'), [opening.error]);
  const [asked, setAsked] = useState(false);
  const { value, keep, settle } = draft;
  const roundMissing = procedure.parent !== undefined && value.parent === '';
  return (
    <>
      {incoming && (
        <Notice tone="info" title={t('newCase.from', { sender: incoming.sender })}>
          <p>{t('newCase.fromText')}</p>
        </Notice>
      )}
      {draft.resumed && <DraftNotice onDiscard={draft.discard} />}
      {opening.isError && problems.length === 0 && <ProblemNotice ofCommand error={opening.error} />}
      <div className="case-panel">
        <div className="form-grid form-grid--before">
          {procedure.parent && (
            <RoundField
              procedure={procedure.parent}
              value={value.parent}
              error={asked && roundMissing}
              onChange={(round) => keep({ ...value, parent: round })}
            />
          )}
          {procedure.opening.protocol && (
            <ReceivedOnField
              value={value.receivedOn}
              onChange={(receivedOn) => keep({ ...value, receivedOn })}
            />
          )}
          {!procedure.parent && (
            <LevelField value={value.level ?? 'ordinary'} onChange={(level) => keep({ ...value, level })} />
          )}
        </div>
        <FactRows caseId={value.parent}>
          <SchemaForm
            schema={procedure.opening.form}
            value={value.application}
            onChange={(application) => keep({ ...value, application })}
            onSettle={(application) => settle({ ...value, application })}
            onSubmit={(application) => {
              setAsked(true);
              if (!roundMissing) opening.mutate({ ...value, application });
            }}
            problems={problems}
          >
            <div className="form-buttons">
              <Button type="submit" busy={opening.isPending}>
                {procedure.opening.protocol && !procedure.aboutAct
                  ? t('newCase.register')
                  : t('newCase.open')}
              </Button>
            </div>
          </SchemaForm>
        </FactRows>
      </div>
    </>
  );
}
