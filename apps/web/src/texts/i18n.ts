import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { it } from './it';
import { initialLanguage } from './language';

declare module 'i18next' {
  interface CustomTypeOptions {
    // Italian is complete by definition; `en` is checked against it, so a missing key fails the type check.
    resources: { translation: typeof it };
  }
}

void i18n.use(initReactI18next).init({
  lng: initialLanguage(),
  resources: { it: { translation: it }, en: { translation: en } },
  // React escapes what it renders.
  interpolation: { escapeValue: false },
});

i18n.on('languageChanged', markPage);
markPage(i18n.language);

/** Screen readers choose their voice by this. */
function markPage(language: string): void {
  document.documentElement.lang = language;
}

export { i18n };
