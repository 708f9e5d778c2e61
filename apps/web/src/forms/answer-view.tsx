import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RegisterPlace } from '@forms/field';
import { paths } from '../app/paths';
import { caseRead, directoryRead, registersRead } from '../client/reads';
import { useProcedure } from '../client/use-procedures';
import { isMoney, money, number, typedMoney } from '../format/amounts';
import { countryName } from '@law/countries';
import { shortDate, shownMoment } from '../format/dates';
import { isLocalDate } from '@law/local-date';
import { isRomeMoment } from '@law/rome-moment';
import { useLanguage, useReader } from '../texts/use-language';
import { FactsList } from '../ui/facts-list';
import { PlainValue } from '../values/plain-value';
import { isRecord } from '../values/record';
import { optionsOf } from './options';
import type { FieldSchema } from './schema';

/** An answer that was given, read with the labels of its form. Fields left empty are not shown. */
export function AnswerView({ schema, value }: { schema: FieldSchema; value: unknown }) {
  const fields = isRecord(value) ? value : {};
  return (
    <FactsList
      facts={Object.entries(schema.properties ?? {})
        .filter(([name]) => fields[name] !== undefined)
        .map(([name, field]) => ({
          key: name,
          title: field.title ?? name,
          value: <FieldValue schema={field} value={fields[name]} />,
          wide: field.type === 'object' || field.type === 'array',
        }))}
    />
  );
}

export function FieldValue({ schema, value }: { schema: FieldSchema; value: unknown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (schema['x-widget']) {
    case 'money':
      return isMoney(value) ? money(value, language) : <PlainValue value={value} />;
    case 'amount':
      return isMoney(value) ? typedMoney(value, language) : <PlainValue value={value} />;
    case 'percent':
      return isMoney(value) ? `${typedMoney(value, language)} %` : <PlainValue value={value} />;
    case 'date':
      return isLocalDate(value) ? shortDate(value, language) : <PlainValue value={value} />;
    case 'moment':
      return isRomeMoment(value) ? shownMoment(value, language) : <PlainValue value={value} />;
    case 'integer':
      return typeof value === 'number' ? number(value, language) : <PlainValue value={value} />;
    case 'yesNo':
      return value === true ? t('common.yes') : t('common.no');
    case 'choice':
      return optionsOf(schema, language).find((option) => option.value === value)?.label ?? String(value);
    case 'country':
      return countryName(String(value), language);
    case 'procedure':
      return <ProcedureTitle procedure={String(value)} />;
    case 'longText':
      return <span className="ui-long-text">{String(value)}</span>;
    case 'person':
      return <PersonName login={String(value)} />;
    case 'case':
      return <CaseTitle id={String(value)} />;
    case 'group':
    case 'registerEntry':
      return <AnswerView schema={schema} value={value} />;
    case 'list':
      return <ItemsView schema={schema} value={value} />;
    default:
      // An item of a list is a form without a name of its own.
      if (schema.properties) return <AnswerView schema={schema} value={value} />;
      return schema['x-stands-in'] && typeof value === 'string' ? (
        <InRegister place={schema['x-stands-in']} name={value} />
      ) : (
        <PlainValue value={value} />
      );
  }
}

/** What a register shows, for who may read that register. */
function InRegister({ place: { register, shows }, name }: { place: RegisterPlace; name: string }) {
  const { data: registers = [] } = useQuery(registersRead);
  if (!registers.some(({ key }) => key === register)) return name;
  const to = shows === 'group' ? paths.registerGroups(register, name) : paths.registerEntry(register, name);
  return <Link to={to}>{name}</Link>;
}

function PersonName({ login }: { login: string }) {
  const { data: people = [] } = useQuery(directoryRead);
  return people.find((person) => person.login === login)?.name ?? login;
}

function ProcedureTitle({ procedure }: { procedure: string }) {
  const read = useReader();
  const found = useProcedure(procedure);
  return found ? read(found.title) : procedure;
}

/** Who may not read that case sees its id alone. */
function CaseTitle({ id }: { id: string }) {
  const { data: found } = useQuery(caseRead(id));
  return found?.title ?? id;
}

/** More groups than these are folded, each under its first words: a list of sixteen works stays a list. */
const MOST_OPEN_ITEMS = 2;

function ItemsView({ schema, value }: { schema: FieldSchema; value: unknown }) {
  if (!Array.isArray(value) || value.length === 0 || !schema.items) return <PlainValue value={value} />;
  const item = schema.items;
  const folded = item.type === 'object' && value.length > MOST_OPEN_ITEMS;
  return (
    <ol className="ui-items">
      {value.map((each: unknown, index) => (
        <li key={index}>
          {folded ? (
            <details>
              <summary>{`${index + 1}. ${firstWordsOf(item, each)}`}</summary>
              <FieldValue schema={item} value={each} />
            </details>
          ) : (
            <FieldValue schema={item} value={each} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** The first line of text the form asks for: the order of the stored fields says nothing. */
function firstWordsOf(schema: FieldSchema, item: unknown): string {
  const fields = Object.entries(schema.properties ?? {});
  const [name = ''] = fields.find(([, field]) => field['x-widget'] === 'text') ?? [];
  const words = isRecord(item) ? item[name] : undefined;
  return typeof words === 'string' ? words : '—';
}
