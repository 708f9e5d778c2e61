import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { caseRead } from '../../client/reads';
import { useProcedures } from '../../client/use-procedures';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { SelectField } from '../../ui/select-field';
import { ConversionForm } from './conversion-form';

/** A case goes on as one of another procedure: which one, and its opening form. */
export function ConversionPage() {
  const { t } = useTranslation();
  const read = useReader();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data: one } = useSuspenseQuery(caseRead(id));
  const procedures = useProcedures();
  const offered = procedures.filter(
    ({ key, mayOpen, parent, corrects, imports, aboutAct }) =>
      mayOpen &&
      parent === undefined &&
      corrects === undefined &&
      imports === undefined &&
      !aboutAct &&
      key !== one.procedure,
  );
  const chosen = offered.find(({ key }) => key === search.get('procedure'));
  return (
    <div className="app-page app-page--form">
      <Link to={paths.case(id)} className="ui-back">
        <Icon name="arrow-left" /> <span>{one.title}</span>
      </Link>
      <PageHeading title={t('conversion.title')} />
      {!one.may.convert && <Notice tone="warning" title={t('conversion.notNow')} />}
      {one.may.convert && (
        <>
          <p>{t('conversion.text')}</p>
          <SelectField
            label={t('conversion.procedure')}
            value={chosen?.key ?? ''}
            options={[
              { value: '', label: t('form.choose') },
              ...offered.map(({ key, code, title }) => ({ value: key, label: `${code} · ${read(title)}` })),
            ]}
            onChange={(procedure) =>
              setSearch(procedure === '' ? {} : { procedure }, { replace: true, preventScrollReset: true })
            }
          />
          {chosen && <ConversionForm key={chosen.key} of={one} into={chosen} />}
        </>
      )}
    </div>
  );
}
