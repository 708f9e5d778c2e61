// The package's index also loads a test registry that wants a validator we do not have.
import Form from '@rjsf/core/lib/components/Form.js';
import { type ReactNode, useMemo } from 'react';
import { ErrorSummary } from './error-summary';
import { errorSchemaOf, type FieldProblem, useProblems } from './problems';
import type { FieldSchema } from './schema';
import { templates } from './templates';
import { uiSchemaOf } from './ui-schema';
import { validator } from './validator';

/** Nothing is answered for anybody: a consent not given and a question not answered stay empty. */
const DEFAULTS = { constAsDefaults: 'never', requiredBooleanDefault: 'skip' } as const;

interface SchemaFormProps {
  readonly schema: FieldSchema;
  readonly value: unknown;
  /** Something was typed or chosen. */
  readonly onChange: (value: unknown) => void;
  /** The form has completed the value by itself, with the empty lists and groups of its schema. */
  readonly onSettle: (value: unknown) => void;
  readonly onSubmit: (value: unknown) => void;
  /** What the server found wrong with the answer last sent. */
  readonly problems: readonly FieldProblem[];
  /** The buttons, below the fields. */
  readonly children: ReactNode;
}

/** A form drawn from the JSON Schema that the API gives for it. */
export function SchemaForm({
  schema,
  value,
  onChange,
  onSettle,
  onSubmit,
  problems: fromServer,
  children,
}: SchemaFormProps) {
  const uiSchema = useMemo(() => uiSchemaOf(schema), [schema]);
  const { problems, told, attempt, noteChange } = useProblems(schema, value, fromServer);
  const errors = useMemo(() => errorSchemaOf(problems), [problems]);
  return (
    <>
      <ErrorSummary schema={schema} problems={problems} told={told} />
      <Form<unknown, FieldSchema>
        className="form"
        schema={schema}
        uiSchema={uiSchema}
        templates={templates}
        validator={validator}
        noHtml5Validate
        showErrorList={false}
        extraErrors={errors}
        formData={value}
        experimental_defaultFormStateBehavior={DEFAULTS}
        onChange={(event, changed) => {
          // rjsf names the field only when a person has changed it.
          if (changed === undefined) {
            onSettle(event.formData);
            return;
          }
          noteChange(changed);
          onChange(event.formData);
        }}
        onSubmit={(event) => {
          if (attempt(event.formData)) onSubmit(event.formData);
        }}
      >
        {children}
      </Form>
    </>
  );
}
