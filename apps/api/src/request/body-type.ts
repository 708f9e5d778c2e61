import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problem/problem';

/** Uploads are the one route that takes any type of body. */
const UPLOAD = /^\/api\/cases\/[^/]+\/documents\/?$/;

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
  const refused = hasBody && !isUpload(request) && !request.is('application/json');
  next(refused ? new Problem('unsupportedMediaType') : undefined);
}
