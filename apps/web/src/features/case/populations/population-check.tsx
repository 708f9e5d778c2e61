import type { PopulationCheckView, PopulationView } from '@domain';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { checkPopulation } from '../../../client/population-reads';
import { useLanguage } from '../../../texts/use-language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';

interface PopulationCheckProps {
  readonly caseId: string;
  readonly population: PopulationView;
}

/** Whether list, draws and exceptions are still what the journal says of them, and how many such cases there are by now. */
export function PopulationCheck({ caseId, population }: PopulationCheckProps) {
  const { t } = useTranslation();
  const check = useMutation({ mutationFn: () => checkPopulation(caseId, population.version) });
  return (
    <>
      <Button
        look="secondary"
        size="small"
        icon="refresh"
        busy={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('populations.check')}
      </Button>
      {check.isError && <ProblemNotice ofCommand error={check.error} />}
      {check.data && <Found found={check.data} population={population} />}
    </>
  );
}

function Found({ found, population }: { found: PopulationCheckView; population: PopulationView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { checks, count, now } = found;
  const isIntact = checks.every(({ intact }) => intact);
  const nameOf = (version: string): string => {
    const sample = population.samples.find((one) => one.version === version);
    const test = population.tests.find((one) => one.version === version);
    if (sample) return t('populations.sampleOf', { draw: sample.draw });
    return test ? test.title[language] : t('populations.listName');
  };
  return (
    <Notice
      tone={isIntact ? 'success' : 'danger'}
      title={t(isIntact ? 'populations.intact' : 'populations.broken')}
      answers={found}
    >
      <ul className="populations-checks">
        {checks.map(({ version, why }) => (
          <li key={version}>
            {nameOf(version)}: {t(why ? `populations.why.${why}` : 'populations.asItWas')}
          </li>
        ))}
      </ul>
      <p>
        {now === count
          ? t('populations.sameNow')
          : now > count
            ? t('populations.moreNow', { count: now - count })
            : t('populations.fewerNow', { count: count - now })}
      </p>
    </Notice>
  );
}
