import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { PublicProcedureView } from '@domain';
import { paths } from '../../app/paths';
import { publicProcedureRead } from '../../client/public-reads';
import { shortDate } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { FactStrip } from '../../ui/fact-strip';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { ApplicationSection } from './application-section';
import { Basis } from './basis';
import { Paragraphs } from './paragraphs';
import { PublicOfficeCard } from './public-office-card';
import { RemediesSection } from './remedies-section';
import { Section } from './section';
import { TermsSection } from './terms-section';

/** What the law has the office publish of a kind of procedure (D.Lgs. 33/2013 art. 35 c. 1). */
export function ProcedurePage() {
  const { key = '' } = useParams();
  const { data: procedure } = useSuspenseQuery(publicProcedureRead(key));
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  return (
    <div className="app-page" key={key}>
      <Link to={paths.publicProcedures} className="ui-back">
        <Icon name="arrow-left" />
        {t('public.allProcedures')}
      </Link>
      <div className="public-head">
        <PageHeading title={read(procedure.title)} />
        <Button look="secondary" size="small" icon="file" onClick={() => window.print()}>
          {t('public.print')}
        </Button>
      </div>
      <p className="public-lead">{read(procedure.summary)}</p>
      {procedure.demonstration && (
        <Notice tone="info" title={t('public.demonstration')}>
          <p>{t('public.demonstrationText')}</p>
        </Notice>
      )}
      <Summary of={procedure} />
      <div className="public-columns">
        <div className="public-columns__main">
          <Section title={t('public.rules')}>
            <Basis rules={procedure.basis} listed />
            <Relatives of={procedure} />
          </Section>
          {procedure.begins && (
            <Section title={t('public.begins')}>
              <p>{read(procedure.begins)}</p>
            </Section>
          )}
          {procedure.application && (
            <ApplicationSection application={procedure.application} form={paths.publicForm(key)} />
          )}
          <TermsSection of={procedure} />
          <Section title={t('public.ownCase')}>
            <Paragraphs of={procedure.ownCase} />
          </Section>
          <RemediesSection of={procedure} />
        </div>
        <div className="public-columns__side">
          {procedure.offices.map((office) => (
            <PublicOfficeCard key={office.name.it} title={t('public.examines')} office={office} />
          ))}
          {procedure.decides.map(({ organ, decides, office }) => (
            <PublicOfficeCard
              key={decides.it}
              title={t('public.decides', { organ: read(organ) })}
              text={read(decides)}
              office={office}
              // Its contacts stand above already.
              brief={procedure.offices.some(({ name }) => name.it === office.name.it)}
            />
          ))}
          {procedure.substitute && (
            <PublicOfficeCard title={t('public.substitute')} office={procedure.substitute.office} />
          )}
        </div>
      </div>
      <p className="ui-small">{t('public.on', { day: shortDate(procedure.on, language) })}</p>
    </div>
  );
}

function Summary({ of: { startedBy, conclusion, silence, unit } }: { of: PublicProcedureView }) {
  const { t } = useTranslation();
  const read = useReader();
  const meanings = [...new Set(silence.map(({ meaning }) => t(`public.silenceShort.${meaning}`)))];
  return (
    <FactStrip
      facts={[
        { icon: 'inbox', title: t('public.start'), value: t(`public.startedBy.${startedBy}`) },
        { icon: 'pa', title: t('public.unit'), value: read(unit) },
        {
          icon: 'clock',
          title: t('public.term'),
          value: conclusion ? read(conclusion.within) : t('public.noTerm'),
        },
        {
          icon: 'hearing',
          title: t('public.silence'),
          value: meanings.length > 0 ? meanings.join(' · ') : '—',
        },
      ]}
    />
  );
}

/** The procedure this one is a part of, and its parts. */
function Relatives({ of: { parent, parts } }: { of: PublicProcedureView }) {
  const { t } = useTranslation();
  const read = useReader();
  return (
    <>
      {parent && (
        <p>
          {t('public.partOf')} <Link to={paths.publicProcedure(parent.key)}>{read(parent.title)}</Link>
        </p>
      )}
      {parts.map(({ key, title }) => (
        <p key={key}>
          {t('public.hasPart')} <Link to={paths.publicProcedure(key)}>{read(title)}</Link>
        </p>
      ))}
    </>
  );
}
