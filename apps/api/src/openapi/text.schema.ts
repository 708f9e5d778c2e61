import { z } from 'zod';
import type { Text } from '../../../../libs/domain';

export const textSchema = z
  .object({ it: z.string(), en: z.string() })
  .meta({ id: 'Text', description: 'A text in both languages of the house.' }) satisfies z.ZodType<Text>;

export const localDateSchema = z
  .string()
  .meta({ id: 'LocalDate', format: 'date', description: 'Civil date in Europe/Rome.' });

export const instantSchema = z
  .string()
  .meta({ id: 'Instant', format: 'date-time', description: 'Moment in UTC.' });

/** A JSON object whose form the procedure declares. */
export const declaredObjectSchema = z.record(z.string(), z.unknown());
