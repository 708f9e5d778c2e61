import { isOwnPath } from './return-to';

describe('the page to return to', () => {
  it.each(['/', '/inbox', '/cases/a%2Fb/history?x=1#end', '/inbox?q=città', '/apiary'])(
    'may be %s',
    (path) => {
      expect(isOwnPath(path)).toBe(true);
    },
  );

  it.each([
    '',
    'inbox',
    'https://example.org/',
    '//example.org',
    '///example.org',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    '/\n/example.org',
    '/inbox\r\nSet-Cookie: a=b',
    '/a\\b',
    'javascript:alert(1)',
    '/api/session/start',
    '/oidc/auth',
    '/x/../api/session',
  ])('is never %j', (path) => {
    expect(isOwnPath(path)).toBe(false);
  });
});
