import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  cryptoProvider,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

cryptoProvider.set(webcrypto);

/** Certificates for tests: an authority of its own, which vouches for servers and clients by the names given. */
export async function makeAuthority(name) {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    ...validity(1),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  return {
    certificate: authority.toString('pem'),
    /** @param {{ days?: number, addresses?: string[] }} [options]  days below 0: it has expired */
    async issue(subject, { days = 1, addresses = [] } = {}) {
      const own = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
      const certificate = await X509CertificateGenerator.create({
        subject: `CN=${subject}`,
        issuer: authority.subject,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        ...validity(days),
        signingAlgorithm: ALGORITHM,
        extensions: [
          new ExtendedKeyUsageExtension([SERVER_AUTH, CLIENT_AUTH]),
          new SubjectAlternativeNameExtension([
            { type: 'dns', value: subject },
            ...addresses.map((value) => ({ type: 'ip', value })),
          ]),
        ],
      });
      const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', own.privateKey)).toString('base64');
      return {
        certificate: certificate.toString('pem'),
        key: `-----BEGIN PRIVATE KEY-----\n${key.replaceAll(/(.{64})/g, '$1\n').trim()}\n-----END PRIVATE KEY-----\n`,
      };
    },
  };
}

function validity(days) {
  const [from, until] = [Date.now() - 10 * DAY_MS, Date.now() + days * DAY_MS];
  return { notBefore: new Date(from), notAfter: new Date(until) };
}
