import type { CalendarChangeView } from '@domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { CommandForm } from '../../forms/command-form';
import type { FieldSchema } from '../../forms/schema';

/** As the server has it. */
const LONGEST_REASON = 300;
const REFRESHES = [keys.officeCalendar];

export function ClosureForm({ onDone }: { onDone: (change: CalendarChangeView) => void }) {
  const { t } = useTranslation();
  const schema = useMemo(
    (): FieldSchema => ({
      type: 'object',
      required: ['from', 'to', 'reason'],
      properties: {
        from: { type: 'string', format: 'date', title: t('officeCalendar.first'), 'x-widget': 'date' },
        to: {
          type: 'string',
          format: 'date',
          title: t('officeCalendar.last'),
          description: t('officeCalendar.lastHint'),
          'x-widget': 'date',
        },
        reason: {
          type: 'string',
          title: t('officeCalendar.reason'),
          description: t('officeCalendar.reasonHint'),
          maxLength: LONGEST_REASON,
          'x-widget': 'text',
        },
      },
    }),
    [t],
  );
  return (
    <CommandForm
      draft="office-closure"
      schema={schema}
      submitTitle={t('officeCalendar.enter')}
      refreshes={REFRESHES}
      send={(closure) => commands.closeOffices(closure)}
      onDone={onDone}
    />
  );
}
