import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { momentOf } from '../../../format/dates';
import { useLanguage } from '../../../texts/use-language';

interface OnRecordProps {
  readonly caseId: string;
  readonly entry: { readonly at: string; readonly by: string; readonly position: number };
}

/** When, by whom, and where it stands in the journal. */
export function OnRecord({ caseId, entry: { at, by, position } }: OnRecordProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className="ui-small">
      <time dateTime={at}>{momentOf(at, language)}</time> · {by} ·{' '}
      <Link to={paths.caseTab(caseId, 'history')}>{t('populations.entry', { position })}</Link>
    </p>
  );
}
