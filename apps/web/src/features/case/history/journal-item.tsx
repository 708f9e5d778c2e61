import type { CaseView, JournalEntryView } from '@domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../../../format/dates';
import { useLanguage, useReader } from '../../../texts/use-language';
import { Icon } from '../../../ui/icon';
import { actingPerson } from '../../../values/acting-person';
import { levelOf } from '../../../values/level-of';
import { EntryDetails } from './entry-details';
import { iconOf } from './fact-icons';

/** Characters of a hash that tell entries apart at a glance. */
const SHORT_HASH = 8;

interface JournalItemProps {
  readonly entry: JournalEntryView;
  readonly of: CaseView;
  /** What the reader can do with it. */
  readonly children?: ReactNode;
}

export function JournalItem({ entry, of: one, children }: JournalItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  const title = read(entry.title);
  const summary = read(entry.summary);
  return (
    <li className={entry.superseded ? 'timeline__entry timeline__entry--superseded' : 'timeline__entry'}>
      <span className="timeline__icon">
        <Icon name={iconOf(entry.kind)} />
      </span>
      <div className="timeline__body">
        <p className="timeline__when">
          <time dateTime={entry.at}>{momentOf(entry.at, language)}</time>
          <span> · {actingPerson(entry.actor, t('history.onBehalfOf'))}</span>
        </p>
        <p className="timeline__what">
          <strong>{title}</strong>
          {summary !== title && <span> {summary}</span>}
        </p>
        {entry.reason && (
          <p className="timeline__more">
            {t('history.reason')} {entry.reason}
          </p>
        )}
        <EntryDetails entry={entry} of={one} />
        {entry.actor.underMandate && (
          <p className="timeline__more">
            {t('history.underMandate')} {entry.actor.underMandate}
          </p>
        )}
        {entry.actor.assurance && (
          <p className="timeline__more">
            {t('history.assurance')} {levelOf(entry.actor.assurance)}
          </p>
        )}
        {entry.basis && <p className="timeline__more">{entry.basis}</p>}
        {entry.superseded && <p className="timeline__more">{t('history.superseded')}</p>}
        {children}
      </div>
      <p className="timeline__proof">
        <span>
          <span className="visually-hidden">{t('history.position')} </span>#{entry.position}
        </span>
        <code title={entry.hash}>{entry.hash.slice(0, SHORT_HASH)}</code>
      </p>
    </li>
  );
}
