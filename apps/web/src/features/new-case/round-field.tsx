import { useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { roundsRead } from '../../client/reads';
import { useProcedure } from '../../client/use-procedures';
import { FieldErrors } from '../../forms/templates/field-errors';
import { useLanguage } from '../../texts/use-language';

interface RoundFieldProps {
  readonly procedure: string;
  readonly value: string;
  readonly error: boolean;
  readonly onChange: (round: string) => void;
}

/** The campaign that the application belongs to, among those still open. */
export function RoundField({ procedure, value, error, onChange }: RoundFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const language = useLanguage();
  const campaign = useProcedure(procedure);
  const { data: rounds } = useSuspenseQuery(roundsRead(procedure));
  return (
    <div className="form-field form-field--half">
      <label htmlFor={id} className="form-field__label">
        {campaign?.title[language] ?? t('case.round')}
      </label>
      <select
        id={id}
        className="ui-input"
        value={value}
        aria-invalid={error || undefined}
        aria-describedby={error ? `${id}__error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('form.choose')}</option>
        {rounds.map((round) => (
          <option key={round.id} value={round.id}>
            {round.title}
          </option>
        ))}
      </select>
      <FieldErrors id={id} errors={error ? [t('form.required')] : []} />
    </div>
  );
}
