import type { PopulationTestView } from '@domain';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useReader } from '../../../texts/use-language';
import { Skeleton } from '../../../ui/skeleton';
import { Tag } from '../../../ui/tag';
import { Exceptions } from './exceptions';
import { OnRecord } from './on-record';

/** A test over all cases of a population: what it proves, what was run, what it has found. */
export function TestCard({ test, caseId }: { test: PopulationTestView; caseId: string }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { version, title, proves, basis, counts, statements, tested = 0, exceptions, refused } = test;
  return (
    <section className="populations-part" aria-labelledby={`test-${version}`}>
      <h4 id={`test-${version}`}>{read(title)}</h4>
      <p>
        {read(proves)} <span className="ui-small">{basis}</span>
      </p>
      <OnRecord caseId={caseId} entry={test} />
      {refused && <p>{read(refused)}</p>}
      {exceptions !== undefined && (
        <p className="populations-result">
          <span>
            {t('populations.tested', { number: tested.toLocaleString(language), what: read(counts) })}
          </span>
          <Tag tone={exceptions === 0 ? 'success' : 'warning'} icon={exceptions === 0 ? 'check' : 'flag'}>
            {exceptions === 0
              ? t('populations.noException')
              : t('populations.exceptions', { count: exceptions })}
          </Tag>
        </p>
      )}
      {exceptions !== undefined && exceptions > 0 && (
        <details className="populations-details" onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
          <summary>{t('populations.showExceptions', { count: exceptions })}</summary>
          {isOpen && (
            <Suspense fallback={<Skeleton rows={3} />}>
              <Exceptions caseId={caseId} test={version} caption={read(title)} />
            </Suspense>
          )}
        </details>
      )}
      <details className="populations-details">
        <summary>{t('populations.statement')}</summary>
        <p className="ui-small">{t('populations.statementText')}</p>
        <Statement title={t('populations.statementTested')} text={statements.tested} />
        <Statement title={t('populations.statementExceptions')} text={statements.exceptions} />
      </details>
    </section>
  );
}

function Statement({ title, text }: { title: string; text: string }) {
  return (
    <>
      <p className="ui-label">{title}</p>
      <pre className="ui-scroll" tabIndex={0} aria-label={title}>
        {text.trim()}
      </pre>
    </>
  );
}
