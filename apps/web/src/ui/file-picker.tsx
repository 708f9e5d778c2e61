import type { ChangeEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../format/amounts';
import { useLanguage } from '../texts/use-language';
import { Icon } from './icon';

interface FilePickerProps {
  readonly id: string;
  readonly label: string;
  readonly file?: File;
  /** Id of what is wrong with it. */
  readonly describedBy?: string;
  readonly onChoose: (event: ChangeEvent<HTMLInputElement>) => void;
  /** What is wrong with it. */
  readonly children?: ReactNode;
}

/** The browser's own field for files speaks the language of the browser, so it is heard but not seen. */
export function FilePicker({ id, label, file, describedBy, onChoose, children }: FilePickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="form-field">
      <span id={`${id}-label`} className="form-field__label">
        {label}
      </span>
      <div className="ui-file">
        <input
          id={id}
          type="file"
          className="ui-file__input"
          aria-labelledby={`${id}-label ${id}-chosen`}
          aria-describedby={describedBy}
          aria-invalid={describedBy ? true : undefined}
          onChange={onChoose}
        />
        <label htmlFor={id} className="btn btn-outline-primary ui-button ui-button--small ui-file__button">
          <Icon name="upload" /> <span>{t(file ? 'form.chooseOtherFile' : 'form.chooseFile')}</span>
        </label>
        <span id={`${id}-chosen`} className="ui-file__chosen">
          {file ? `${file.name} (${fileSize(file.size, language)})` : t('form.noFile')}
        </span>
      </div>
      {children}
    </div>
  );
}
