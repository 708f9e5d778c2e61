import { useTranslation } from 'react-i18next';
import { useProcedures } from '../client/use-procedures';
import { useReader } from '../texts/use-language';
import { SelectField } from '../ui/select-field';

export function ProcedureFilter({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const { t } = useTranslation();
  const read = useReader();
  const procedures = useProcedures();
  const options = [
    { value: '', label: t('common.all') },
    ...procedures.map((procedure) => ({ value: procedure.key, label: read(procedure.title) })),
  ];
  return <SelectField label={t('common.procedure')} value={value} options={options} onChange={onChange} />;
}
