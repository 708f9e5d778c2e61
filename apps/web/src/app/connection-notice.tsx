import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { connection } from '../client/connection';
import { Icon } from '../ui/icon';

/** Says that what is on the screen may be old, and goes away by itself. */
export function ConnectionNotice() {
  const { t } = useTranslation();
  const state = useSyncExternalStore(connection.subscribe, connection.get);
  return (
    <div role="status">
      {state === 'lost' && (
        <p className="app-connection">
          <Icon name="wifi" /> {t('app.connectionLost')}
        </p>
      )}
    </div>
  );
}
