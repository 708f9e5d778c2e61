const ANYWHERE = 'http://marino.invalid';

/**
 * Whether somebody may be sent there after signing in: an absolute path of a page of our own. Browsers read `//host`, and
 * backslashes in place of slashes, as another host, and leave out tabs and line ends before they look.
 */
export function isOwnPath(path: string): boolean {
  if (!/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(path)) return false;
  if (!URL.canParse(path, ANYWHERE)) return false;
  const { origin, pathname } = new URL(path, ANYWHERE);
  return origin === ANYWHERE && !/^\/(api|oidc)(\/|$)/.test(pathname);
}
