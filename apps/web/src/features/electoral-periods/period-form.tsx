import type { ElectionKind, ElectoralPeriodView, Text } from '@domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { CommandForm } from '../../forms/command-form';
import type { FieldSchema } from '../../forms/schema';

const refreshed = [keys.electoralPeriods];
/** As the server has it. */
const LONGEST_TITLE = 200;

export const electionKinds: Readonly<Record<ElectionKind, Text>> = {
  municipal: { it: 'Comunali', en: 'Municipal' },
  regional: { it: 'Regionali', en: 'Regional' },
  national: { it: 'Politiche', en: 'National' },
  european: { it: 'Europee', en: 'European' },
  referendum: { it: 'Referendum', en: 'Referendum' },
};

interface PeriodFormProps {
  /** One that is moved or called off; a new one without. */
  readonly period?: ElectoralPeriodView;
  readonly onDone: (entered: ElectoralPeriodView) => void;
}

export function PeriodForm({ period, onDone }: PeriodFormProps) {
  const { t } = useTranslation();
  const schema = useMemo((): FieldSchema => {
    const day = (title: string, description: string): FieldSchema => ({
      type: 'string',
      format: 'date',
      title,
      description,
      'x-widget': 'date',
    });
    return {
      type: 'object',
      required: ['kind', 'title', 'from', 'until', ...(period ? ['calledOff'] : [])],
      properties: {
        kind: {
          type: 'string',
          enum: Object.keys(electionKinds),
          title: t('electoral.kind'),
          'x-widget': 'choice',
          'x-labels': electionKinds,
        },
        title: {
          type: 'string',
          title: t('electoral.name'),
          description: t('electoral.nameHint'),
          maxLength: LONGEST_TITLE,
          'x-widget': 'text',
        },
        from: day(t('electoral.from'), t('electoral.fromHint')),
        until: day(t('electoral.until'), t('electoral.untilHint')),
        ...(period && {
          calledOff: { type: 'boolean', title: t('electoral.calledOff'), 'x-widget': 'yesNo' as const },
        }),
      },
    };
  }, [t, period]);
  const initial = useMemo(
    () =>
      period && {
        kind: period.kind,
        title: period.title,
        from: period.from,
        until: period.until,
        calledOff: period.calledOff ?? false,
      },
    [period],
  );
  return (
    <CommandForm
      draft={`electoral-period.${period?.id ?? 'new'}`}
      schema={schema}
      initial={initial}
      submitTitle={t(period ? 'electoral.save' : 'electoral.enter')}
      refreshes={refreshed}
      send={(body) => commands.enterElectoralPeriod(body, period?.id)}
      onDone={onDone}
    />
  );
}
