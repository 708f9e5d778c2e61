import { join } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { projectRoot } from '../../../libs/config';
import { ApiModule } from './api.module';
import { EmbeddedProvider } from './embedded-provider/embedded-provider.service';
import { guardServer } from './limits/http-server';
import { limitByAddress } from './limits/rate-limits';
import { limitAddress, limitDepth } from './limits/request-limits';
import { createOpenApiDocument } from './openapi/openapi-document';
import { PublishedOpenApi } from './openapi/openapi.controller';
import { withReader } from '../../../libs/persistence';
import { explainBodyError } from './request/body-error';
import { isLogoutForm, isUpload, requireJson } from './request/body-type';
import { numberRequest } from './request/request-id';
import { MARINO_SETTINGS, type Settings } from './settings';
import { serveSecurityText } from './web-files/security-text';
import { serveWeb } from './web-files/serve-web';

/** Options without which {@link configure} cannot work; tests pass them to their own application. */
export const applicationOptions = { bodyParser: false } as const;

/** The API, ready to listen. */
export async function createApplication(): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, {
    ...applicationOptions,
    logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }),
    routeConflictPolicy: { duplicate: 'error' },
    // The process ends by an error that names what is wrong, not by an exit from inside.
    abortOnError: false,
  });
  return configure(app);
}

/** Everything around the routes: headers, bodies, the web application, the OpenAPI document. */
export function configure(app: NestExpressApplication): NestExpressApplication {
  const settings = app.get<Settings>(MARINO_SETTINGS);
  const { http } = settings;
  guardServer(app.getHttpServer(), http.requestMs);
  app.setGlobalPrefix('api');
  if (http.trustedProxies) app.set('trust proxy', http.trustedProxies);
  app.disable('x-powered-by');
  // Answers are not kept, so nobody asks whether they have changed.
  app.disable('etag');
  app.use(numberRequest);
  // Until the session has told for whom it is, a request sees nothing of any case.
  app.use((_: Request, __: Response, next: NextFunction) => withReader(next));
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'", 'data:'],
        'style-src': ["'self'"],
        'script-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: http.hstsSeconds > 0 && { maxAge: http.hstsSeconds, includeSubDomains: false },
  });
  app.use(forbidDevices);
  app.use(forbidKeeping);
  app.use(limitByAddress(settings));
  app.use(limitAddress);
  // Before the bodies are read: it reads its own.
  app.use('/oidc', app.get(EmbeddedProvider).handle);
  app.use(requireJson);
  app.useBodyParser('urlencoded', { type: isLogoutForm, extended: false, limit: http.bodyLimit });
  app.useBodyParser('raw', { type: isUpload, limit: http.uploadLimit });
  app.useBodyParser('json', { limit: http.bodyLimit });
  app.use(limitDepth);
  app.use(explainBodyError);
  serveSecurityText(app, http.securityContact);
  serveWeb(app, join(projectRoot, 'dist', 'web'));
  app.get(PublishedOpenApi).document = createOpenApiDocument(app);
  return app;
}

/** The screens use nothing of the device. */
const PERMISSIONS = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'bluetooth',
  'display-capture',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

function forbidDevices(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', PERMISSIONS);
  next();
}

/** Answers about cases must not stay in browsers or proxies. What may be kept says so itself. */
function forbidKeeping(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
