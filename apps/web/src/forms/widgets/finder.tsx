import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { TwoLines } from '../../ui/two-lines';
import { FindInput } from './find-input';
import { accessibility, type FieldWidgetProps } from './widget-props';

/** What is found, by the words people know it by. */
export interface Found {
  readonly key: string;
  readonly first: string;
  readonly second?: string;
}

/** More than these are not shown: another word narrows them. */
const SHOWN = 8;

interface FinderProps {
  readonly field: FieldWidgetProps;
  readonly nameOf: (key: string) => Found | undefined;
  readonly found: (words: string) => readonly Found[];
}

/** Finds by typing what is chosen; what was chosen shows by its name, and can be changed. */
export function Finder({ field, nameOf, found }: FinderProps) {
  const { t } = useTranslation();
  const { id, value, disabled, onChange } = field;
  const chosen = typeof value === 'string' ? value : undefined;
  const here = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState(false);
  const [text, setText] = useState('');
  useEffect(() => {
    // The list that had the focus is gone.
    if (picked && chosen !== undefined) here.current?.querySelector('button')?.focus();
  }, [picked, chosen]);
  if (chosen !== undefined) {
    const known = nameOf(chosen);
    return (
      <div className="form-case" id={id} ref={here}>
        <TwoLines first={<strong>{known?.first ?? chosen}</strong>} second={known?.second} />
        <Button look="secondary" size="small" disabled={disabled} onClick={() => onChange(undefined)}>
          {t('form.changeChoice')}
        </Button>
      </div>
    );
  }
  const words = text.trim();
  const all = words === '' ? [] : found(words);
  return (
    <div>
      <FindInput
        id={id}
        placeholder={t('form.typeToFind')}
        text={text}
        disabled={disabled}
        onType={setText}
        {...accessibility(field)}
      />
      <p role="status" className="ui-small">
        {words !== '' && t('form.found', { count: all.length })}
      </p>
      <FoundList
        found={all}
        onPick={({ key }) => {
          setPicked(true);
          setText('');
          onChange(key);
        }}
      />
    </div>
  );
}

export function FoundList({
  found,
  onPick,
}: {
  readonly found: readonly Found[];
  readonly onPick: (found: Found) => void;
}) {
  if (found.length === 0) return null;
  return (
    <ul className="form-cases">
      {found.slice(0, SHOWN).map((one) => (
        <li key={one.key}>
          <button type="button" onClick={() => onPick(one)}>
            <TwoLines first={one.first} second={one.second} />
          </button>
        </li>
      ))}
    </ul>
  );
}
