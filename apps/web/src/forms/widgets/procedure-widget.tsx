import { useMemo } from 'react';
import { useProcedures } from '../../client/use-procedures';
import { useLanguage, useReader } from '../../texts/use-language';
import { SelectOne } from './select-one';
import type { FieldWidgetProps } from './widget-props';

/** A procedure of the house, by its title. */
export function ProcedureWidget(props: FieldWidgetProps) {
  const language = useLanguage();
  const read = useReader();
  const procedures = useProcedures();
  const options = useMemo(
    () =>
      procedures
        .map(({ key, code, title }) => ({ value: key, label: `${code} ${read(title)}` }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [procedures, read, language],
  );
  return <SelectOne field={props} options={options} />;
}
