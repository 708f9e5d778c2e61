import type { RegisterEntryView } from '@domain';
import { useTranslation } from 'react-i18next';
import type { IconName } from '../../ui/icon';
import { Tag, type Tone } from '../../ui/tag';

const LOOKS: Readonly<Record<RegisterEntryView['state'], { tone: Tone; icon: IconName }>> = {
  current: { tone: 'success', icon: 'check-circle' },
  future: { tone: 'active', icon: 'calendar' },
  past: { tone: 'neutral', icon: 'flag' },
  undone: { tone: 'danger', icon: 'ban' },
};

export function EntryStateTag({ state }: { state: RegisterEntryView['state'] }) {
  const { t } = useTranslation();
  return <Tag {...LOOKS[state]}>{t(`registers.states.${state}`)}</Tag>;
}
