import type { CaseView, ProcedureView } from '@domain';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../texts/use-language';
import { FactsList } from '../../../ui/facts-list';
import { FactValue } from '../../../values/fact-value';

interface RecordedFactsProps {
  readonly facts: CaseView['facts'];
  readonly declared: ProcedureView['facts'];
}

/** Amounts first and large, then the other facts, tables last. Facts nobody declared are not for people. */
export function RecordedFacts({ facts, declared }: RecordedFactsProps) {
  const { t } = useTranslation();
  const read = useReader();
  const recorded = Object.entries(declared).filter(
    ([key]) => facts[key] !== undefined && facts[key] !== null,
  );
  if (recorded.length === 0) return null;
  const amounts = recorded.filter(([, { kind }]) => kind === 'money');
  const others = recorded.filter(([, { kind }]) => kind !== 'money');
  return (
    <>
      <h2 className="case-panel__title">{t('case.facts')}</h2>
      {amounts.length > 0 && (
        <dl className="ui-amounts">
          {amounts.map(([key, fact]) => (
            <div key={key} className="ui-amounts__amount">
              <dt>{read(fact.title)}</dt>
              <dd>
                <FactValue value={facts[key]} fact={fact} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <FactsList
        facts={others
          .toSorted(([, a], [, b]) => Number(a.kind === 'table') - Number(b.kind === 'table'))
          .map(([key, fact]) => ({
            key,
            title: read(fact.title),
            value: <FactValue value={facts[key]} fact={fact} />,
            wide: fact.kind === 'table',
          }))}
      />
    </>
  );
}
