import type { CaseView } from '@domain';
import { useTranslation } from 'react-i18next';
import { dayOf, shortDate } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { FactStrip } from '../../ui/fact-strip';

/** The four things everybody asks first. */
export function CaseFacts({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <FactStrip
      facts={[
        { icon: 'calendar', title: t('case.opened'), value: dayOf(one.openedAt, language) },
        one.closedAt
          ? { icon: 'flag', title: t('case.closed'), value: dayOf(one.closedAt, language) }
          : { icon: 'clock', title: t('case.due'), value: one.due ? shortDate(one.due, language) : '—' },
        { icon: 'user', title: t('case.responsible'), value: one.responsible?.name ?? '—' },
        { icon: 'pa', title: t('case.party'), value: one.party ?? t('case.ownMotion') },
      ]}
    />
  );
}
