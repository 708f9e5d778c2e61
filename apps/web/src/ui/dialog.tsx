import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** A panel at the side leaves the page visible beside it; for reading documents. */
  readonly shape?: 'centre' | 'side';
  readonly children: ReactNode;
}

const FIELDS = ['input', 'select', 'textarea'].map((field) => `.ui-dialog__body ${field}`).join(', ');

/**
 * The browser's own modal dialog: it keeps focus inside, closes with Escape and gives focus back. One with a form begins
 * in its first field.
 */
export function Dialog({ title, onClose, shape = 'centre', children }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the element leaves the page, not after: focus would have nowhere to come back from.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>(FIELDS)?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`ui-dialog ui-dialog--${shape}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="ui-dialog__head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="ui-icon-button" onClick={onClose} aria-label={t('common.close')}>
          <Icon name="close" />
        </button>
      </header>
      <div className="ui-dialog__body">{children}</div>
    </dialog>
  );
}
