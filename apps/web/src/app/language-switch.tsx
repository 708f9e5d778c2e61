import { languages } from '@domain';
import { useTranslation } from 'react-i18next';
import { useChangeLanguage, useLanguage } from '../texts/use-language';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  const change = useChangeLanguage();
  return (
    <div className="app-languages" role="group" aria-label={t('app.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void change(language)}
        >
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="visually-hidden">{language === 'it' ? 'Italiano' : 'English'}</span>
        </button>
      ))}
    </div>
  );
}
