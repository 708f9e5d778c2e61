import type { CaseView } from '@domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProcedures } from '../../../client/use-procedures';
import { paths } from '../../../app/paths';
import { Icon } from '../../../ui/icon';
import { ActionDialog } from './action-dialog';
import { type CaseAction, useOfferedActions } from './offered-actions';

/** What the reader may do at any moment, whatever the case is waiting for. */
export function CaseActions({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<CaseAction>();
  const offered = useOfferedActions(one);
  const child = useProcedures().find(({ parent, mayOpen }) => parent === one.procedure && mayOpen);
  const mayOpenChild = one.may.openChild && child !== undefined;
  if (offered.length === 0 && !mayOpenChild) return null;
  return (
    <section className="ui-card" aria-labelledby="case-actions">
      <h2 id="case-actions">{t('actions.title')}</h2>
      <ul className="case-actions">
        {mayOpenChild && (
          <li>
            <Link className="case-actions__action" to={paths.newCaseOf(child.key, { parent: one.id })}>
              <Icon name="plus-circle" /> <span>{t('actions.openChild')}</span>
            </Link>
          </li>
        )}
        {offered.map((action) => (
          <li key={action.title}>
            <button type="button" className="case-actions__action" onClick={() => setChosen(action)}>
              <Icon name={action.icon} /> <span>{action.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen && <ActionDialog of={one} action={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
