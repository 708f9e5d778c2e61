import { type MandateView, signedKindTitles } from '@domain';
import type { LocalDate } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { money } from '../../format/amounts';
import { shortDate } from '../../format/dates';
import { listOf } from '../../format/lists';
import { useLanguage, useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { type PeriodState, periodStateOf, PeriodTag } from '../../values/period-state';
import { useDaysText } from '../registers/days-text';

interface MandateTableProps {
  readonly mandates: readonly MandateView[];
  readonly today: LocalDate;
  readonly onEnd: (mandate: MandateView) => void;
}

export function MandateTable({ mandates, today, onEnd }: MandateTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  const daysText = useDaysText();
  const who = ({ person }: MandateView) => person?.name ?? t('mandates.holders');
  const columns: readonly Column<MandateView>[] = [
    {
      key: 'who',
      title: t('mandates.who'),
      place: 'lead',
      cell: (mandate) => <TwoLines first={who(mandate)} second={read(mandate.officeName)} />,
    },
    {
      key: 'limit',
      title: t('mandates.limit'),
      cell: ({ kinds, upTo }) => (
        <TwoLines
          first={
            kinds
              ? listOf(
                  kinds.map((kind) => read(signedKindTitles[kind])),
                  language,
                )
              : t('mandates.allKinds')
          }
          second={
            upTo === undefined
              ? t('mandates.anyAmount')
              : t('mandates.amount', { amount: money(upTo, language) })
          }
        />
      ),
    },
    { key: 'days', title: t('mandates.days'), cell: (mandate) => daysText(mandate) },
    {
      key: 'act',
      title: t('mandates.act'),
      cell: ({ act, enteredBy }) => (
        <TwoLines
          first={act}
          second={enteredBy ? t('mandates.enteredBy', { name: enteredBy.name }) : t('mandates.imported')}
        />
      ),
    },
    {
      key: 'state',
      title: t('mandates.state'),
      cell: (mandate) => {
        const state = stateOf(mandate, today);
        const { endedOn } = mandate;
        return (
          <TwoLines
            first={<PeriodTag state={state}>{t(`mandates.states.${state}`)}</PeriodTag>}
            second={endedOn && t('mandates.endedOn', { day: shortDate(endedOn, language) })}
          />
        );
      },
    },
    ...(mandates.some(({ may }) => may.end)
      ? [
          {
            key: 'action',
            title: t('mandates.action'),
            place: 'end' as const,
            cell: (mandate: MandateView) =>
              mandate.may.end &&
              stateOf(mandate, today) !== 'past' && (
                <Button
                  look="secondary"
                  size="small"
                  aria-label={t('mandates.endOf', { who: who(mandate), office: read(mandate.officeName) })}
                  onClick={() => onEnd(mandate)}
                >
                  {t('mandates.end')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Records caption={t('mandates.title')} columns={columns} records={mandates} keyOf={({ id }) => id} />
  );
}

function stateOf({ from, to, endedOn }: MandateView, today: LocalDate): PeriodState {
  return periodStateOf({ from, to, isEnded: endedOn !== undefined && endedOn <= today }, today);
}
