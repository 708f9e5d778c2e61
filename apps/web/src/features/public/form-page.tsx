import type { FormLine } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page';
import { paths } from '../../app/paths';
import { publicProcedureRead } from '../../client/public-reads';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page-heading';

/** A copy of the application form to print and fill in by hand (D.Lgs. 33/2013 art. 35 c. 1 lett. d). */
export function FormPage() {
  const { key = '' } = useParams();
  const { t } = useTranslation();
  const read = useReader();
  const { data: procedure } = useSuspenseQuery(publicProcedureRead(key));
  if (!procedure.application) return <NotFoundPage />;
  return (
    <div className="app-page app-page--form">
      <Link to={paths.publicProcedure(key)} className="ui-back">
        <Icon name="arrow-left" />
        {read(procedure.title)}
      </Link>
      <div className="public-head">
        <PageHeading title={t('public.formOf', { procedure: read(procedure.title) })} />
        <Button look="secondary" size="small" icon="file" onClick={() => window.print()}>
          {t('public.print')}
        </Button>
      </div>
      <p>
        {t('public.formTo', { office: read(procedure.application.desk.name) })} {t('public.formRequired')}
      </p>
      <Lines of={procedure.application.form} />
      <p className="public-form__signature">{t('public.formSignature')}</p>
    </div>
  );
}

function Lines({ of }: { of: readonly FormLine[] }) {
  return (
    <ul className="public-form">
      {of.map((line) => (
        <Line key={line.title.it} of={line} />
      ))}
    </ul>
  );
}

function Line({ of: { title, hint, required, kind, many, choices, lines } }: { of: FormLine }) {
  const { t } = useTranslation();
  const read = useReader();
  const options = kind === 'yesNo' ? [t('common.yes'), t('common.no')] : choices?.map(read);
  return (
    <li className={lines ? 'public-form__group' : undefined}>
      <p>
        <strong>{read(title)}</strong>
        {!required && <span className="ui-muted"> {t('form.optional')}</span>}
        {many && <span className="ui-muted"> {t('public.formMany')}</span>}
      </p>
      {hint && <p className="ui-small">{read(hint)}</p>}
      {options && (
        <ul className="public-form__options">
          {options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      )}
      {lines && <Lines of={lines} />}
      {!options && !lines && <span className={`public-form__blank public-form__blank--${kind}`} />}
    </li>
  );
}
