import type { CaseView, PopulationView, SampleView } from '@domain';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useReader } from '../../../texts/use-language';
import { FactsList } from '../../../ui/facts-list';
import { Skeleton } from '../../../ui/skeleton';
import { CopiedText } from './copied-text';
import { Digest } from './digest';
import { drawCommand, sizeInWords } from './draw-command';
import { DrawnCases } from './drawn-cases';
import { OnRecord } from './on-record';

interface SampleCardProps {
  readonly sample: SampleView;
  readonly of: CaseView;
  readonly strata: PopulationView['strata'];
}

/** How a sample came about, with what anybody needs to draw it again. */
export function SampleCard({ sample, of: one, strata }: SampleCardProps) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { version, draw, reason, methodTitle, seed, seedPosition, size, digest, refused } = sample;
  const title = t('populations.sampleOf', { draw });
  return (
    <section className="populations-part" aria-labelledby={`sample-${version}`}>
      <h3 id={`sample-${version}`}>{title}</h3>
      <OnRecord caseId={one.id} entry={sample} />
      {reason && <p>{t('populations.reason', { reason })}</p>}
      {refused && <p>{read(refused)}</p>}
      {size !== undefined && (
        <>
          <FactsList
            facts={[
              { key: 'method', title: t('populations.method'), value: read(methodTitle) },
              { key: 'size', title: t('populations.size'), value: sizeInWords(sample, t, language) },
              {
                key: 'seed',
                title: t('populations.seed'),
                value: (
                  <>
                    <CopiedText text={seed} title={t('populations.seed')} />
                    {seedPosition !== undefined && (
                      <span className="ui-small"> {t('populations.entry', { position: seedPosition })}</span>
                    )}
                  </>
                ),
              },
              ...(digest === undefined
                ? []
                : [
                    {
                      key: 'digest',
                      title: t('populations.digest'),
                      value: <Digest of={digest} name={title} />,
                    },
                  ]),
              {
                key: 'again',
                title: t('populations.again'),
                value: <CopiedText text={drawCommand(sample)} title={t('populations.again')} />,
                wide: true,
              },
            ]}
          />
          <details className="populations-details" onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
            <summary>{t('populations.drawn', { count: size })}</summary>
            {isOpen && (
              <Suspense fallback={<Skeleton rows={4} />}>
                <DrawnCases of={one} sample={sample} strata={strata} />
              </Suspense>
            )}
          </details>
        </>
      )}
    </section>
  );
}
