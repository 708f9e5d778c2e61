import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { documentsRead } from '../../client/reads';
import { CaseOfForm } from '../case-of-form';
import { SelectOne } from './select-one';
import type { FieldWidgetProps } from './widget-props';

/** One of the documents that were added to the case. */
export function DocumentWidget(props: FieldWidgetProps) {
  const { t } = useTranslation();
  const of = useContext(CaseOfForm) ?? '';
  const { data: documents = [] } = useQuery({ ...documentsRead(of), enabled: of !== '' });
  const added = documents.filter(({ kind }) => kind === 'attachment');
  return (
    <>
      <SelectOne field={props} options={added.map(({ id, title }) => ({ value: id, label: title }))} />
      {added.length === 0 && <p className="ui-small">{t('form.noDocuments')}</p>}
    </>
  );
}
