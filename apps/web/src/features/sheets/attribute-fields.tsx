import { fieldId } from '../../forms/schema';
import { FieldErrors } from '../../forms/templates/field-errors';
import type { AttributeAnswer } from './sheet-answer';
import { problemsAt, SheetField, type SheetFields } from './sheet-field';

/** Each attribute of the sample, with how it came out in this case. */
export function AttributeFields({ form, problems, value, onChange }: SheetFields) {
  const path = ['attributes'];
  function change(at: number, field: string, changes: Partial<AttributeAnswer>) {
    onChange(['attributes', at, field], {
      attributes: value.attributes.map((one, index) => (index === at ? { ...one, ...changes } : one)),
    });
  }
  return (
    <div id={fieldId(path)} tabIndex={-1} className="sheet-attributes">
      {value.attributes.map(({ attribute, result, note }, index) => (
        <fieldset key={attribute} className="sheet-attribute">
          <legend>{attribute}</legend>
          <SheetField
            form={form}
            problems={problems}
            path={['attributes', index, 'result']}
            shown={result}
            onValue={(next) => change(index, 'result', { result: next })}
          />
          <SheetField
            form={form}
            problems={problems}
            path={['attributes', index, 'note']}
            shown={note}
            onValue={(next) => change(index, 'note', { note: next })}
          />
        </fieldset>
      ))}
      <FieldErrors id={fieldId(path)} errors={problemsAt(problems, path)} />
    </div>
  );
}
