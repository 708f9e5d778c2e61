import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../../client/commands';
import { ActionForm } from './action-form';
import { longTextSchema } from './long-text-schema';

export function NoteForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const schema = useMemo(() => longTextSchema('text', t('actions.noteText'), t('actions.noteHint')), [t]);
  return (
    <ActionForm
      caseId={caseId}
      name="note"
      schema={schema}
      submitTitle={t('actions.noteAdd')}
      send={(note, key) => commands.addNote(caseId, note, key)}
      onDone={onDone}
    />
  );
}
