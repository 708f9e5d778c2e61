import type { Request } from 'express';

interface RouterLayer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): unknown;
}

/** The methods that routes at the address of a request answer to; none where there is nothing at all (RFC 9110 § 15.5.6). */
export function allowedMethods(request: Request): string[] {
  const { stack } = request.app.router as unknown as { readonly stack: readonly RouterLayer[] };
  // Where nothing was found the request stands below the prefix of all routes.
  const path = request.baseUrl + request.path;
  const methods = stack
    .filter(({ route }) => route !== undefined)
    .filter((layer) => Boolean(layer.match(path)))
    .flatMap(({ route }) => Object.keys(route?.methods ?? {}))
    .map((method) => method.toUpperCase());
  // Whatever can be read can be asked for without its content.
  return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
}
