import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problem/problem';

/** Addresses are paths, ids and filters; the longest that the application makes is below 1,000 characters. */
const LONGEST_ADDRESS = 8_000;
/** Forms nest five deep at most. Code that walks a value must not be sent deeper than its stack. */
const DEEPEST_BODY = 40;

export function limitAddress(request: Request, _: Response, next: NextFunction): void {
  next(request.originalUrl.length > LONGEST_ADDRESS ? new Problem('addressTooLong') : undefined);
}

export function limitDepth(request: Request, _: Response, next: NextFunction): void {
  const body: unknown = request.body;
  next(!Buffer.isBuffer(body) && isDeeperThan(DEEPEST_BODY, body) ? new Problem('bodyTooDeep') : undefined);
}

/** Level by level, without recursion. */
function isDeeperThan(most: number, value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((inner) =>
      typeof inner === 'object' && inner !== null ? (Object.values(inner) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
