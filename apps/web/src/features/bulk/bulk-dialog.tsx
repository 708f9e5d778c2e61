import type { BulkOperationView } from '@domain';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type TaskSelection } from '../../client/commands';
import { keys } from '../../client/keys';
import { newKey } from '../../client/new-key';
import { useCommand } from '../../client/use-command';
import { usePeopleOptions } from '../../forms/people-options';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemNotice } from '../../ui/problem-notice';
import { SelectField } from '../../ui/select-field';

export type BulkKind = 'assign' | 'remind';

/** As `longText` of the server has it. */
const MOST_CHARACTERS = 10_000;

interface BulkDialogProps {
  readonly kind: BulkKind;
  /** How many tasks it is about. */
  readonly count: number;
  readonly selection: TaskSelection;
  readonly onClose: () => void;
  readonly onBegun: (operation: BulkOperationView) => void;
}

/** Says how many tasks are concerned, asks for what is needed and begins the operation. */
export function BulkDialog({ kind, count, selection, onClose, onBegun }: BulkDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [person, setPerson] = useState('');
  const [words, setWords] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [key] = useState(newKey);
  const said = words.trim() || undefined;
  const begin = useCommand(
    () =>
      kind === 'assign'
        ? commands.assignMany(selection, person, said, key)
        : commands.remindMany(selection, said, key),
    { changes: [], refreshes: [keys.bulkOperations], onDone: onBegun },
  );
  function submit(event: SubmitEvent) {
    event.preventDefault();
    const lacksPerson = kind === 'assign' && person === '';
    setIsMissing(lacksPerson);
    if (!lacksPerson) begin.mutate(undefined);
  }
  return (
    <Dialog title={t(`bulk.titles.${kind}`)} onClose={onClose}>
      <form className="bulk-form" onSubmit={submit}>
        <p>{t(`bulk.about.${kind}`, { count })}</p>
        {begin.isError && <ProblemNotice ofCommand error={begin.error} />}
        {kind === 'assign' && (
          <PersonField
            value={person}
            onChange={(login) => {
              setPerson(login);
              setIsMissing(false);
            }}
            problem={isMissing ? t('bulk.personMissing') : undefined}
          />
        )}
        <div>
          <label className="ui-filter-label" htmlFor={id}>
            {t(`bulk.words.${kind}`)}
          </label>
          <textarea
            id={id}
            className="ui-input"
            rows={3}
            maxLength={MOST_CHARACTERS}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <div className="form-buttons">
          <Button type="submit" busy={begin.isPending}>
            {t(`bulk.confirm.${kind}`, { count })}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface PersonFieldProps {
  readonly value: string;
  readonly onChange: (login: string) => void;
  readonly problem: string | undefined;
}

function PersonField({ value, onChange, problem }: PersonFieldProps) {
  const { t } = useTranslation();
  const people = usePeopleOptions();
  return (
    <SelectField
      label={t('task.assignTo')}
      value={value}
      options={[{ value: '', label: t('form.choose') }, ...people]}
      onChange={onChange}
      problem={problem}
    />
  );
}
