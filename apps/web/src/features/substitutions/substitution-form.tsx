import type { MandatesView, SubstitutionView, Text } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { directoryRead, mandatesRead } from '../../client/reads';
import { usePerson } from '../../client/use-person';
import { CommandForm } from '../../forms/command-form';
import type { FieldSchema } from '../../forms/schema';
import { REFRESHES } from './refreshes';

/** As the server has it. */
const LONGEST_REASON = 500;

interface Filled {
  readonly absent?: string;
  readonly offices?: readonly (string | undefined)[];
}

interface SubstitutionFormProps {
  /** Whether the absence of somebody else may be entered. */
  readonly forOthers: boolean;
  readonly onDone: (entered: SubstitutionView) => void;
}

export function SubstitutionForm({ forOthers, onDone }: SubstitutionFormProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const { data: people = [] } = useQuery(directoryRead);
  const { data: mandates } = useQuery(mandatesRead);
  const schemaOf = useCallback(
    (value: unknown): FieldSchema => {
      const { absent } = value as Filled;
      const away = people.find(({ login }) => login === absent) ?? person;
      const offices: Named[] = [...away.offices, ...mandatedOffices(mandates, away.login)];
      const day = (title: string): FieldSchema => ({
        type: 'string',
        format: 'date',
        title,
        'x-widget': 'date',
      });
      const somebody = (title: string, description: string): FieldSchema => ({
        type: 'string',
        title,
        description,
        'x-widget': 'person',
      });
      return {
        type: 'object',
        required: ['substitute', 'from', 'to', 'reason'],
        properties: {
          ...(forOthers && {
            absent: somebody(t('substitutions.absent'), t('substitutions.absentHint')),
          }),
          substitute: somebody(t('substitutions.substitute'), t('substitutions.substituteHint')),
          from: day(t('substitutions.first')),
          to: day(t('substitutions.last')),
          reason: {
            type: 'string',
            title: t('substitutions.reason'),
            description: t('substitutions.reasonHint'),
            maxLength: LONGEST_REASON,
            'x-widget': 'text',
          },
          // With one office there is nothing to choose.
          ...(offices.length > 1 && {
            offices: {
              type: 'array',
              title: t('substitutions.offices'),
              description: t('substitutions.officesHint'),
              items: officeSchema(t('substitutions.office'), offices),
            },
          }),
        },
      };
    },
    [t, people, person, mandates, forOthers],
  );
  return (
    <CommandForm
      draft="substitution"
      schema={schemaOf}
      submitTitle={t('substitutions.confirm')}
      refreshes={REFRESHES}
      send={(wanted) => commands.substitute(withOffices(wanted as Filled))}
      onDone={onDone}
    />
  );
}

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** Offices for which somebody signs under a mandate: a substitute does so only where they are named. */
function mandatedOffices(mandates: MandatesView | undefined, login: string): Named[] {
  const given = mandates?.items.filter(
    ({ person, endedOn, to }) =>
      person?.login === login && endedOn === undefined && (to === undefined || to >= mandates.today),
  );
  return [...new Map(given?.map(({ office, officeName }) => [office, officeName]))].map(([id, name]) => ({
    id,
    name,
  }));
}

function officeSchema(title: string, offices: readonly Named[]): FieldSchema {
  return {
    type: 'string',
    title,
    enum: offices.map(({ id }) => id),
    'x-labels': Object.fromEntries(offices.map(({ id, name }) => [id, name])),
    'x-widget': 'choice',
  };
}

/** A list without any office means all of them, which the API says by having no list. */
function withOffices({ offices = [], ...wanted }: Filled): object {
  return offices.length > 0 ? { ...wanted, offices } : wanted;
}
