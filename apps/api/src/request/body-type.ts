import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problem/problem';

/** Uploads take any type of body. */
const UPLOAD = /^\/api\/((cases|desk\/filings)\/[^/]+\/documents|desk\/files)\/?$/;

/** The one form: what a provider sends to say that somebody has signed out. It proves itself by its signature. */
const LOGOUT = '/api/session/backchannel-logout';

export function isLogoutForm(request: IncomingMessage): boolean {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  return isForm && request.method === 'POST' && request.url === LOGOUT;
}

export function isUpload(request: IncomingMessage): boolean {
  return request.method === 'POST' && UPLOAD.test((request.url ?? '').replace(/\?.*$/, ''));
}

/**
 * Refuses a body that is not JSON. More than tidiness: a form on another site can send other types without
 * asking the browser first, JSON it cannot.
 */
export function requireJson(request: Request, _: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.get('content-length')) > 0;
  const refused = hasBody && !isUpload(request) && !isLogoutForm(request) && !request.is('application/json');
  next(refused ? new Problem('unsupportedMediaType') : undefined);
}
