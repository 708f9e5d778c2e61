import type { CaseView, PopulationView } from '@domain';
import { useTranslation } from 'react-i18next';
import { money } from '../../../format/amounts';
import { useLanguage, useReader } from '../../../texts/use-language';
import { FactsList, type ListedFact } from '../../../ui/facts-list';
import { Digest } from './digest';
import { ListDownload } from './list-download';
import { OnRecord } from './on-record';
import { PopulationCheck } from './population-check';
import { SampleCard } from './sample-card';
import { TestCard } from './test-card';

interface PopulationCardProps {
  readonly population: PopulationView;
  readonly of: CaseView;
}

export function PopulationCard({ population, of: one }: PopulationCardProps) {
  const { t } = useTranslation();
  const read = useReader();
  const { version, title, description, refused, samples, tests } = population;
  const heading = `population-${version}`;
  return (
    <section className="populations-card" aria-labelledby={heading}>
      <header>
        <h2 id={heading} className="case-panel__title">
          {title}
        </h2>
        <p>{read(description)}</p>
        <OnRecord caseId={one.id} entry={population} />
      </header>
      {refused ? (
        <p>{read(refused)}</p>
      ) : (
        <>
          <Figures of={population} />
          <div className="populations-buttons">
            <ListDownload caseId={one.id} population={version} />
            <PopulationCheck caseId={one.id} population={population} />
          </div>
        </>
      )}
      {samples.map((sample) => (
        <SampleCard key={sample.version} sample={sample} of={one} strata={population.strata} />
      ))}
      {tests.length > 0 && <h3>{t('populations.tests')}</h3>}
      {tests.map((test) => (
        <TestCard key={test.version} test={test} caseId={one.id} />
      ))}
    </section>
  );
}

function Figures({ of: { title, count = 0, total, strata = [], digest } }: { of: PopulationView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = useReader();
  const facts: readonly ListedFact[] = [
    { key: 'count', title: t('populations.count'), value: count.toLocaleString(language) },
    ...(total === undefined
      ? []
      : [{ key: 'total', title: t('populations.total'), value: money(total, language) }]),
    ...(strata.length === 0
      ? []
      : [
          {
            key: 'strata',
            title: t('populations.strata'),
            value: (
              <ul className="populations-strata">
                {strata.map((one) => (
                  <li key={one.stratum}>
                    {read(one.title)}: {one.count.toLocaleString(language)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
    ...(digest === undefined
      ? []
      : [{ key: 'digest', title: t('populations.digest'), value: <Digest of={digest} name={title} /> }]),
  ];
  return <FactsList facts={facts} />;
}
