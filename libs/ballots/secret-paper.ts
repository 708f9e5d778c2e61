import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { bytesOf, textOf } from './base64';

/*
 * Ballot papers that are signed without being read: blind signatures of RSA (RFC 9474, RSABSSA-SHA384-PSS-Deterministic).
 * A voter fills in a paper and covers it; who may vote is known when the covered paper is signed; uncovered, the signature
 * holds for what is written on it, and nobody can tell which of the covered papers it was: all of them are equally likely.
 * The library is RFC 9474 in JavaScript (Apache-2.0), the same for browser and Node.
 */
const suite = RSABSSA.SHA384.PSS.Deterministic();
const ALGORITHM = { name: 'RSA-PSS', hash: 'SHA-384' } as const;
/** Two thousand bits hold until 2030 (NIST SP 800-57); a key lives for minutes. */
const KEY_SIZE = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
const SERIAL_BYTES = 16;

/** What a voter has written on a paper. */
export interface Filled {
  readonly ballot: string;
  /** Tells one paper from all others; drawn by the voter, whose receipt it is. */
  readonly serial: string;
  /** Options chosen, by key; none on a blank paper. */
  readonly choices: readonly string[];
}

/** A paper that has been covered, with what takes the cover off: the voter keeps it to themselves. */
export interface CoveredPaper {
  readonly filled: Filled;
  /** Covered, for signing: base64url of as many bytes as the key has. */
  readonly covered: string;
  readonly cover: string;
}

/** A vote as it is put into the box: a paper with the signature on it. */
export interface SignedPaper extends Filled {
  readonly signature: string;
}

/** The keys of one ballot, base64url of SPKI and PKCS #8. */
export interface BallotKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export async function newBallotKeys(): Promise<BallotKeys> {
  const pair = await crypto.subtle.generateKey({ ...ALGORITHM, ...KEY_SIZE }, true, ['sign', 'verify']);
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('spki', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: textOf(new Uint8Array(publicKey)), privateKey: textOf(new Uint8Array(privateKey)) };
}

/** Fills in a paper and covers it. */
export async function coverPaper(
  publicKey: string,
  ballot: string,
  choices: readonly string[],
): Promise<CoveredPaper> {
  const serial = textOf(crypto.getRandomValues(new Uint8Array(SERIAL_BYTES)));
  const filled = { ballot, serial, choices };
  const { blindedMsg, inv } = await suite.blind(await publicKeyOf(publicKey), writtenOn(filled));
  return { filled, covered: textOf(blindedMsg), cover: textOf(inv) };
}

/**
 * Signs a covered paper. The same paper gives the same signature however often it is signed.
 *
 * @throws Error when it is no paper of this key
 */
export async function signCovered(privateKey: string, covered: string): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', bytesOf(privateKey), ALGORITHM, true, ['sign']);
  return textOf(await suite.blindSign(key, bytesOf(covered)));
}

/**
 * Takes the cover off a paper that was signed.
 *
 * @throws Error when the signature is none of this paper
 */
export async function uncover(
  publicKey: string,
  { filled, cover }: Omit<CoveredPaper, 'covered'>,
  signed: string,
): Promise<SignedPaper> {
  const key = await publicKeyOf(publicKey);
  const signature = await suite.finalize(key, writtenOn(filled), bytesOf(signed), bytesOf(cover));
  return { ...filled, signature: textOf(signature) };
}

/** Whether the paper was signed with the key of its ballot and says what it said then. */
export async function isGenuine(publicKey: string, { signature, ...filled }: SignedPaper): Promise<boolean> {
  try {
    return await suite.verify(await publicKeyOf(publicKey), bytesOf(signature), writtenOn(filled));
  } catch {
    // What is no signature at all has the wrong length or letters.
    return false;
  }
}

async function publicKeyOf(spki: string) {
  return crypto.subtle.importKey('spki', bytesOf(spki), ALGORITHM, true, ['verify']);
}

/** What is signed, the same bytes for the same paper. */
function writtenOn({ ballot, serial, choices }: Filled): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(['marino ballot 1', ballot, serial, ...choices]));
}
