import { type MandatesView, type MandateView, signedKinds, signedKindTitles } from '@domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { CommandForm } from '../../forms/command-form';
import type { FieldSchema } from '../../forms/schema';
import { REFRESHES } from './refreshes';

/** As the server has it. */
const LONGEST_ACT = 500;

interface MandateFormProps {
  readonly offices: MandatesView['may']['give'];
  /** A limit on what the holders of the office sign, in the place of a mandate for somebody. */
  readonly isLimit: boolean;
  readonly onDone: (given: MandateView) => void;
}

export function MandateForm({ offices, isLimit, onDone }: MandateFormProps) {
  const { t } = useTranslation();
  const schema = useCallback((): FieldSchema => {
    const day = (title: string): FieldSchema => ({
      type: 'string',
      format: 'date',
      title,
      'x-widget': 'date',
    });
    return {
      type: 'object',
      required: isLimit ? ['office', 'upTo', 'from', 'act'] : ['office', 'person', 'from', 'to', 'act'],
      properties: {
        office: {
          type: 'string',
          title: t('mandates.office'),
          description: t('mandates.officeHint'),
          enum: offices.map(({ id }) => id),
          'x-labels': Object.fromEntries(offices.map(({ id, name }) => [id, name])),
          'x-widget': 'choice',
        },
        ...(!isLimit && {
          person: {
            type: 'string',
            title: t('mandates.person'),
            description: t('mandates.personHint'),
            'x-widget': 'person',
          } satisfies FieldSchema,
        }),
        kinds: {
          type: 'array',
          title: t('mandates.kinds'),
          description: t('mandates.kindsHint'),
          items: {
            type: 'string',
            title: t('mandates.kind'),
            enum: [...signedKinds],
            'x-labels': signedKindTitles,
            'x-widget': 'choice',
          } satisfies FieldSchema,
        },
        upTo: {
          type: 'string',
          title: t('mandates.upTo'),
          description: t(isLimit ? 'mandates.limitHint' : 'mandates.upToHint'),
          'x-widget': 'money',
        },
        from: day(t('mandates.first')),
        to: day(t('mandates.last')),
        act: {
          type: 'string',
          title: t('mandates.act'),
          description: t('mandates.actHint'),
          maxLength: LONGEST_ACT,
          'x-widget': 'text',
        },
      },
    };
  }, [t, offices, isLimit]);
  return (
    <CommandForm
      draft={isLimit ? 'limit' : 'mandate'}
      schema={schema}
      submitTitle={t(isLimit ? 'mandates.confirmLimit' : 'mandates.confirm')}
      refreshes={REFRESHES}
      send={(wanted) => commands.giveMandate(withKinds(wanted as Filled))}
      onDone={onDone}
    />
  );
}

interface Filled {
  readonly kinds?: readonly (string | undefined)[];
}

/** A list without any kind means all of them, which the API says by having no list. */
function withKinds({ kinds = [], ...wanted }: Filled): object {
  return kinds.length > 0 ? { ...wanted, kinds } : wanted;
}
