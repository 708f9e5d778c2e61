import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../../client/commands';
import { useCommand } from '../../../client/use-command';
import { CommandForm } from './command-form';

export function DocumentForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useCommand(
    (chosen: File) => commands.addDocument(caseId, title.trim() || chosen.name, chosen),
    {
      changes: [caseId],
      onDone,
    },
  );
  function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0];
    setFile(chosen);
    if (chosen && title === '') setTitle(chosen.name.replace(/\.[^.]+$/, ''));
  }
  return (
    <CommandForm
      command={add}
      submitTitle={t('actions.documentAdd')}
      onSubmit={() => {
        setAsked(true);
        if (file) add.mutate(file);
      }}
    >
      <div className="form-field">
        <label htmlFor={`${id}-file`}>{t('actions.documentFile')}</label>
        <input
          id={`${id}-file`}
          type="file"
          className="ui-input"
          aria-invalid={asked && !file ? true : undefined}
          aria-describedby={`${id}-error`}
          onChange={choose}
        />
        <p id={`${id}-error`} className="form-field__error">
          {asked && !file && t('form.required')}
        </p>
      </div>
      <div className="form-field">
        <label htmlFor={`${id}-title`}>{t('actions.documentTitle')}</label>
        <input
          id={`${id}-title`}
          type="text"
          className="ui-input"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
    </CommandForm>
  );
}
