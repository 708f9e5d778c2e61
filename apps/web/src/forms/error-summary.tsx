import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import type { FieldProblem } from './problems';
import { fieldId, type FieldSchema, schemaAt } from './schema';

interface ErrorSummaryProps {
  readonly schema: FieldSchema;
  readonly problems: readonly FieldProblem[];
  /** Takes the focus whenever this grows. */
  readonly told: number;
}

/** Everything to correct, each a link to its field. */
export function ErrorSummary({ schema, problems, told }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told > 0) summary.current?.focus();
  }, [told]);
  if (problems.length === 0) return null;
  return (
    <div ref={summary} className="form-summary" tabIndex={-1} role="alert">
      <p className="form-summary__title">
        <Icon name="error" /> {t('form.toCorrect', { count: problems.length })}
      </p>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${fieldId(path)} ${message}`}>
            <a href={`#${fieldId(path)}`} onClick={goTo(path)}>
              {[nameOf(schema, path), message].filter(Boolean).join(': ')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The address of the page must not change: the router would take the fragment for a navigation. */
function goTo(path: FieldProblem['path']) {
  return (event: MouseEvent) => {
    event.preventDefault();
    const field = document.getElementById(fieldId(path));
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  };
}

/** `Interventi 2, Importo`: the titles on the way to the field, items counted from 1. */
function nameOf(schema: FieldSchema, path: FieldProblem['path']): string {
  const names = path.flatMap((step, index) => {
    const next = path[index + 1];
    const title = schemaAt(schema, path.slice(0, index + 1))?.title;
    if (typeof step === 'number' || !title) return [];
    return [typeof next === 'number' ? `${title} ${next + 1}` : title];
  });
  return names.join(', ');
}
