import { useTranslation } from 'react-i18next';
import { fieldId, schemaAt } from '../../forms/schema';
import { FieldErrors } from '../../forms/templates/field-errors';
import { Button } from '../../ui/button';
import { problemsAt, SheetField, type SheetFields } from './sheet-field';

/** The entries that were chosen in the history of the case, each with what it proves. */
export function EvidenceFields({ form, problems, value, onChange }: SheetFields) {
  const { t } = useTranslation();
  const path = ['evidence'];
  const { evidence } = value;
  const schema = schemaAt(form, path);
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} className="form-block">
      <legend>{schema?.title}</legend>
      <p className="ui-small" aria-live="polite">
        {evidence.length === 0 ? t('sheets.noEvidence') : t('sheets.evidence', { count: evidence.length })}
      </p>
      {evidence.map(({ position, what }, index) => (
        <section key={position} className="form-item" aria-label={t('sheets.entry', { position })}>
          <header className="form-item__head">
            <p className="form-item__name">{t('sheets.entry', { position })}</p>
            <Button
              look="quiet"
              size="small"
              icon="delete"
              aria-label={t('form.removeItem', { item: t('sheets.entry', { position }) })}
              onClick={() =>
                onChange(path, { evidence: evidence.filter((one) => one.position !== position) })
              }
            >
              {t('form.remove')}
            </Button>
          </header>
          <SheetField
            form={form}
            problems={problems}
            path={['evidence', index, 'what']}
            shown={what}
            onValue={(next) =>
              onChange(['evidence', index, 'what'], {
                evidence: evidence.map((one) => (one.position === position ? { position, what: next } : one)),
              })
            }
          />
        </section>
      ))}
      <FieldErrors id={fieldId(path)} errors={problemsAt(problems, path)} />
    </fieldset>
  );
}
