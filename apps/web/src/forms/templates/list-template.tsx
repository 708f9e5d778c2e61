import type { ArrayFieldTemplateProps } from '@rjsf/utils';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { FieldSchema } from '../schema';
import { FieldErrors } from './field-errors';
import { useFocusAfterChange } from './use-focus-after-change';

/** A group that repeats: each item numbered and removable, one button to add the next. */
export function ListTemplate(props: ArrayFieldTemplateProps<unknown, FieldSchema>) {
  const { fieldPathId, title, schema, items, canAdd, onAddClick, rawErrors = [], disabled, required } = props;
  const { t } = useTranslation();
  const list = useRef<HTMLFieldSetElement>(null);
  useFocusAfterChange(list, items.length);
  return (
    <fieldset ref={list} id={fieldPathId.$id} className="form-block" tabIndex={-1}>
      <legend>
        {title}
        {!required && <span className="form-field__optional"> {t('form.optional')}</span>}
      </legend>
      {schema.description && <p className="form-block__hint">{schema.description}</p>}
      <FieldErrors id={fieldPathId.$id} errors={rawErrors} />
      {items}
      {canAdd && (
        <Button look="secondary" size="small" icon="plus" disabled={disabled} onClick={onAddClick}>
          {t('form.addItem', { item: schema.items?.title ?? title })}
        </Button>
      )}
    </fieldset>
  );
}
