import { type ChangeEvent, type SubmitEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../../client/commands';
import { newKey } from '../../../client/new-key';
import { isProblem } from '../../../client/problem';
import { useCommand } from '../../../client/use-command';
import { ErrorSummary } from '../../../forms/error-summary';
import { fieldProblemsOf } from '../../../forms/field-problems';
import type { FieldProblem } from '../../../forms/problems';
import { fieldId, type FieldSchema } from '../../../forms/schema';
import { FieldErrors } from '../../../forms/templates/field-errors';
import { errorIdOf, hintIdOf } from '../../../forms/widgets/widget-props';
import { Button } from '../../../ui/button';
import { FilePicker } from '../../../ui/file-picker';
import { ProblemNotice } from '../../../ui/problem-notice';

const FILE = fieldId(['file']);
const TITLE = fieldId(['title']);
/** As the server has it. */
const LONGEST_TITLE = 300;

/** What the API calls the parts of an upload, by the fields of this form. */
const FIELDS: Readonly<Record<string, string>> = { body: 'file', 'Content-Type': 'file', 'X-Title': 'title' };

export function DocumentForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const [file, setFile] = useState<File>();
  /** Undefined until somebody has typed one: then it follows the file. */
  const [typed, setTyped] = useState<string>();
  const [attempts, setAttempts] = useState(0);
  const title = typed ?? (file ? nameOf(file) : '');
  const add = useCommand(
    (chosen: File) => commands.addDocument(caseId, title.trim() || chosen.name, chosen, key),
    { changes: [caseId], onDone },
  );
  const refused = useMemo(() => problemsOf(add.error), [add.error]);
  const found: readonly FieldProblem[] =
    attempts > 0 && !file ? [{ path: ['file'], message: t('actions.documentMissing') }] : refused;
  const errorsOf = (field: string) =>
    found.filter(({ path }) => path[0] === field).map(({ message }) => message);
  const schema: FieldSchema = {
    properties: { file: { title: t('actions.documentFile') }, title: { title: t('actions.documentTitle') } },
  };
  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const chosen = target.files?.[0];
    // Closing the system's window without a choice empties the field: the file chosen before stays.
    if (!chosen) return;
    setFile(chosen);
    add.reset();
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    setAttempts((count) => count + 1);
    if (file && !add.isPending) add.mutate(file);
  }
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary schema={schema} problems={found} told={attempts + refused.length} />
      {add.isError && refused.length === 0 && <ProblemNotice ofCommand error={add.error} />}
      <div className="form-grid">
        <FilePicker
          id={FILE}
          label={t('actions.documentFile')}
          file={file}
          describedBy={errorsOf('file').length > 0 ? errorIdOf(FILE) : undefined}
          onChoose={choose}
        >
          <FieldErrors id={FILE} errors={errorsOf('file')} />
        </FilePicker>
        <div className="form-field">
          <label htmlFor={TITLE}>
            {t('actions.documentTitle')} <span className="form-field__optional">{t('form.optional')}</span>
          </label>
          <input
            id={TITLE}
            type="text"
            className="ui-input"
            maxLength={LONGEST_TITLE}
            value={title}
            aria-describedby={[hintIdOf(TITLE), errorsOf('title').length > 0 && errorIdOf(TITLE)]
              .filter(Boolean)
              .join(' ')}
            aria-invalid={errorsOf('title').length > 0 || undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p id={hintIdOf(TITLE)} className="form-field__hint">
            {t('actions.documentTitleHint')}
          </p>
          <FieldErrors id={TITLE} errors={errorsOf('title')} />
        </div>
      </div>
      <div className="form-buttons">
        <Button type="submit" busy={add.isPending}>
          {t('actions.documentAdd')}
        </Button>
      </div>
    </form>
  );
}

const nameOf = (file: File) => file.name.replace(/\.[^.]+$/, '').slice(0, LONGEST_TITLE);

function problemsOf(error: unknown): readonly FieldProblem[] {
  if (isProblem(error, 'bodyTooLarge')) {
    const { title, next } = error.problem;
    return [{ path: ['file'], message: `${title} ${next}` }];
  }
  return fieldProblemsOf(error, '').map(({ path: [name = '', ...rest], message }) => ({
    path: [FIELDS[name] ?? name, ...rest],
    message,
  }));
}
