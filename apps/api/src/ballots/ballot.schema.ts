import { z } from 'zod';
import type { BallotView, BoxView } from '../../../../libs/domain';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const serial = base64url.length(22);
const choices = z.array(z.string().min(1).max(200)).max(60);
const signature = base64url.length(342);

export const boxSchema = z
  .object({
    state: z.enum(['taking', 'open', 'closed', 'annulled']),
    publicKey: base64url,
    signed: z.array(z.object({ paper: z.string(), signed: signature })),
    inBox: z.int().min(0),
  })
  .meta({ id: 'Box' }) satisfies z.ZodType<BoxView>;

/** A paper that was signed under its cover, with the cover taken off. */
export const voteSchema = z.object({ serial, choices, signature });
export type Vote = z.output<typeof voteSchema>;

export const ballotSchema = z
  .object({
    ballot: z.string(),
    item: z.string(),
    question: z.string(),
    options: z.array(z.object({ key: z.string(), name: z.string() })),
    choose: z.int().min(1),
    seats: z.int().min(1),
    majority: z.object({
      of: z.enum(['members', 'present', 'votes']),
      share: z.tuple([z.int(), z.int()]),
      more: z.boolean(),
    }),
    members: z.int().min(1),
    round: z.int().min(1),
    publicKey: base64url,
    signed: z.int().min(0).optional(),
    closed: z
      .object({ papers: z.array(z.object({ serial, choices, signature })), annulled: z.boolean() })
      .optional(),
  })
  .meta({ id: 'Ballot' }) satisfies z.ZodType<BallotView>;
