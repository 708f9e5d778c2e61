import { useState } from 'react';
import type { EngineEvent } from '../../../client/reads';
import { momentOf } from '../../../format/dates';
import { useLanguage } from '../../../texts/use-language';

export function EngineEventItem({ event }: { event: EngineEvent }) {
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
        <summary>
          <code>{event.id}</code> <span>{event.type}</span>{' '}
          <span className="ui-small">{momentOf(event.time, language)}</span>
        </summary>
        {/* Thousands of events stay light while closed. */}
        {open && (
          <pre className="ui-scroll" tabIndex={0}>
            {JSON.stringify(event.attributes, null, 2)}
          </pre>
        )}
      </details>
    </li>
  );
}
