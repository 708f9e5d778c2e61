import { patched, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { CaseStart, ProcedureDeclaration } from '../../libs/domain';

const { openCase, openCases } = proxyLocalActivities<Pick<Activities, 'openCase' | 'openCases'>>({
  // Some calls to the engine, repeated until it is there; the ids of the new cases make repeating harmless.
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

type Opening = Parameters<Activities['openCase']>[0];

/** What opening another case needs from the one that does it. */
export interface Opener {
  readonly recorder: { alone<T>(work: () => Promise<T>): Promise<T> };
  readonly isSimulated: boolean;
  now(): number;
}

/**
 * Opens a case whose clock starts from that of its opener. A case of its own rather than a child workflow: it outlives its
 * opener, and one that waits for others can still have its clock moved.
 */
export async function openAnother(
  kase: Opener,
  id: string,
  declaration: ProcedureDeclaration,
  start: CaseStart,
): Promise<void> {
  await kase.recorder.alone(() => openCase(openingOf(kase, id, declaration, start)));
}

/**
 * Opens what several commands have asked for while the case was busy all at once: one by one, each of some hundred
 * applications would wait for all before it.
 */
export class Openings {
  private waiting: Opening[] = [];
  private next: Promise<void> | undefined;

  constructor(private readonly kase: Opener) {}

  async open(id: string, declaration: ProcedureDeclaration, start: CaseStart): Promise<void> {
    const { kase } = this;
    if (!patched('openTogether')) return openAnother(kase, id, declaration, start);
    this.waiting.push(openingOf(kase, id, declaration, start));
    this.next ??= kase.recorder.alone(() => {
      const these = this.waiting;
      this.waiting = [];
      this.next = undefined;
      return openCases(these);
    });
    return this.next;
  }
}

function openingOf(kase: Opener, id: string, declaration: ProcedureDeclaration, start: CaseStart): Opening {
  return {
    id,
    procedure: declaration.key,
    title: declaration.opening.titleOf(start.application),
    start,
    now: kase.now(),
    simulated: kase.isSimulated,
    gated: declaration.electoralGate,
  };
}
