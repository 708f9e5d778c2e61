import { useTranslation } from 'react-i18next';
import { useProcedure } from '../../client/use-procedures';
import { useReader } from '../../texts/use-language';
import { SelectField } from '../../ui/select-field';

interface TaskKindFilterProps {
  readonly procedure: string;
  readonly value: string;
  readonly onChange: (task: string) => void;
}

/** Narrows the list to one kind of task of a procedure. */
export function TaskKindFilter({ procedure, value, onChange }: TaskKindFilterProps) {
  const { t } = useTranslation();
  const read = useReader();
  const tasks = Object.entries(useProcedure(procedure)?.tasks ?? {});
  const options = tasks.map(([key, { title }]) => ({ value: key, label: read(title) }));
  return (
    <SelectField
      label={t('inbox.kind')}
      value={value}
      options={[
        { value: '', label: t('common.all') },
        ...options.toSorted((a, b) => a.label.localeCompare(b.label)),
      ]}
      onChange={onChange}
    />
  );
}
