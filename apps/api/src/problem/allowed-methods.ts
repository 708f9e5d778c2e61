import type { Request } from 'express';

interface Route {
  readonly path: string;
  readonly methods: Readonly<Record<string, boolean>>;
}

interface RouterLayer {
  readonly route?: Route;
  match(path: string): unknown;
}

/** The methods that routes at the address of a request answer to; none where there is nothing at all (RFC 9110 § 15.5.6). */
export function allowedMethods(request: Request): string[] {
  const { stack } = request.app.router as unknown as { readonly stack: readonly RouterLayer[] };
  // Where nothing was found the request stands below the prefix of all routes.
  const path = request.baseUrl + request.path;
  const routes = stack.flatMap((layer) => (layer.route && layer.match(path) ? [layer.route] : []));
  // An address that a route names is not meant as the id that another one leaves open.
  const open = Math.min(...routes.map(openParts));
  const methods = routes
    .filter((route) => openParts(route) === open)
    .flatMap((route) => Object.keys(route.methods))
    .map((method) => method.toUpperCase());
  // Whatever can be read can be asked for without its content.
  return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
}

const openParts = ({ path }: Route): number => path.split(':').length;
