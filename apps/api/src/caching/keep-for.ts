import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  mixin,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { Response } from 'express';
import { type Observable, tap } from 'rxjs';

/** Lets browsers and proxies keep a good answer for some seconds: for what everybody may read. */
export function KeepFor(seconds: number): ClassDecorator & MethodDecorator {
  @Injectable()
  class Keeping implements NestInterceptor {
    intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
      const response = context.switchToHttp().getResponse<Response>();
      return next.handle().pipe(tap(() => response.set('Cache-Control', `public, max-age=${seconds}`)));
    }
  }
  return applyDecorators(UseInterceptors(mixin(Keeping)));
}
