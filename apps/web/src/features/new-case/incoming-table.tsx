import type { IncomingView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { shortDate } from '../../format/dates';
import { useLanguage } from '../../texts/use-language';
import { LinkButton } from '../../ui/link-button';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';

export function IncomingTable({ incoming }: { incoming: readonly IncomingView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: readonly Column<IncomingView>[] = [
    {
      key: 'sender',
      title: t('newCase.sender'),
      place: 'lead',
      cell: (one) => <TwoLines first={<strong>{one.sender}</strong>} second={one.subject} />,
    },
    {
      key: 'round',
      title: t('case.round'),
      cell: (one) => (one.parent ? <Link to={paths.case(one.parent)}>{one.parentTitle}</Link> : '—'),
    },
    {
      key: 'received',
      title: t('newCase.received'),
      cell: (one) => shortDate(one.receivedOn, language),
    },
    {
      key: 'register',
      title: t('newCase.toDo'),
      place: 'end',
      cell: (one) => (
        <LinkButton
          look="secondary"
          size="small"
          to={paths.newCaseOf(one.procedure, { parent: one.parent, incoming: one.id })}
          aria-label={t('newCase.registerOf', { sender: one.sender })}
        >
          {t('newCase.register')}
        </LinkButton>
      ),
    },
  ];
  return (
    <Records caption={t('newCase.incoming')} columns={columns} records={incoming} keyOf={(one) => one.id} />
  );
}
