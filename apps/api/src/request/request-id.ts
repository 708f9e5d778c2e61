import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';
/** A number given by a proxy in front is kept, if it is only a number: it goes into logs. */
const SHAPE = /^[\w.-]{1,100}$/;

/** Gives each request a number that its answer and its log lines carry. */
export function numberRequest(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(HEADER);
  response.setHeader(HEADER, given && SHAPE.test(given) ? given : randomUUID());
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader(HEADER));
}
