import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/select-field';

interface YearFieldProps {
  readonly year: number;
  /** Years that have something to tell; the present choice is offered even if it has not. */
  readonly years: readonly number[];
  readonly onChange: (year: string) => void;
}

export function YearField({ year, years, onChange }: YearFieldProps) {
  const { t } = useTranslation();
  const offered = [...new Set([year, ...years])].sort((a, b) => b - a).map(String);
  return (
    <SelectField
      label={t('times.year')}
      value={String(year)}
      options={offered.map((value) => ({ value, label: value }))}
      onChange={onChange}
    />
  );
}
