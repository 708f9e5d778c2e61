import type { PublicParameter, PublicProcedureView } from '@domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { shortDate } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { Basis } from './basis';
import { Doubt } from './doubt';
import { Section } from './section';

/** The term for the decision, what silence means, every other term, and the values the rules use. */
export function TermsSection({ of: procedure }: { of: PublicProcedureView }) {
  const { t } = useTranslation();
  const { deadlines, parameters, declarationInstead } = procedure;
  const read = useReader();
  return (
    <Section title={t('public.terms')}>
      <Conclusion of={procedure} />
      {declarationInstead ? (
        <>
          <h3>{t('public.declarationInstead')}</h3>
          <p>{read(declarationInstead.text)}</p>
          <Basis rules={[declarationInstead.basis]} />
        </>
      ) : (
        <p>{t('public.noDeclaration')}</p>
      )}
      {deadlines.length > 0 && (
        <>
          <h3>{t('public.otherTerms')}</h3>
          <ul className="public-paragraphs">
            {deadlines.map(({ title, basis, onExpiry }) => (
              <li key={title.it}>
                <h4>{read(title)}</h4>
                <p>
                  {t('case.onExpiry')} {read(onExpiry)}
                </p>
                <Basis rules={[basis]} />
              </li>
            ))}
          </ul>
        </>
      )}
      {parameters.length > 0 && (
        <>
          <h3>{t('public.parameters')}</h3>
          <ParametersTable parameters={parameters} />
        </>
      )}
    </Section>
  );
}

function Conclusion({ of: { conclusion, silence } }: { of: PublicProcedureView }) {
  const { t } = useTranslation();
  const read = useReader();
  if (!conclusion) return <p>{t('public.noTermText')}</p>;
  return (
    <>
      <h3>{t('public.conclusion')}</h3>
      <p>
        <strong>{t('public.within', { term: read(conclusion.within) })}</strong>{' '}
        {conclusion.note && read(conclusion.note)}
      </p>
      <p>
        {t('case.onExpiry')} {read(conclusion.onExpiry)}
      </p>
      {conclusion.extension && <p>{t('public.extension', { days: read(conclusion.extension) })}</p>}
      <Basis rules={[conclusion.source]} />
      {conclusion.doubt && <Doubt text={conclusion.doubt} />}
      <p>
        <Link to={paths.publicTimes}>{t('public.timesLink')}</Link>
      </p>
      {silence.length > 0 && <h3>{t('public.silence')}</h3>}
      {silence.map(({ meaning, text, when, basis }) => (
        <div key={`${meaning}${when?.it ?? ''}`}>
          <p>
            {when && <strong>{read(when)}: </strong>}
            {read(text)}
          </p>
          <Basis rules={[basis]} />
        </div>
      ))}
    </>
  );
}

function ParametersTable({ parameters }: { parameters: readonly PublicParameter[] }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const columns: readonly Column<PublicParameter>[] = [
    { key: 'title', title: t('public.parameter'), place: 'lead', cell: ({ title }) => read(title) },
    {
      key: 'value',
      title: t('public.value'),
      cell: ({ value, from }) => (
        <TwoLines
          first={<strong>{read(value)}</strong>}
          second={t('public.since', { day: shortDate(from, language) })}
        />
      ),
    },
    {
      key: 'source',
      title: t('public.source'),
      cell: ({ source, doubt }) => (
        <div>
          {read(source)}
          {doubt && <Doubt text={doubt} />}
        </div>
      ),
    },
  ];
  return (
    <Records
      caption={t('public.parameters')}
      columns={columns}
      records={parameters}
      keyOf={({ key }) => key}
    />
  );
}
