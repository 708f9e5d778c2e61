import type { PublicProcedureView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Paragraphs } from './paragraphs';
import { Section } from './section';

const moments = ['procedure', 'delay', 'act'] as const;

/** What protects those concerned, in the order in which they may need it. */
export function RemediesSection({ of: { remedies, substitute } }: { of: PublicProcedureView }) {
  const { t } = useTranslation();
  return (
    <Section title={t('public.remedies')}>
      {moments.map((moment) => {
        const had = remedies.filter(({ against }) => against === moment);
        const all = moment === 'delay' && substitute ? [substitute, ...had] : had;
        return (
          all.length > 0 && (
            <div key={moment} className="public-moment">
              <p className="ui-label">{t(`public.against.${moment}`)}</p>
              <Paragraphs of={all} />
            </div>
          )
        );
      })}
    </Section>
  );
}
