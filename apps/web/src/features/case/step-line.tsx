import type { CaseView } from '@domain';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../texts/use-language';
import { Icon } from '../../ui/icon';

/** Where the case stands on its way. */
export function StepLine({ stages }: { stages: CaseView['stages'] }) {
  const { t } = useTranslation();
  const read = useReader();
  return (
    <ol className="step-line" aria-label={t('case.stages')}>
      {stages.map(({ key, title, state }) => (
        <li
          key={key}
          className={`step-line__step step-line__step--${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className="step-line__mark" aria-hidden="true">
            {state === 'done' && <Icon name="check" />}
          </span>
          <span className="step-line__title">
            {read(title)}
            <span className="visually-hidden"> ({t(`case.stageStates.${state}`)})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
