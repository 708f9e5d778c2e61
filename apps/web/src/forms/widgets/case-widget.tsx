import { useQuery } from '@tanstack/react-query';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseRead, casesFoundRead } from '../../client/reads';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { TwoLines } from '../../ui/two-lines';
import { accessibility, type FieldWidgetProps } from './widget-props';

const TYPING_PAUSE_MS = 300;

/** Another case, looked up by number, title or party among those the reader may read. */
export function CaseWidget(props: FieldWidgetProps) {
  const { id, value, disabled, onChange } = props;
  const chosen = typeof value === 'string' ? value : undefined;
  const here = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState(false);
  useEffect(() => {
    // The list that had the focus is gone.
    if (picked && chosen !== undefined) here.current?.querySelector('button')?.focus();
  }, [picked, chosen]);
  if (chosen === undefined)
    return (
      <CaseSearch
        {...props}
        onPick={(found) => {
          setPicked(true);
          onChange(found);
        }}
      />
    );
  return (
    <ChosenCase id={id} chosen={chosen} disabled={disabled} ref={here} onChange={() => onChange(undefined)} />
  );
}

interface ChosenCaseProps {
  readonly id: string;
  readonly chosen: string;
  readonly disabled?: boolean;
  readonly ref: Ref<HTMLDivElement>;
  readonly onChange: () => void;
}

function ChosenCase({ id, chosen, disabled, ref, onChange }: ChosenCaseProps) {
  const { t } = useTranslation();
  const { data: found } = useQuery(caseRead(chosen));
  return (
    <div className="form-case" id={id} ref={ref}>
      <TwoLines first={<strong>{found?.title ?? chosen}</strong>} second={found?.number} />
      <Button look="secondary" size="small" disabled={disabled} onClick={onChange}>
        {t('form.changeCase')}
      </Button>
    </div>
  );
}

function CaseSearch({ onPick, ...props }: FieldWidgetProps & { readonly onPick: (id: string) => void }) {
  const { t } = useTranslation();
  const read = useReader();
  const { id, disabled } = props;
  const [text, setText] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setWords(text.trim()), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  const { data: found } = useQuery({ ...casesFoundRead(words), enabled: words !== '' });
  return (
    <div>
      <input
        id={id}
        type="search"
        className="ui-input"
        autoComplete="off"
        value={text}
        disabled={disabled}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // It looks a case up and does not send the form.
          if (event.key === 'Enter') event.preventDefault();
        }}
        {...accessibility(props)}
      />
      <p role="status" className="ui-small">
        {words !== '' && found && t('form.casesFound', { count: found.length })}
      </p>
      {words !== '' && found && found.length > 0 && (
        <ul className="form-cases">
          {found.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => onPick(one.id)}>
                <TwoLines
                  first={one.title}
                  second={[one.number, read(one.procedureTitle)].filter(Boolean).join(' · ')}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
