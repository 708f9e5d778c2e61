import type { SubstitutionView } from '@domain';
import type { LocalDate } from '@law/local-date';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryRead } from '../../client/reads';
import { dayOf } from '../../format/dates';
import { listOf } from '../../format/lists';
import { useLanguage, useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { type PeriodState, periodStateOf, PeriodTag } from '../../values/period-state';
import { useDaysText } from '../registers/days-text';

interface SubstitutionTableProps {
  readonly substitutions: readonly SubstitutionView[];
  readonly today: LocalDate;
  readonly onEnd: (substitution: SubstitutionView) => void;
}

export function SubstitutionTable({ substitutions, today, onEnd }: SubstitutionTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const daysText = useDaysText();
  const officesText = useOfficesText();
  const columns: readonly Column<SubstitutionView>[] = [
    {
      key: 'absent',
      title: t('substitutions.absent'),
      place: 'lead',
      cell: ({ absent, offices }) => <TwoLines first={absent.name} second={officesText(offices)} />,
    },
    { key: 'substitute', title: t('substitutions.substitute'), cell: ({ substitute }) => substitute.name },
    { key: 'days', title: t('substitutions.days'), cell: (substitution) => daysText(substitution) },
    {
      key: 'reason',
      title: t('substitutions.reason'),
      cell: ({ reason, absent, enteredBy }) => (
        <TwoLines
          first={reason}
          second={enteredBy.login !== absent.login && t('substitutions.enteredBy', { name: enteredBy.name })}
        />
      ),
    },
    {
      key: 'state',
      title: t('substitutions.state'),
      cell: (substitution) => {
        const state = stateOf(substitution, today);
        return (
          <TwoLines
            first={<PeriodTag state={state}>{t(`substitutions.states.${state}`)}</PeriodTag>}
            second={
              substitution.endedAt &&
              t('substitutions.endedOn', { day: dayOf(substitution.endedAt, language) })
            }
          />
        );
      },
    },
    ...(substitutions.some(({ may }) => may.end)
      ? [
          {
            key: 'action',
            title: t('substitutions.action'),
            place: 'end' as const,
            cell: (substitution: SubstitutionView) =>
              substitution.may.end &&
              stateOf(substitution, today) !== 'past' && (
                <Button
                  look="secondary"
                  size="small"
                  aria-label={t('substitutions.endOf', {
                    absent: substitution.absent.name,
                    substitute: substitution.substitute.name,
                  })}
                  onClick={() => onEnd(substitution)}
                >
                  {t('substitutions.end')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Records
      caption={t('substitutions.title')}
      columns={columns}
      records={substitutions}
      keyOf={({ id }) => id}
    />
  );
}

function stateOf({ from, to, endedAt }: SubstitutionView, today: LocalDate): PeriodState {
  return periodStateOf({ from, to, isEnded: endedAt !== undefined }, today);
}

/** The offices by name, as far as somebody holds them today. */
function useOfficesText(): (offices: readonly string[] | undefined) => string {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const { data: people = [] } = useQuery(directoryRead);
  const names = new Map(people.flatMap(({ offices }) => offices).map(({ id, name }) => [id, read(name)]));
  return (offices) =>
    offices
      ? listOf(
          offices.map((id) => names.get(id) ?? id),
          language,
        )
      : t('substitutions.allOffices');
}
