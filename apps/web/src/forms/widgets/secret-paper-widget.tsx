import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keptPapers } from '../../features/ballots/kept-papers';
import { CheckField } from '../../ui/check-field';
import { Notice } from '../../ui/notice';
import { useOfferedPaper } from '../secret-paper';
import { RadioGroup } from './radio-group';
import { accessibility, type FieldWidgetProps, labelIdOf } from './widget-props';

const BLANK = '';

/** A ballot paper: what is chosen is covered on this device, and the form gets the covered paper only. */
export function SecretPaperWidget(field: FieldWidgetProps) {
  const { t } = useTranslation();
  const offered = useOfferedPaper();
  const [chosen, setChosen] = useState<readonly string[] | undefined>(() =>
    chosenBefore(offered.task, field.value),
  );
  const [covering, setCovering] = useState(false);
  const last = useRef(0);
  // The keys of a browser are of no use at an address that is not secure.
  if (!window.isSecureContext)
    return (
      <Notice tone="warning" title={t('ballots.notHere')}>
        <p>{t('ballots.notHereNext')}</p>
      </Notice>
    );
  const choose = async (choices: readonly string[]): Promise<void> => {
    setChosen(choices);
    setCovering(true);
    const turn = (last.current += 1);
    const { coverPaper } = await import('@ballots');
    const paper = await coverPaper(offered.publicKey, offered.ballot, choices);
    if (turn !== last.current) return;
    keptPapers.keep(offered.task, {
      state: 'filled',
      ballot: offered.ballot,
      publicKey: offered.publicKey,
      paper,
    });
    setCovering(false);
    field.onChange(paper.covered);
  };
  return (
    <div>
      {offered.choose === 1 ? (
        <RadioGroup
          field={{
            ...field,
            value: chosen === undefined ? undefined : (chosen[0] ?? BLANK),
            onChange: (key: unknown) => void choose(key === BLANK ? [] : [String(key)]),
          }}
          options={[
            ...offered.options.map(({ key, name }) => ({ value: key, label: name })),
            { value: BLANK, label: t('ballots.blank') },
          ]}
        />
      ) : (
        <Several field={field} chosen={chosen} onChoose={(choices) => void choose(choices)} />
      )}
      <p role="status" className="ui-small">
        {covering ? t('ballots.sealing') : field.value !== undefined && t('ballots.sealed')}
      </p>
    </div>
  );
}

interface SeveralProps {
  readonly field: FieldWidgetProps;
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (choices: readonly string[]) => void;
}

function Several({ field, chosen, onChoose }: SeveralProps) {
  const { t } = useTranslation();
  const { options, choose } = useOfferedPaper();
  const toggle = (key: string, on: boolean): void => {
    const others = (chosen ?? []).filter((other) => other !== key);
    if (on && others.length >= choose) return;
    onChoose(on ? [...others, key] : others);
  };
  return (
    <div role="group" id={field.id} aria-labelledby={labelIdOf(field.id)} {...accessibility(field)}>
      <p className="ui-small">{t('ballots.choose', { count: choose })}</p>
      {options.map(({ key, name }) => (
        <CheckField
          key={key}
          label={name}
          checked={chosen?.includes(key) ?? false}
          onChange={(on) => toggle(key, on)}
        />
      ))}
      <CheckField label={t('ballots.blank')} checked={chosen?.length === 0} onChange={() => onChoose([])} />
    </div>
  );
}

/** What a page that is loaded again finds on this device of the same covered paper. */
function chosenBefore(task: string, covered: unknown): readonly string[] | undefined {
  const kept = keptPapers.all()[task];
  return kept?.state === 'filled' && kept.paper.covered === covered ? kept.paper.filled.choices : undefined;
}
