import { randomBytes } from 'node:crypto';
import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { readOrMakeSecret } from '../../../../libs/config';

const ALGORITHM = 'RS256';
/** The newest signs; those before it are published as long as something signed by them may still be shown. */
const KEPT = 2;

const secretsSchema = z.object({
  signingKeys: z.array(z.looseObject({ kid: z.string() })).min(1),
  cookieKeys: z.array(z.string().min(20)).min(1),
  clientSecret: z.string().min(20),
});

/** What the embedded provider signs with, the newest first. */
export type ProviderSecrets = z.output<typeof secretsSchema>;

const secret = () => randomBytes(32).toString('base64url');

async function newSigningKey() {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return {
    ...(await exportJWK(privateKey)),
    kid: randomBytes(8).toString('hex'),
    alg: ALGORITHM,
    use: 'sig',
  };
}

/** The keys of the embedded provider, made at first use. */
export async function readProviderSecrets(file: string): Promise<ProviderSecrets> {
  const text = await readOrMakeSecret(file, async () =>
    JSON.stringify({
      signingKeys: [await newSigningKey()],
      cookieKeys: [secret()],
      clientSecret: secret(),
    } satisfies ProviderSecrets),
  );
  return secretsSchema.parse(JSON.parse(text.toString()));
}

/** Puts new keys before those in use, which go on to be believed until the next rotation. */
export async function rotateProviderSecrets(file: string): Promise<void> {
  const { signingKeys, cookieKeys, clientSecret } = await readProviderSecrets(file);
  const rotated: ProviderSecrets = {
    signingKeys: [await newSigningKey(), ...signingKeys].slice(0, KEPT),
    cookieKeys: [secret(), ...cookieKeys].slice(0, KEPT),
    clientSecret,
  };
  // Whole or not at all: a process may read it at this moment.
  await writeFile(`${file}.new`, JSON.stringify(rotated), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Where the keys are kept. */
export function providerSecretsFile(dataDir: string): string {
  return join(dataDir, 'embedded-provider.json');
}

/** Changes with every rotation. */
export async function versionOf(file: string): Promise<string> {
  const { mtimeMs, ino } = await stat(file);
  return `${ino}-${mtimeMs}`;
}
