import type { FieldProps } from '@rjsf/utils';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { registerFoundRead } from '../client/reads';
import { isRecord } from '../values/record';
import type { FieldSchema } from './schema';
import { FindInput, usePausedWords } from './widgets/find-input';
import { FoundList } from './widgets/finder';

/** A group with a search above it: the entry that is picked fills in the fields it has, and they stay as they can be typed. */
export function EntryField(props: FieldProps<unknown, FieldSchema>) {
  const { t } = useTranslation();
  const id = useId();
  const { registry, schema, formData, fieldPathId, onChange } = props;
  const { ObjectField } = registry.fields;
  const { text, setText, words, clear } = usePausedWords();
  const { data: found } = useQuery({
    ...registerFoundRead(schema['x-register'] ?? '', words),
    enabled: words !== '',
  });
  if (!ObjectField) return null;
  function take(key: string) {
    const entry = found?.find((one) => one.key === key)?.entry;
    if (!isRecord(entry)) return;
    const own = Object.keys(schema.properties ?? {}).filter((name) => entry[name] !== undefined);
    const filled = Object.fromEntries(own.map((name) => [name, entry[name]]));
    clear();
    onChange(
      { ...(isRecord(formData) && formData), ...filled },
      fieldPathId.path,
      undefined,
      fieldPathId.$id,
    );
  }
  return (
    <>
      <div className="form-find">
        <label className="form-field__label" htmlFor={id}>
          {t('form.findIn', { what: schema.title })}
        </label>
        <FindInput id={id} text={text} onType={setText} />
        <p role="status" className="ui-small">
          {words !== '' && found && t('form.found', { count: found.length })}
        </p>
        <FoundList
          found={(words === '' ? [] : (found ?? [])).map(({ key, title }) => ({
            key,
            first: title,
            second: key,
          }))}
          onPick={({ key }) => take(key)}
        />
      </div>
      <ObjectField {...props} />
    </>
  );
}
