import { type Level, levelNotes, levels, levelTitles } from '@domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../texts/use-language';

interface LevelFieldProps {
  readonly value: Level;
  readonly onChange: (level: Level) => void;
}

/** How confidential the case is, with what that means for whom. */
export function LevelField({ value, onChange }: LevelFieldProps) {
  const { t } = useTranslation();
  const read = useReader();
  const id = useId();
  return (
    <div className="form-field form-field--half">
      <label htmlFor={id} className="form-field__label">
        {t('accesses.level')}
      </label>
      <select
        id={id}
        className="ui-input"
        value={value}
        aria-describedby={`${id}__hint`}
        onChange={(event) => onChange(levels.find((level) => level === event.target.value) ?? 'ordinary')}
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {read(levelTitles[level])}
          </option>
        ))}
      </select>
      <p id={`${id}__hint`} className="form-field__hint">
        {read(levelNotes[value])} {value !== 'ordinary' && t('accesses.levelHint')}
      </p>
    </div>
  );
}
