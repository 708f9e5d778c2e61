import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { documentsRead } from '../../client/reads';
import { CaseOfForm } from '../case-of-form';
import { accessibility, type FieldWidgetProps, valueOrMissing } from './widget-props';

/** One of the documents that were added to the case. */
export function DocumentWidget(props: FieldWidgetProps) {
  const { t } = useTranslation();
  const of = useContext(CaseOfForm) ?? '';
  const { id, value, disabled, onChange } = props;
  const { data: documents = [] } = useQuery({ ...documentsRead(of), enabled: of !== '' });
  const added = documents.filter(({ kind }) => kind === 'attachment');
  return (
    <>
      <select
        id={id}
        className="ui-input"
        value={typeof value === 'string' ? value : ''}
        disabled={disabled}
        onChange={(event) => onChange(valueOrMissing(event.target.value))}
        {...accessibility(props)}
      >
        <option value="">{t('form.choose')}</option>
        {added.map((document) => (
          <option key={document.id} value={document.id}>
            {document.title}
          </option>
        ))}
      </select>
      {added.length === 0 && <p className="ui-small">{t('form.noDocuments')}</p>}
    </>
  );
}
