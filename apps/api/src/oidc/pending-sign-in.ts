import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';

/** For somebody who looks for a password or a telephone. */
export const pendingForMs = 10 * 60_000;

const pendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** Sign-in name of who is already signed in and only has to show that it is still them. */
  again: z.string().optional(),
  /** Somebody comes to the desk. */
  desk: z.literal(true).optional(),
});

/** What is remembered between the way to the provider and the way back. */
export type PendingSignIn = z.output<typeof pendingSchema>;

/** Seals pending sign-ins, which travel in a cookie: only we can read or make one. */
export class PendingSignIns {
  private readonly key: Uint8Array;

  constructor(tokenKey: Uint8Array) {
    this.key = new Uint8Array(hkdfSync('sha256', tokenKey, '', 'marino pending sign-in', 32));
  }

  seal(pending: PendingSignIn): Promise<string> {
    return new EncryptJWT(pending)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(new Date(Date.now() + pendingForMs))
      .encrypt(this.key);
  }

  /** What was sealed, or undefined when it was not sealed here or is too old. */
  async open(sealed: string): Promise<PendingSignIn | undefined> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return pendingSchema.parse(payload);
    } catch {
      return undefined;
    }
  }
}
