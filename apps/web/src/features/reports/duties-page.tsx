import type { DutiesProofView, DutyBreachView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { dutiesProofRead, tableFile } from '../../client/public-reads';
import { momentOf } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { TableFiles } from '../public/table-files';

/** The proof over all cases that nobody has had two duties which are kept apart. */
export function DutiesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: proof } = useSuspenseQuery(dutiesProofRead);
  const number = (of: number) => of.toLocaleString(language);
  return (
    <div className="app-page">
      <PageHeading title={t('duties.title')} />
      <p className="public-lead">{t('duties.lead')}</p>
      <p>{t('duties.looked', { cases: number(proof.cases), duties: number(proof.duties) })}</p>
      {proof.breaches === 0 ? (
        <Empty icon="check-circle">{t('duties.none')}</Empty>
      ) : (
        <section className="public-group">
          <h2>{t('duties.found', { count: proof.breaches })}</h2>
          {proof.items.length < proof.breaches && (
            <p className="ui-muted">{t('duties.shown', { count: proof.items.length })}</p>
          )}
          <TableFiles csv={tableFile('/api/reports/duties', 'csv')} />
          <Breaches items={proof.items} />
        </section>
      )}
      <Rules of={proof.separations} />
    </div>
  );
}

function Breaches({ items }: { items: readonly DutyBreachView[] }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const columns: readonly Column<DutyBreachView>[] = [
    {
      key: 'case',
      title: t('cases.case'),
      place: 'lead',
      cell: ({ case: id, number, procedureTitle }) => (
        <TwoLines
          first={
            <Link to={paths.case(id)}>
              <code>{number ?? id}</code>
            </Link>
          }
          second={read(procedureTitle)}
        />
      ),
    },
    { key: 'who', title: t('duties.who'), cell: ({ person }) => person.name },
    {
      key: 'later',
      title: t('duties.later'),
      cell: ({ duty, at }) => <TwoLines first={read(duty)} second={momentOf(at, language)} />,
    },
    {
      key: 'earlier',
      title: t('duties.earlier'),
      cell: ({ other, otherAt, otherCase, case: id }) => (
        <TwoLines
          first={read(other)}
          second={[momentOf(otherAt, language), otherCase !== id && t('duties.inCase', { case: otherCase })]
            .filter(Boolean)
            .join(' · ')}
        />
      ),
    },
  ];
  return (
    <Records
      caption={t('duties.title')}
      columns={columns}
      records={items}
      keyOf={(one) => `${one.case} ${one.person.login} ${one.at} ${one.otherAt} ${one.other.en}`}
    />
  );
}

function Rules({ of }: { of: DutiesProofView['separations'] }) {
  const { t } = useTranslation();
  const read = useReader();
  const columns: readonly Column<DutiesProofView['separations'][number]>[] = [
    { key: 'duty', title: t('duties.duty'), place: 'lead', cell: ({ title }) => read(title) },
    {
      key: 'apartFrom',
      title: t('duties.apartFrom'),
      cell: ({ apartFrom }) => apartFrom.map(read).join('; '),
    },
    { key: 'basis', title: t('duties.basis'), cell: ({ basis }) => basis },
  ];
  return (
    <section className="public-group">
      <h2>{t('duties.rules')}</h2>
      <p className="ui-muted">{t('duties.rulesText')}</p>
      <Records caption={t('duties.rules')} columns={columns} records={of} keyOf={({ duty }) => duty} />
    </section>
  );
}
