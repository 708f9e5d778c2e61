import { useQuery } from '@tanstack/react-query';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseRead, casesFoundRead } from '../../client/reads';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { TwoLines } from '../../ui/two-lines';
import { FindInput, usePausedWords } from './find-input';
import { FoundList } from './finder';
import { accessibility, type FieldWidgetProps } from './widget-props';

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
  const { text, setText, words } = usePausedWords();
  const { data: found } = useQuery({ ...casesFoundRead(words), enabled: words !== '' });
  return (
    <div>
      <FindInput id={id} text={text} disabled={disabled} onType={setText} {...accessibility(props)} />
      <p role="status" className="ui-small">
        {words !== '' && found && t('form.casesFound', { count: found.length })}
      </p>
      <FoundList
        found={(words === '' ? [] : (found ?? [])).map(({ id: key, title, number, procedureTitle }) => ({
          key,
          first: title,
          second: [number, read(procedureTitle)].filter(Boolean).join(' · '),
        }))}
        onPick={({ key }) => onPick(key)}
      />
    </div>
  );
}
