import type { Language, Text } from '@domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, rememberLanguage } from './language';

export function useLanguage(): Language {
  useTranslation();
  return currentLanguage();
}

/** Reads a text that the API gives in both languages. */
export function useReader(): (text: Text) => string {
  const language = useLanguage();
  return useCallback((text: Text) => text[language], [language]);
}

export function useChangeLanguage(): (language: Language) => Promise<void> {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  return async (language) => {
    rememberLanguage(language);
    await i18n.changeLanguage(language);
    // Forms and legal bases come written in the language that was asked for.
    await client.invalidateQueries();
  };
}
