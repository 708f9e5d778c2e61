import type { CaseView } from '@domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { newKey } from '../../client/new-key';
import { useCommand } from '../../client/use-command';
import type { useDraft } from '../../forms/draft';
import { DraftNotice } from '../../forms/draft-notice';
import { ErrorSummary } from '../../forms/error-summary';
import { fieldProblemsOf } from '../../forms/field-problems';
import { useProblems } from '../../forms/problems';
import { fieldId, type FieldSchema } from '../../forms/schema';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { AttributeFields } from './attribute-fields';
import { EvidenceFields } from './evidence-fields';
import { SHEET_REQUEST, type SheetAnswer } from './sheet-answer';
import { type FieldChange, SheetField } from './sheet-field';
import type { Sheet } from './sheets-in';

interface SheetFormProps {
  readonly of: CaseView;
  readonly sheet: Sheet;
  readonly form: FieldSchema;
  readonly draft: ReturnType<typeof useDraft<SheetAnswer>>;
  readonly isSavedNow: boolean;
  readonly onSaved: () => void;
}

/** What the auditor found: each attribute, the evidence, the conclusion. Problems are told as by every form. */
export function SheetForm({ of: one, sheet, form, draft, isSavedNow, onSaved }: SheetFormProps) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const command = useCommand(
    async (answer: object) => {
      const receipt = await commands.makeRequest(one.id, SHEET_REQUEST, answer, key);
      // Before the reads are refreshed: they put another form, that of the saved sheet, in place of this one.
      onSaved();
      return receipt;
    },
    { changes: [one.id], onDone: draft.discard },
  );
  const { value } = draft;
  const answer = useMemo(() => ({ sheet: sheet.code, ...value }), [sheet.code, value]);
  const fromServer = useMemo(() => fieldProblemsOf(command.error, 'answer'), [command.error]);
  const { problems, told, attempt, noteChange } = useProblems(form, answer, fromServer);
  const change: FieldChange = (path, next) => {
    noteChange(fieldId(path));
    draft.keep({ ...value, ...next });
  };
  const fields = { form, problems, value, onChange: change };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (attempt(answer)) command.mutate(answer);
      }}
    >
      {draft.resumed && !isSavedNow && <DraftNotice onDiscard={draft.discard} />}
      {command.isError && fromServer.length === 0 && <ProblemNotice ofCommand error={command.error} />}
      <ErrorSummary schema={form} problems={problems} told={told} />
      <AttributeFields {...fields} />
      <EvidenceFields {...fields} />
      <SheetField
        {...fields}
        path={['conclusion']}
        shown={value.conclusion}
        onValue={(conclusion) => change(['conclusion'], { conclusion })}
      />
      <div className="form-buttons">
        <Button type="submit" busy={command.isPending}>
          {t('sheets.save')}
        </Button>
      </div>
    </form>
  );
}
