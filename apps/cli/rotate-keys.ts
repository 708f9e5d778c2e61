import { readSettings } from '../../libs/config';
import { providerSecretsFile, rotateProviderSecrets } from '../api/src/embedded-provider/provider-secrets';

/** `marino rotate-keys`: new signing and cookie keys of the embedded provider; those of before are still believed. */
export async function rotateKeys(): Promise<number> {
  await rotateProviderSecrets(providerSecretsFile(readSettings().dataDir));
  process.stdout.write('The embedded provider signs with new keys from now on.\n');
  return 0;
}
