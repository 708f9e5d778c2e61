import type { PublicApplication } from '@domain';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../texts/use-language';
import { LinkButton } from '../../ui/link-button';
import { Basis } from './basis';
import { Doubt } from './doubt';
import { Paragraphs } from './paragraphs';
import { OfficeFacts } from './public-office-card';
import { Section } from './section';

/** How to apply: who may, with which papers, on which form, where and at what cost. */
export function ApplicationSection({ application, form }: { application: PublicApplication; form: string }) {
  const { t } = useTranslation();
  const read = useReader();
  const { applicants, attachments, attachmentsNote, desk, channels, payments } = application;
  // Several documents may rest on the same doubt.
  const doubts = attachments.flatMap(({ doubt }, index) =>
    doubt && attachments.findIndex((other) => other.doubt?.it === doubt.it) === index ? [doubt] : [],
  );
  return (
    <Section title={t('public.howToApply')}>
      <h3>{t('public.applicants')}</h3>
      <p>{read(applicants)}</p>

      <h3>{t('public.attachments')}</h3>
      {attachments.length === 0 ? (
        <p>{t('public.noAttachments')}</p>
      ) : (
        <ul className="ui-plain-list">
          {attachments.map(({ title, when, basis }) => (
            <li key={title.it}>
              {read(title)}
              {when && <span className="ui-muted"> ({read(when)})</span>}
              {basis && <Basis rules={[basis]} />}
            </li>
          ))}
        </ul>
      )}
      {attachmentsNote && <p>{read(attachmentsNote)}</p>}
      {doubts.map((doubt) => (
        <Doubt key={doubt.it} text={doubt} />
      ))}

      <h3>{t('public.form')}</h3>
      <p>{t('public.formText')}</p>
      <LinkButton look="secondary" size="small" icon="file" to={form} className="public-form-link">
        {t('public.formOpen')}
      </LinkButton>

      <h3>{t('public.where')}</h3>
      <p className="ui-strong">{read(desk.name)}</p>
      <OfficeFacts of={desk} />
      <Paragraphs of={channels} level="h4" />
      <p>{t('public.notOnline')}</p>

      <h3>{t('public.payments')}</h3>
      {payments.length === 0 ? (
        <p>{t('public.noPayments')}</p>
      ) : (
        <ul className="public-paragraphs">
          {payments.map(({ title, text, amount, basis, doubt }) => (
            <li key={title.it}>
              <p>
                <strong>
                  {read(title)}: {read(amount)}.
                </strong>{' '}
                {read(text)}
              </p>
              <Basis rules={basis} />
              {doubt && <Doubt text={doubt} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
