import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { incomingRead } from '../../client/reads';
import { useProcedures } from '../../client/use-procedures';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { IncomingTable } from './incoming-table';
import { ProcedureCard } from './procedure-card';

/** Two ways to begin: register what has arrived, or open a case of the office's own motion. */
export function ChooseProcedurePage() {
  const { t } = useTranslation();
  const openable = useProcedures().filter(
    // A register is corrected from its own page, an act from the dossier that it is in.
    ({ mayOpen, corrects, imports, aboutAct }) =>
      mayOpen && corrects === undefined && imports === undefined && !aboutAct,
  );
  const { data: incoming } = useSuspenseQuery(incomingRead);
  return (
    <div className="app-page">
      <PageHeading title={t('newCase.title')} />
      {openable.length === 0 && <Empty icon="locked">{t('newCase.mayOpenNone')}</Empty>}
      <ul className="procedure-cards">
        {openable.map((procedure) => (
          <li key={procedure.key}>
            <ProcedureCard procedure={procedure} />
          </li>
        ))}
      </ul>
      {incoming.length > 0 && (
        <section>
          <h2>{t('newCase.incoming')}</h2>
          <p className="ui-muted">{t('newCase.incomingText')}</p>
          <IncomingTable incoming={incoming} />
        </section>
      )}
    </div>
  );
}
