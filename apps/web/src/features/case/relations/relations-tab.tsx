import type { CaseView, RelationView } from '@domain';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { relationsRead } from '../../../client/reads';
import { useProcedure } from '../../../client/use-procedures';
import { paths } from '../../../app/paths';
import { useReader } from '../../../texts/use-language';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Empty } from '../../../ui/empty';
import { LoadMore } from '../../../ui/load-more';
import { type Column, Records } from '../../../ui/records';
import { TwoLines } from '../../../ui/two-lines';
import { CaseStateTag } from '../../cases/case-state-tag';
import type { Done } from '../done-notice';
import { TAKE_BACK, TakeBackForm } from './take-back-form';

/** The cases that this one is related to without being a part of them. */
export function RelationsTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const read = useReader();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const takeBack = useProcedure(one.procedure)?.requests[TAKE_BACK];
  const [chosen, setChosen] = useState<RelationView['other']>();
  const list = useSuspenseInfiniteQuery(relationsRead(one.id));
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty icon="folder">{t('relations.none')}</Empty>;
  const action: Column<RelationView> = {
    key: 'action',
    title: t('relations.toDo'),
    place: 'end',
    cell: ({ other, mayTakeBack }) =>
      other &&
      mayTakeBack && (
        <Button
          look="secondary"
          size="small"
          aria-label={t('relations.takeBackOf', { title: other.title })}
          onClick={() => setChosen(other)}
        >
          {t('relations.takeBack')}
        </Button>
      ),
  };
  const columns: readonly Column<RelationView>[] = [
    {
      key: 'case',
      title: t('cases.case'),
      place: 'lead',
      cell: ({ other }) =>
        other ? (
          <TwoLines
            first={<Link to={paths.case(other.id)}>{other.title}</Link>}
            second={[other.number, read(other.procedureTitle)].filter(Boolean).join(' · ')}
          />
        ) : (
          <span className="ui-muted">{t('relations.unreadable')}</span>
        ),
    },
    { key: 'relation', title: t('relations.relation'), cell: ({ title }) => read(title) },
    {
      key: 'state',
      title: t('case.stageOrOutcome'),
      cell: ({ other }) => (other ? <CaseStateTag of={other} /> : '—'),
    },
    ...(items.some(({ mayTakeBack }) => mayTakeBack) ? [action] : []),
  ];
  function finish(done: Done) {
    setChosen(undefined);
    void navigate(pathname, { replace: true, preventScrollReset: true, state: { done } });
  }
  return (
    <>
      <Records
        caption={t('case.tabs.relations')}
        columns={columns}
        records={items}
        keyOf={({ relation, side, since, other }) => [relation, side, since, other?.id].join(' ')}
      />
      <LoadMore {...list} />
      {chosen && takeBack && (
        <Dialog title={read(takeBack.title)} onClose={() => setChosen(undefined)}>
          <TakeBackForm
            of={one}
            other={chosen}
            request={takeBack}
            onDone={() => finish({ acted: takeBack.title })}
          />
        </Dialog>
      )}
    </>
  );
}
