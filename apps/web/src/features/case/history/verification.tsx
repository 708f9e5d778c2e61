import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { verificationRead } from '../../../client/reads';
import { momentOf } from '../../../format/dates';
import { useLanguage } from '../../../texts/use-language';
import { Tag } from '../../../ui/tag';

/** The verdict on the chain of the journal: each entry carries the fingerprint of the one before. */
export function Verification({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(verificationRead(caseId));
  if (!data) return <span className="verification" />;
  const { intact, entries, checkedAt, brokenAt, histories, populations } = data;
  return (
    <p className="verification">
      {intact ? (
        <Tag tone="success" icon="locked">
          {t('history.intact')}
        </Tag>
      ) : (
        <Tag tone="danger" icon="error">
          {t('history.broken', { position: brokenAt })}
        </Tag>
      )}
      {histories.some((history) => !history.intact) && (
        <Tag tone="danger" icon="error">
          {t('history.historyBroken')}
        </Tag>
      )}
      {populations.some((population) => !population.intact) && (
        <Tag tone="danger" icon="error">
          {t('history.populationBroken')}
        </Tag>
      )}
      <span className="ui-small">
        {t('history.checked', { count: entries, moment: momentOf(checkedAt, language) })}
      </span>
    </p>
  );
}
