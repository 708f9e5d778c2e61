import type { FieldTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRadioGroup, widthOf } from '../field-shape';
import type { FieldSchema } from '../schema';
import { hintIdOf, labelIdOf } from '../widgets/widget-props';
import { FieldErrors } from './field-errors';

/** Groups and lists draw their own frame. */
export function FieldTemplate(props: FieldTemplateProps<unknown, FieldSchema>) {
  const { schema, children } = props;
  return schema.type === 'object' || schema.type === 'array' ? children : <FieldFrame {...props} />;
}

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  readonly schema: FieldSchema;
  readonly rawErrors?: readonly string[];
  readonly children: ReactNode;
}

/** Label, input, hint, errors. */
export function FieldFrame({
  id,
  label,
  required = false,
  schema,
  rawErrors = [],
  children,
}: FieldFrameProps) {
  return (
    <div className={`form-field form-field--${widthOf(schema)}`}>
      <FieldLabel id={id} label={label} required={required} ofGroup={isRadioGroup(schema)} />
      {children}
      {schema.description && (
        <p id={hintIdOf(id)} className="form-field__hint">
          {schema.description}
        </p>
      )}
      <FieldErrors id={id} errors={rawErrors} />
    </div>
  );
}

interface FieldLabelProps {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  /** Several inputs under one label: it names their group. */
  readonly ofGroup: boolean;
}

function FieldLabel({ id, label, required, ofGroup }: FieldLabelProps) {
  const { t } = useTranslation();
  const optional = !required && <span className="form-field__optional"> {t('form.optional')}</span>;
  if (ofGroup) {
    return (
      <span id={labelIdOf(id)} className="form-field__label">
        {label}
        {optional}
      </span>
    );
  }
  return (
    <label htmlFor={id} className="form-field__label">
      {label}
      {optional}
    </label>
  );
}
