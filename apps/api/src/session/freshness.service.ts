import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { MARINO_SETTINGS, type Settings } from '../settings';

/** Whether somebody has shown only just now who they are. */
@Injectable()
export class Freshness {
  constructor(@Inject(MARINO_SETTINGS) private readonly settings: Settings) {}

  /** Refuses with `reauthenticationRequired` who has signed in too long ago to sign an act or order a payment. */
  require({ authenticatedAt = 0 }: Reader): void {
    if (Date.now() - authenticatedAt > this.settings.signIn.reauthenticationMs)
      throw new Problem('reauthenticationRequired');
  }
}
