import type { PublicOffice } from '@domain';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../texts/use-language';
import { type ListedFact, FactsList } from '../../ui/facts-list';

interface PublicOfficeCardProps {
  readonly title: string;
  readonly text?: string;
  readonly office: PublicOffice;
  readonly brief?: boolean;
}

/** An office with its head and where to find it. */
export function PublicOfficeCard({ title, text, office, brief = false }: PublicOfficeCardProps) {
  const read = useReader();
  return (
    <section className="ui-card ui-card--facts public-office">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      <p className="ui-strong">{read(office.name)}</p>
      {!brief && <OfficeFacts of={office} />}
    </section>
  );
}

export function OfficeFacts({ of: { unit, head, contacts } }: { of: PublicOffice }) {
  const { t } = useTranslation();
  const read = useReader();
  const facts: (ListedFact | undefined)[] = [
    { key: 'unit', title: t('public.unit'), value: read(unit) },
    head === undefined ? undefined : { key: 'head', title: t('public.head'), value: head },
    contacts && { key: 'address', title: t('public.address'), value: contacts.address },
    contacts && { key: 'hours', title: t('public.hours'), value: read(contacts.hours) },
    contacts && {
      key: 'telephone',
      title: t('public.telephone'),
      value: <a href={`tel:${contacts.telephone.replaceAll(' ', '')}`}>{contacts.telephone}</a>,
    },
    contacts && { key: 'email', title: t('public.email'), value: <Mail to={contacts.email} /> },
    contacts?.certifiedMail === undefined
      ? undefined
      : {
          key: 'certifiedMail',
          title: t('public.certifiedMail'),
          value: <Mail to={contacts.certifiedMail} />,
        },
  ];
  return <FactsList facts={facts.filter((fact) => fact !== undefined)} />;
}

function Mail({ to }: { to: string }) {
  return (
    <a className="ui-break" href={`mailto:${to}`}>
      {to}
    </a>
  );
}
