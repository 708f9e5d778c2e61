import { z } from 'zod';
import type { Text } from '../../../../libs/domain';
import { isLocalDate } from '../../../../libs/law';

export const textSchema = z
  .object({ it: z.string(), en: z.string() })
  .meta({ id: 'Text', description: 'A text in both languages of the house.' }) satisfies z.ZodType<Text>;

export const localDateSchema = z
  .string()
  .meta({ id: 'LocalDate', format: 'date', description: 'Civil date in Europe/Rome.' });

/** A day that somebody gives, where {@link localDateSchema} is one that is shown. */
export const daySchema = z
  .string()
  .refine(isLocalDate, {
    params: {
      text: {
        it: 'Indicare un giorno esistente, nella forma AAAA-MM-GG.',
        en: 'Enter a day that exists, as YYYY-MM-DD.',
      },
    },
  })
  .meta({
    format: 'date',
    // The years the house computes with (libs/law/local-date.ts).
    pattern: '^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$',
    description: 'Civil date in Europe/Rome, from 1900 to 2999.',
  });

export const instantSchema = z
  .string()
  .meta({ id: 'Instant', format: 'date-time', description: 'Moment in UTC.' });

/** A JSON object whose form the procedure declares. */
export const declaredObjectSchema = z.record(z.string(), z.unknown());
