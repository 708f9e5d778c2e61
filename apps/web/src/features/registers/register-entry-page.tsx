import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths';
import { registerEntryRead, registerRead } from '../../client/reads';
import { AnswerView } from '../../forms/answer-view';
import type { FieldSchema } from '../../forms/schema';
import { useReader } from '../../texts/use-language';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { PageHeading } from '../../ui/page-heading';
import { useDaysText } from './days-text';
import { EntryStateTag } from './entry-state-tag';
import { VersionItem } from './version-item';

export function RegisterEntryPage() {
  const { t } = useTranslation();
  const read = useReader();
  const daysText = useDaysText();
  const { register: key = '', entry: entryKey = '' } = useParams();
  const [{ data: register }, { data: entry }] = useSuspenseQueries({
    queries: [registerRead(key), registerEntryRead(key, entryKey)],
  });
  const schema = register.entry as FieldSchema;
  return (
    <div className="app-page">
      <header className="case-header">
        <Link to={paths.register(key)} className="ui-back">
          <Icon name="arrow-left" /> <span>{read(register.title)}</span>
        </Link>
        <div className="case-header__line">
          <div>
            <PageHeading title={entry.title} />
            <p className="case-header__kind">{daysText(entry)}</p>
          </div>
          <div className="case-header__state">
            <EntryStateTag state={entry.state} />
          </div>
        </div>
      </header>
      {(register.correction ?? register.groups) && (
        <div className="register-actions">
          {register.correction && (
            <LinkButton
              look="secondary"
              size="small"
              icon="pencil"
              to={paths.newCaseOf(register.correction, { entry: entryKey })}
            >
              {t('registers.correct')}
            </LinkButton>
          )}
          {register.groups && (
            <LinkButton
              look="secondary"
              size="small"
              icon="bookmark"
              to={paths.registerGroups(key, entryKey)}
            >
              {read(register.groups)}
            </LinkButton>
          )}
        </div>
      )}
      <section className="case-panel">
        <h2>{t('registers.content')}</h2>
        <AnswerView schema={schema} value={entry.entry} />
      </section>
      <section className="case-panel">
        <h2>{t('registers.history')}</h2>
        <ol className="timeline">
          {entry.versions.map((version) => (
            <VersionItem key={version.ordinal} version={version} schema={schema} />
          ))}
        </ol>
      </section>
    </div>
  );
}
