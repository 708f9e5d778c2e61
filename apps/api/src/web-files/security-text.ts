import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const PATH = '/.well-known/security.txt';
const DAY_MS = 86_400_000;
/** RFC 9116 section 2.5.5 recommends less than a year. */
const VALID_DAYS = 180;

/** Whom to tell about a weakness (RFC 9116), where the installation names somebody. */
export function serveSecurityText(app: NestExpressApplication, contact: string | undefined): void {
  if (contact === undefined) return;
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path !== PATH || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    const expires = new Date(Date.now() + VALID_DAYS * DAY_MS).toISOString();
    response
      .set({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' })
      .send(`Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: it, en\n`);
  });
}
