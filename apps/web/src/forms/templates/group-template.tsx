import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { FieldSchema } from '../schema';

/** Fields that belong together. The whole form and the items of a list already stand under a title of their own. */
export function GroupTemplate(props: ObjectFieldTemplateProps<unknown, FieldSchema>) {
  const { fieldPathId, schema, properties } = props;
  const fields = properties.map(({ content }) => content);
  const step = fieldPathId.path.at(-1);
  if (step === undefined || typeof step === 'number') return <div className="form-grid">{fields}</div>;
  return (
    <fieldset id={fieldPathId.$id} className="form-block">
      <legend>{schema.title ?? step}</legend>
      {schema.description && <p className="form-block__hint">{schema.description}</p>}
      <div className="form-grid">{fields}</div>
    </fieldset>
  );
}
