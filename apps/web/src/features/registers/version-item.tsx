import type { RegisterVersionView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { momentOf, shortDate } from '../../format/dates';
import { AnswerView } from '../../forms/answer-view';
import type { FieldSchema } from '../../forms/schema';
import { useLanguage } from '../../texts/use-language';
import { Icon } from '../../ui/icon';
import { useDaysText } from './days-text';

interface VersionItemProps {
  readonly version: RegisterVersionView;
  readonly schema: FieldSchema;
}

/** One change of an entry: what it said, what of it still counts, and where it comes from. */
export function VersionItem({ version, schema }: VersionItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const daysText = useDaysText();
  const { kind, from, to, title, entry, holds, at, actor, reason } = version;
  const replaced = kind === 'entered' && holds.length === 0;
  return (
    <li className={replaced ? 'timeline__entry timeline__entry--superseded' : 'timeline__entry'}>
      <span className="timeline__icon">
        <Icon name={kind === 'entered' ? 'bookmark' : 'minus-circle'} />
      </span>
      <div className="timeline__body">
        <p className="timeline__when">
          <time dateTime={at}>{momentOf(at, language)}</time>
          {actor && <span> · {actor.name}</span>}
        </p>
        <p className="timeline__what">
          <strong>{t(`registers.${kind}`)}</strong>{' '}
          {kind === 'entered'
            ? t('registers.saying', { title, days: daysText({ from, to }) })
            : t('registers.endedFrom', { from: shortDate(from, language) })}
        </p>
        {kind === 'entered' && (
          <p className="timeline__more">
            {replaced
              ? t('registers.holdsNot')
              : t('registers.holds', { days: holds.map(daysText).join('; ') })}
          </p>
        )}
        {reason && (
          <p className="timeline__more">
            {t('history.reason')} {reason}
          </p>
        )}
        {entry && (
          <details className="timeline__more">
            <summary>{t('registers.content')}</summary>
            <AnswerView schema={schema} value={entry} />
          </details>
        )}
        {version.case && (
          <p className="timeline__more">
            <Link to={paths.caseTab(version.case, 'history')}>{t('registers.toCase')}</Link>
            {version.position !== undefined &&
              ` (${t('registers.position', { position: version.position })})`}
          </p>
        )}
      </div>
    </li>
  );
}
