import type { CaseView } from '@domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useProcedure, useProcedures } from '../../../client/use-procedures';
import { useLanguage } from '../../../texts/use-language';
import { paths } from '../../../app/paths';
import { Icon } from '../../../ui/icon';
import type { Done } from '../done-notice';
import { ActionDialog } from './action-dialog';
import { type CaseAction, useOfferedActions } from './offered-actions';

/** What the reader may do at any moment, whatever the case is waiting for. */
export function CaseActions({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<CaseAction>();
  const { usual, special } = useOfferedActions(one);
  const child = useProcedures().find(({ parent, mayOpen }) => parent === one.procedure && mayOpen);
  const another = useProcedure(one.procedure)?.parts?.another;
  const language = useLanguage();
  const mayOpenChild = one.may.openChild && child !== undefined;
  const isEmpty = usual.length + special.length === 0 && !mayOpenChild && !one.may.convert;

  function finish(done: Done) {
    setChosen(undefined);
    void navigate(pathname, { replace: true, preventScrollReset: true, state: { done } });
  }
  const item = (action: CaseAction) => (
    <li key={action.title}>
      <button type="button" className="case-actions__action" onClick={() => setChosen(action)}>
        <Icon name={action.icon} /> <span>{action.title}</span>
      </button>
    </li>
  );
  return (
    <>
      {!isEmpty && (
        <section className="ui-card" aria-labelledby="case-actions">
          <h2 id="case-actions">{t('actions.title')}</h2>
          <ul className="case-actions">
            {mayOpenChild && (
              <li>
                <Link className="case-actions__action" to={paths.newCaseOf(child.key, { parent: one.id })}>
                  <Icon name="plus-circle" /> <span>{another?.[language] ?? t('actions.openChild')}</span>
                </Link>
              </li>
            )}
            {usual.map(item)}
            {one.may.convert && (
              <li>
                <Link className="case-actions__action" to={paths.conversion(one.id)}>
                  <Icon name="arrow-right" /> <span>{t('conversion.title')}</span>
                </Link>
              </li>
            )}
          </ul>
          {special.length > 0 && (
            <details className="case-actions__special">
              <summary>{t('actions.special')}</summary>
              <ul className="case-actions">{special.map(item)}</ul>
            </details>
          )}
        </section>
      )}
      {/* Stays when the case closes meanwhile: what was typed is not taken away, the answer says why it is too late. */}
      {chosen && (
        <ActionDialog of={one} action={chosen} onClose={() => setChosen(undefined)} onDone={finish} />
      )}
    </>
  );
}
