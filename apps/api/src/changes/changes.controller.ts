import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Answers, Operation } from '../openapi/operation';
import type { Reader } from '../rights/reader';
import { CurrentReader, CurrentSignIn } from '../session/session.guard';
import type { SignIn } from '../session/sign-in';
import { CaseChanges } from './case-changes';
import { Right } from '../rights/right';

/** Proxies give up silent connections, most of them after a minute or half of one. */
const HEARTBEAT_MS = 25_000;

@Controller('changes')
export class ChangesController {
  constructor(private readonly changes: CaseChanges) {}

  @Get()
  @Right('house.signedIn')
  @Operation(
    'A stream of changes',
    'Server-sent events: `event: change` with data `{"case": id, "position": n}` for the cases the reader may see.',
  )
  @Answers(200, undefined, [], 'text/event-stream')
  stream(@CurrentReader() reader: Reader, @CurrentSignIn() signIn: SignIn, @Res() response: Response): void {
    response.set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    response.write(': connected\n\n');
    const listener = this.changes.join(reader, signIn);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    listener.subscribe({
      next: (change) => response.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`),
      complete: () => response.end(),
    });
    response.once('close', () => {
      clearInterval(heartbeat);
      this.changes.leave(listener);
    });
  }
}
