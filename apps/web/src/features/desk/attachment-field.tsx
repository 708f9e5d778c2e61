import { useTranslation } from 'react-i18next';
import { fieldId } from '../../forms/schema';
import { FieldErrors } from '../../forms/templates/field-errors';
import { errorIdOf } from '../../forms/widgets/widget-props';
import { FilePicker } from '../../ui/file-picker';

interface AttachmentFieldProps {
  readonly name: string;
  readonly title: string;
  readonly required: boolean;
  readonly file?: File;
  readonly problem?: string;
  readonly onChoose: (file: File) => void;
}

export const attachmentId = (name: string): string => fieldId(['attachment', name]);

/** A document that is filed with an application. */
export function AttachmentField({ name, title, required, file, problem, onChoose }: AttachmentFieldProps) {
  const { t } = useTranslation();
  const id = attachmentId(name);
  return (
    <FilePicker
      id={id}
      label={required ? title : `${title} ${t('form.optional')}`}
      file={file}
      describedBy={problem && errorIdOf(id)}
      onChoose={({ target }) => {
        // Closing the system's window without a choice leaves what was chosen before.
        const chosen = target.files?.[0];
        if (chosen) onChoose(chosen);
      }}
    >
      <FieldErrors id={id} errors={problem ? [problem] : []} />
    </FilePicker>
  );
}
