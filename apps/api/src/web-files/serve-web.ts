import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** Names that change with their content: a browser never needs to ask again. */
const HASHED = /[/\\]assets[/\\]/;

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built web application, if there is one. Addresses that are no file and not of the API get its
 * page, because the application does its own routing.
 */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.useStaticAssets(folder, {
    index: false,
    redirect: false,
    setHeaders: (response: Response, path: string) => {
      response.setHeader('Cache-Control', HASHED.test(path) ? FOR_EVER : 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !request.path.startsWith('/api/');
    if (!isPage || HASHED.test(request.path)) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}
