import type { CaseView, DrawnCaseView, PopulationView, SampleView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { drawnCasesRead, sampleFile } from '../../../client/population-reads';
import { useReader } from '../../../texts/use-language';
import { type Column, Records } from '../../../ui/records';
import { TableFiles } from '../../public/table-files';
import { sheetAt, sheetsIn } from '../../sheets/sheets-in';
import { KnownCase } from './known-case';

/** Digits of a ticket that show how it comes before the next. */
const SHORT = 10;

interface DrawnCasesProps {
  readonly of: CaseView;
  readonly sample: SampleView;
  /** Of the population, with their titles. */
  readonly strata?: PopulationView['strata'];
}

/** The cases in the order of the draw, each with its sheet where the case keeps sheets. */
export function DrawnCases({ of: one, sample, strata = [] }: DrawnCasesProps) {
  const { t } = useTranslation();
  const read = useReader();
  const { data: drawn } = useSuspenseQuery(drawnCasesRead(one.id, sample.version));
  const sheets = sheetsIn(one);
  const stratum: Column<DrawnCaseView> = {
    key: 'stratum',
    title: t('populations.stratum'),
    cell: (drawnCase) => {
      const found = strata.find((one) => one.stratum === drawnCase.stratum);
      return found ? read(found.title) : (drawnCase.stratum ?? '—');
    },
  };
  const sheet: Column<DrawnCaseView> = {
    key: 'sheet',
    title: t('sheets.sheet'),
    cell: ({ place }) => {
      const found = sheetAt(one, sample.version, place);
      return found ? (
        <Link to={paths.sheet(one.id, found.code)}>
          {found.code}: {found.state}
        </Link>
      ) : (
        '—'
      );
    },
  };
  const columns: readonly Column<DrawnCaseView>[] = [
    { key: 'case', title: t('cases.case'), place: 'lead', cell: (drawnCase) => <KnownCase of={drawnCase} /> },
    { key: 'place', title: t('populations.place'), cell: ({ place }) => place },
    ...(drawn.some((drawnCase) => drawnCase.stratum !== undefined) ? [stratum] : []),
    {
      key: 'ticket',
      title: t('populations.ticket'),
      cell: ({ ticket, certain }) =>
        certain ? t('populations.certain') : <code title={ticket}>{ticket.slice(0, SHORT)}…</code>,
    },
    ...(sheets.length > 0 ? [sheet] : []),
  ];
  return (
    <>
      <TableFiles csv={sampleFile(one.id, sample.version)} />
      <Records
        caption={t('populations.drawn', { count: drawn.length })}
        columns={columns}
        records={drawn}
        keyOf={({ place }) => String(place)}
      />
    </>
  );
}
