import type { FieldProblem } from '../../forms/problems';
import { fieldId, type FieldSchema, schemaAt } from '../../forms/schema';
import { FieldFrame } from '../../forms/templates/field-template';
import { LongTextWidget } from '../../forms/widgets/long-text-widget';
import { RadiosWidget } from '../../forms/widgets/radios-widget';
import { TextWidget } from '../../forms/widgets/text-widget';
import type { FieldWidgetProps } from '../../forms/widgets/widget-props';
import type { SheetAnswer } from './sheet-answer';

export type Path = FieldProblem['path'];
export type FieldChange = (path: Path, next: Partial<SheetAnswer>) => void;

/** What the parts of a sheet have in common. */
export interface SheetFields {
  readonly form: FieldSchema;
  readonly problems: readonly FieldProblem[];
  readonly value: SheetAnswer;
  readonly onChange: FieldChange;
}

interface SheetFieldProps extends Pick<SheetFields, 'form' | 'problems'> {
  readonly path: Path;
  readonly shown: unknown;
  /** Text, or nothing where the field was emptied. */
  readonly onValue: (value: string | undefined) => void;
}

/** A field of the form of the request, where the sheet wants it. */
export function SheetField({ form, problems, path, shown, onValue }: SheetFieldProps) {
  const schema = schemaAt(form, path);
  if (!schema) return null;
  const id = fieldId(path);
  const label = schema.title ?? '';
  const required = schemaAt(form, path.slice(0, -1))?.required?.includes(String(path.at(-1))) ?? false;
  const rawErrors = problemsAt(problems, path);
  const frame = { id, label, required, schema, rawErrors };
  return (
    <FieldFrame {...frame}>
      <Widget {...frame} value={shown} onChange={(next: unknown) => onValue(textOrNothing(next))} />
    </FieldFrame>
  );
}

/** Those that a sheet has fields for. */
function Widget(props: FieldWidgetProps) {
  switch (props.schema['x-widget']) {
    case 'choice':
      return <RadiosWidget {...props} />;
    case 'longText':
      return <LongTextWidget {...props} />;
    default:
      return <TextWidget {...props} />;
  }
}

export function problemsAt(problems: readonly FieldProblem[], path: Path): string[] {
  const id = fieldId(path);
  return problems.filter((problem) => fieldId(problem.path) === id).map(({ message }) => message);
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
