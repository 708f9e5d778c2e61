import { z } from 'zod';
import { languages, type PersonView } from '../../../../libs/domain';
import { isOwnPath } from '../oidc/return-to';
import { textSchema } from '../openapi/text.schema';

export const signInSchema = z.object({ login: z.string().min(1).max(100) });
export type SignIn = z.output<typeof signInSchema>;

export const personSchema = z
  .object({
    login: z.string(),
    name: z.string(),
    offices: z.array(z.object({ id: z.string(), name: textSchema, unit: textSchema })),
    language: z.enum(['it', 'en']).optional(),
    visitor: z.literal(true).optional().describe('Signed in at the desk, and nobody of the house.'),
    reports: z
      .array(z.enum(['lateCases', 'teams', 'reservedCases', 'duties', 'budget']))
      .optional()
      .describe('Pages that not everybody has, and the person signed in does.'),
    dashboards: z
      .array(z.object({ key: z.string(), title: textSchema }))
      .optional()
      .describe('Dashboards that the person signed in may read.'),
  })
  .meta({ id: 'Person' }) satisfies z.ZodType<PersonView>;

export const sessionSchema = z.object({ token: z.string(), person: personSchema }).meta({ id: 'Session' });

export const signedOutSchema = z
  .object({
    continueAt: z.string().optional().describe('Address at which the session at the provider ends.'),
  })
  .meta({ id: 'SignedOut' });
export type SignedOut = z.output<typeof signedOutSchema>;

export const providerSchema = z
  .object({
    provider: z.enum(['external', 'embedded', 'none']),
    demonstration: z.boolean(),
    desk: z.boolean().describe('Whether people who do not belong to the house can sign in, at the desk.'),
  })
  .meta({ id: 'SignInProvider' });
export type ProviderView = z.output<typeof providerSchema>;

const flag = z.literal('1').optional();

export const startSchema = z.object({
  returnTo: z
    .string()
    .max(2000)
    .refine(isOwnPath, {
      params: {
        text: {
          it: 'Indicare una pagina di Marino, come /inbox.',
          en: 'Name a page of Marino, such as /inbox.',
        },
      },
    })
    .meta({ pattern: '^/([^/\\\\\\u0000-\\u0020\\u007f][^\\\\\\u0000-\\u0020\\u007f]*)?$' })
    .default('/'),
  language: z.enum(languages).optional().describe('Of the pages of the provider.'),
  again: flag.describe('Asks who is signed in to show once more that it is them.'),
  desk: flag.describe('Somebody who does not belong to the house signs in at the desk, with SPID or CIE.'),
  here: flag.describe('Set where the public address has sent the browser on to itself.'),
});
export type Start = z.output<typeof startSchema>;

export const logoutBodySchema = z.object({ logout_token: z.string().min(1).max(20_000) });
export type LogoutBody = z.output<typeof logoutBodySchema>;
