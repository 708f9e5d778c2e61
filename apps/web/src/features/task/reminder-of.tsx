import type { TaskView } from '@domain';
import { momentOf } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { TwoLines } from '../../ui/two-lines';

/** Who has reminded of the task, when, and what they said. */
export function ReminderOf({ reminded: { at, by, text } }: { reminded: NonNullable<TaskView['reminded']> }) {
  const moment = momentOf(at, useLanguage());
  return <TwoLines first={by === undefined ? moment : `${by}, ${moment}`} second={text} />;
}
