import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timesDictionaryRead } from '../../client/public-reads';
import { useReader } from '../../texts/use-language';
import { Section } from './section';

/** What each column of the published table means. */
export function TimesDictionary({ file }: { file: string }) {
  const { t } = useTranslation();
  const read = useReader();
  const { data: columns } = useSuspenseQuery(timesDictionaryRead);
  return (
    <Section title={t('times.dictionary')}>
      <p>
        {t('times.dictionaryText')}{' '}
        <a href={file} download>
          {t('times.dictionaryFile')}
        </a>
      </p>
      <dl className="public-dictionary">
        {columns.map(({ name, meaning }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{read(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
