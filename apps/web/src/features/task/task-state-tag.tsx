import type { TaskState } from '@domain';
import { useTranslation } from 'react-i18next';
import type { IconName } from '../../ui/icon';
import { Tag, type Tone } from '../../ui/tag';

const LOOKS: Record<TaskState, { tone: Tone; icon: IconName }> = {
  open: { tone: 'active', icon: 'pencil' },
  completed: { tone: 'success', icon: 'check-circle' },
  cancelled: { tone: 'neutral', icon: 'minus-circle' },
};

export function TaskStateTag({ state }: { state: TaskState }) {
  const { t } = useTranslation();
  return <Tag {...LOOKS[state]}>{t(`task.states.${state}`)}</Tag>;
}
