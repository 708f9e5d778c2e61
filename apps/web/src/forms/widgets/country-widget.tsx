import { countries, countryName } from '@law/countries';
import { useMemo } from 'react';
import { useLanguage } from '../../texts/use-language';
import { SelectOne } from './select-one';
import type { FieldWidgetProps } from './widget-props';

/** A country, by its name in the language of the page. */
export function CountryWidget(props: FieldWidgetProps) {
  const language = useLanguage();
  const options = useMemo(
    () =>
      countries
        .map((code) => ({ value: code, label: countryName(code, language) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [language],
  );
  return <SelectOne field={props} options={options} />;
}
