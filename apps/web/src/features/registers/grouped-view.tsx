import type { Language, OverviewGroup, OverviewSums, RegisterGroupedView, RegisterView } from '@domain';
import { useTranslation } from 'react-i18next';
import { FieldValue } from '../../forms/answer-view';
import { optionsOf } from '../../forms/options';
import type { FieldSchema } from '../../forms/schema';
import { typedMoney } from '../../format/amounts';
import { countryName } from '@law/countries';
import { useLanguage } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { FactStrip } from '../../ui/fact-strip';
import { type Column, Records } from '../../ui/records';
import { SelectField } from '../../ui/select-field';

interface GroupedViewProps {
  readonly register: RegisterView;
  readonly overview: RegisterGroupedView;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

/** A group in one year, or in all of them where it has more than one. */
interface GroupRow extends OverviewSums {
  readonly value?: unknown;
  readonly year?: number;
}

/** How many entries have each value of a field, and what their amounts come to, year by year. */
export function GroupedView({ register, overview, onChange }: GroupedViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = (register.entry as FieldSchema).properties ?? {};
  const by = fields[overview.by] ?? {};
  const titleOf = (field: string) => fields[field]?.title ?? field;
  const amount = (sums: OverviewSums['sums'], field: string) =>
    sums[field] === undefined ? '—' : typedMoney(sums[field], language);
  const groups = [...overview.groups].sort((one, other) => compareNames(by, one, other, language));
  const columns: readonly Column<GroupRow>[] = [
    {
      key: 'value',
      title: by.title ?? overview.by,
      place: 'lead',
      cell: ({ value }) =>
        value === undefined ? t('registers.withoutValue') : <FieldValue schema={by} value={value} />,
    },
    {
      key: 'year',
      title: t('registers.year'),
      cell: ({ year }) => year ?? <strong>{t('registers.allYears')}</strong>,
    },
    { key: 'count', title: t('registers.entries'), place: 'amount', cell: ({ count }) => count },
    ...overview.sums.map((field): Column<GroupRow> => ({
      key: field,
      title: titleOf(field),
      place: 'amount',
      cell: ({ sums, year }) =>
        year === undefined ? <strong>{amount(sums, field)}</strong> : amount(sums, field),
    })),
  ];
  return (
    <>
      <search className="ui-filters" aria-label={t('common.filters')}>
        <SelectField
          label={t('registers.year')}
          value={overview.year === undefined ? '' : String(overview.year)}
          options={[
            { value: '', label: t('registers.allYears') },
            ...yearsOf(overview).map((year) => ({ value: String(year), label: String(year) })),
          ]}
          onChange={(year) => onChange({ year })}
        />
      </search>
      {groups.length === 0 ? (
        <Empty icon="bookmark">{t('registers.empty')}</Empty>
      ) : (
        <>
          <FactStrip
            facts={[
              { icon: 'bookmark', title: t('registers.entries'), value: String(overview.total.count) },
              ...overview.sums.map((field) => ({
                icon: 'card' as const,
                title: titleOf(field),
                value: amount(overview.total.sums, field),
              })),
            ]}
          />
          <Records
            caption={by.title ?? overview.by}
            columns={columns}
            records={groups.flatMap(rowsOf)}
            keyOf={({ value, year }) => JSON.stringify([value, year])}
          />
        </>
      )}
    </>
  );
}

function yearsOf({ year, years }: RegisterGroupedView): readonly number[] {
  return year === undefined || years.includes(year) ? years : [year, ...years];
}

function rowsOf({ value, years, count, sums }: OverviewGroup): GroupRow[] {
  const rows = years.map((year) => ({ value, ...year }));
  return years.length > 1 ? [...rows, { value, count, sums }] : rows;
}

/** By what people read, which is not the order of what is kept; those without a value stay last. */
function compareNames(
  field: FieldSchema,
  one: OverviewGroup,
  other: OverviewGroup,
  language: Language,
): number {
  if (one.value === undefined || other.value === undefined) return 0;
  return nameOf(field, one.value, language).localeCompare(nameOf(field, other.value, language), language);
}

function nameOf(field: FieldSchema, value: unknown, language: Language): string {
  if (field['x-widget'] === 'country') return countryName(String(value), language);
  return optionsOf(field, language).find((option) => option.value === value)?.label ?? String(value);
}
