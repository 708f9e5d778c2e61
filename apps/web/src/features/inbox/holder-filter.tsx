import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamsRead } from '../../client/reads';
import { SelectField } from '../../ui/select-field';

/** What one of the people under the reader has to do. */
export function HolderFilter({ value, onChange }: { value: string; onChange: (login: string) => void }) {
  const { t } = useTranslation();
  const { data: teams = [] } = useQuery(teamsRead);
  const people = new Map(teams.flatMap((team) => team.people.map(({ login, name }) => [login, name])));
  if (value !== '' && !people.has(value)) people.set(value, value);
  const options = [...people].map(([login, name]) => ({ value: login, label: name }));
  return (
    <SelectField
      label={t('inbox.holder')}
      value={value}
      options={[
        { value: '', label: t('common.all') },
        ...options.toSorted((a, b) => a.label.localeCompare(b.label)),
      ]}
      onChange={onChange}
    />
  );
}
