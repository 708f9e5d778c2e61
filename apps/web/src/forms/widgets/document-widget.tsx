import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { newKey } from '../../client/new-key';
import { documentsRead } from '../../client/reads';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { CaseOfForm } from '../case-of-form';
import { SelectOne } from './select-one';
import type { FieldWidgetProps } from './widget-props';

/** What cameras make and offices send; phones offer the camera for it. */
const ACCEPTED = 'image/jpeg,image/png,application/pdf';

/** One of the documents that were added to the case, or one that is added, or photographed, here and now. */
export function DocumentWidget(props: FieldWidgetProps) {
  const { t } = useTranslation();
  const of = useContext(CaseOfForm) ?? '';
  const { data: documents = [] } = useQuery({ ...documentsRead(of), enabled: of !== '' });
  const upload = useUpload(of, (id) => props.onChange(id));
  const added = documents.filter(({ kind }) => kind === 'attachment');
  const inputId = `${props.id}-file`;
  return (
    <>
      <SelectOne field={props} options={added.map(({ id, title }) => ({ value: id, label: title }))} />
      {added.length === 0 && <p className="ui-small">{t('form.noDocuments')}</p>}
      {of !== '' && !props.disabled && (
        <div className="ui-file">
          <input
            id={inputId}
            type="file"
            accept={ACCEPTED}
            className="ui-file__input"
            aria-label={`${t('form.addDocument')}: ${props.label}`}
            disabled={upload.isBusy}
            onChange={upload.choose}
          />
          <label
            htmlFor={inputId}
            className="btn btn-outline-primary ui-button ui-button--small ui-file__button"
          >
            <Icon name="upload" />{' '}
            <span>{t(upload.isBusy ? 'form.addingDocument' : 'form.addDocument')}</span>
          </label>
        </div>
      )}
      {upload.error !== undefined && <ProblemNotice ofCommand error={upload.error} />}
    </>
  );
}

/** Adds a file to the dossier, and tells under which id it stands there. */
function useUpload(of: string, onAdded: (id: string) => void) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  async function add(file: File) {
    setBusy(true);
    setError(undefined);
    try {
      const before = new Set((await client.query(documentsRead(of))).map(({ id }) => id));
      await commands.addDocument(of, file.name, file, newKey());
      await client.invalidateQueries({ queryKey: documentsRead(of).queryKey });
      const after = await client.query(documentsRead(of));
      // Somebody else may add one at the same moment: the newest of this name is the one.
      const mine = after.findLast(({ id, title }) => !before.has(id) && title === file.name);
      if (mine) onAdded(mine.id);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }
  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    target.value = '';
    if (file) void add(file);
  }
  return { isBusy, error, choose };
}
