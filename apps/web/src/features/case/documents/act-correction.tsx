import type { ActCorrectionView, DocumentView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { useProcedures } from '../../../client/use-procedures';
import { shortDate } from '../../../format/dates';
import { useLanguage, useReader } from '../../../texts/use-language';
import { Tag, type Tone } from '../../../ui/tag';
import { TwoLines } from '../../../ui/two-lines';

const TONES: Readonly<Record<ActCorrectionView['state'], Tone>> = {
  underWay: 'active',
  suspended: 'warning',
  annulled: 'danger',
  revoked: 'danger',
  annulledByCourt: 'danger',
  annulledInPart: 'warning',
};

/** What self-correction or a court has made of an act, and the way to begin self-correction. */
export function ActCorrection({ of, act }: { of: string; act: DocumentView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  const about = useProcedures().find(({ aboutAct }) => aboutAct);
  const { kind, correction, mayCorrect } = act;
  if (kind !== 'act') return null;
  const begin = about && mayCorrect && (
    <Link to={paths.newCaseOf(about.key, { case: of, act: act.id })}>{read(about.title)}</Link>
  );
  if (!correction) return begin || '—';
  const { state, title, number, judgment, from, until } = correction;
  const tag = (
    <Tag tone={TONES[state]} icon="restore">
      {read(title)}
    </Tag>
  );
  const details = [
    number && t('documents.byAct', { number }),
    judgment && t('documents.byJudgment', { judgment }),
    from && t('documents.from', { day: shortDate(from, language) }),
    until && t('documents.until', { day: shortDate(until, language) }),
  ].filter(Boolean);
  return (
    <TwoLines
      first={correction.case ? <Link to={paths.case(correction.case)}>{tag}</Link> : tag}
      second={
        <>
          {details.join(', ')} {begin}
        </>
      }
    />
  );
}
