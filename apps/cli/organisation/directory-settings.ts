import { z } from 'zod';

const searched = { base: z.string().min(1), filter: z.string().startsWith('(') };

/** The file that says where the directory is and how it names people and groups (docs/operating.md). */
export const directoryFile = z
  .strictObject({
    url: z.string().regex(/^ldaps?:\/\/[^\s/]+\/?$/, 'is no address like ldaps://directory.example.org'),
    /** Encrypts a connection that begins in the clear. */
    startTls: z.boolean().default(false),
    /** Certificates of those who vouch for the server, in PEM; those of the system where nothing is said. */
    certificates: z.string().min(1).optional(),
    bindDn: z.string().min(1),
    passwordFile: z.string().min(1),
    people: z.strictObject({
      ...searched,
      login: z.string().min(1).default('uid'),
      name: z.string().min(1).default('cn'),
    }),
    groups: z.strictObject({
      ...searched,
      id: z.string().min(1).default('cn'),
      /** Names of entries (`member`, `uniqueMember`) or sign-in names (`memberUid`). */
      members: z.string().min(1).default('member'),
    }),
    /** The office that the members of each group hold. */
    offices: z.record(z.string().min(1), z.string().min(1)),
    pageSize: z.int().min(1).max(10_000).default(500),
  })
  .refine(({ url, startTls }) => url.startsWith('ldaps:') || startTls || isThisMachine(url), {
    message: 'A password does not go over the network in the clear: use ldaps:// or startTls.',
    path: ['url'],
  });
export type DirectorySettings = z.output<typeof directoryFile>;

function isThisMachine(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
