import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { TwoLines } from '../../../ui/two-lines';

/** What the API lets the reader know of a case. */
export interface Known {
  readonly case?: string;
  readonly number?: string;
  readonly title?: string;
}

/** A case among those looked at: with a link where its title may be known, else with what is known of it. */
export function KnownCase({ of: { case: id, number, title } }: { of: Known }) {
  const { t } = useTranslation();
  if (id === undefined) return <span className="ui-muted">{t('populations.unknownCase')}</span>;
  return (
    <TwoLines
      first={<Link to={paths.case(id)}>{title ?? t('populations.reservedCase')}</Link>}
      second={number && <code>{number}</code>}
    />
  );
}
