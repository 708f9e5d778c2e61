import type { ArrayFieldItemTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { FieldSchema } from '../schema';

export function ItemTemplate(props: ArrayFieldItemTemplateProps<unknown, FieldSchema>) {
  const { index, schema, children, buttonsProps, disabled } = props;
  const { t } = useTranslation();
  const name = `${schema.title ?? t('form.item')} ${index + 1}`;
  return (
    <section className="form-item" data-item aria-label={name}>
      <header className="form-item__head">
        <p tabIndex={-1} className="form-item__name">
          {name}
        </p>
        {buttonsProps.hasRemove && (
          <Button
            look="quiet"
            size="small"
            icon="delete"
            disabled={disabled}
            aria-label={t('form.removeItem', { item: name })}
            onClick={buttonsProps.onRemoveItem}
          >
            {t('form.remove')}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}
