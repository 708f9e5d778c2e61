import type { CalendarChangeView, OfficeClosureView } from '@domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { CommandForm } from '../../forms/command-form';
import type { FieldSchema } from '../../forms/schema';
import { useDaysText } from '../registers/days-text';

/** As the server has it. */
const LONGEST_REASON = 300;
const REFRESHES = [keys.officeCalendar];

interface WithdrawClosureFormProps {
  readonly closure: OfficeClosureView;
  readonly onDone: (change: CalendarChangeView) => void;
}

export function WithdrawClosureForm({ closure, onDone }: WithdrawClosureFormProps) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const schema = useMemo(
    (): FieldSchema => ({
      type: 'object',
      required: ['reason'],
      properties: {
        reason: {
          type: 'string',
          title: t('officeCalendar.withdrawReason'),
          description: t('officeCalendar.withdrawHint'),
          maxLength: LONGEST_REASON,
          'x-widget': 'text',
        },
      },
    }),
    [t],
  );
  return (
    <>
      <p>
        {closure.reason}, {daysText(closure)}
      </p>
      <CommandForm
        draft={`office-closure.${closure.id}`}
        schema={schema}
        submitTitle={t('officeCalendar.withdrawConfirm')}
        refreshes={REFRESHES}
        send={(body) => commands.withdrawClosure(closure.id, body)}
        onDone={onDone}
      />
    </>
  );
}
