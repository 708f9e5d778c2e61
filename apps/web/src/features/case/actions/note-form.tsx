import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../../client/commands';
import { useCommand } from '../../../client/use-command';
import { TextAreaField } from '../../../ui/text-area-field';
import { CommandForm } from './command-form';

export function NoteForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useCommand((note: string) => commands.addNote(caseId, note), { changes: [caseId], onDone });
  const missing = text.trim() === '';
  return (
    <CommandForm
      command={add}
      submitTitle={t('actions.noteAdd')}
      onSubmit={() => {
        setAsked(true);
        if (!missing) add.mutate(text.trim());
      }}
    >
      <TextAreaField
        label={t('actions.noteText')}
        hint={t('actions.noteHint')}
        error={asked && missing ? t('form.required') : undefined}
        value={text}
        onChange={setText}
      />
    </CommandForm>
  );
}
