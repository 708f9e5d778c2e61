import type { RegisterDays } from '@domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';

/** Says from when to when, in the reader's language. */
export function useDaysText(): (days: RegisterDays) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return useCallback(
    ({ from, to }: RegisterDays) => {
      const first = shortDate(from, language);
      if (to === undefined) return t('registers.fromOn', { from: first });
      if (to === from) return t('registers.onDay', { day: first });
      return t('registers.fromTo', { from: first, to: shortDate(to, language) });
    },
    [t, language],
  );
}
