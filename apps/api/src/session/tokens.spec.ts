import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { Tokens } from './tokens';

const key = randomBytes(32);
const tokens = new Tokens(key);

function signed(change: (token: SignJWT) => SignJWT, by: Uint8Array = key, alg = 'HS256'): Promise<string> {
  const token = new SignJWT()
    .setProtectedHeader({ alg })
    .setSubject('a.rossi')
    .setIssuer('marino')
    .setAudience('marino-api')
    .setIssuedAt()
    .setExpirationTime('1h');
  return change(token).sign(by);
}

describe('a sign-in token', () => {
  it('speaks for the person it was issued to', async () => {
    await expect(tokens.verify(await tokens.issue('a.rossi'))).resolves.toMatchObject({ person: 'a.rossi' });
  });

  it('is refused when another key signed it', async () => {
    const forged = await signed((token) => token, randomBytes(32));
    await expect(tokens.verify(forged)).rejects.toMatchObject({ kind: 'tokenInvalid' });
  });

  it('is refused after its time, with a code of its own', async () => {
    const old = await signed((token) => token.setExpirationTime(Math.floor(Date.now() / 1000) - 60));
    await expect(tokens.verify(old)).rejects.toMatchObject({ kind: 'tokenExpired' });
  });

  it.each([
    ['another issuer', (token: SignJWT) => token.setIssuer('somebody')],
    ['another audience', (token: SignJWT) => token.setAudience('another-api')],
  ])('is refused when it names %s', async (_, change) => {
    await expect(tokens.verify(await signed(change))).rejects.toMatchObject({ kind: 'tokenInvalid' });
  });

  it('is refused without a signature', async () => {
    const unsigned = new UnsecuredJWT()
      .setSubject('a.rossi')
      .setIssuer('marino')
      .setAudience('marino-api')
      .setExpirationTime('1h')
      .encode();
    await expect(tokens.verify(unsigned)).rejects.toMatchObject({ kind: 'tokenInvalid' });
  });

  it('is refused when another algorithm signed it, with the right key', async () => {
    const other = await signed((token) => token, Buffer.concat([key, key]), 'HS512');
    await expect(new Tokens(Buffer.concat([key, key])).verify(other)).rejects.toMatchObject({
      kind: 'tokenInvalid',
    });
  });

  it('is refused when it never expires', async () => {
    const endless = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('a.rossi')
      .setIssuer('marino')
      .setAudience('marino-api')
      .sign(key);
    await expect(tokens.verify(endless)).rejects.toMatchObject({ kind: 'tokenInvalid' });
  });

  it.each(['', 'a.b.c', 'not a token'])('is refused when it is none: "%s"', async (text) => {
    await expect(tokens.verify(text)).rejects.toMatchObject({ kind: 'tokenInvalid' });
  });
});
