import type { CoveredPaper } from '@ballots';
import { useSyncExternalStore } from 'react';

/**
 * What becomes of a paper that was filled in on this device: its choice is kept here, and here only, until it is in the box;
 * then nothing is left of it but its number.
 */
export type KeptPaper =
  | {
      readonly state: 'filled';
      readonly ballot: string;
      readonly publicKey: string;
      readonly paper: CoveredPaper;
      /** Whether it was handed over for signing. */
      readonly handedOver?: true;
    }
  | {
      readonly state: 'putIn' | 'lost';
      readonly ballot: string;
      readonly serial: string;
      /** Whether the voter has read what became of it. */
      readonly seen?: true;
    };

const PREFIX = 'marino.paper.';
const listeners = new Set<() => void>();
let known: Readonly<Record<string, KeptPaper>> | undefined;

/** Papers of this device by the task that asked for them. */
export const keptPapers = {
  keep(task: string, paper: KeptPaper): void {
    localStorage.setItem(PREFIX + task, JSON.stringify(paper));
    changed();
  },
  handOver(task: string): void {
    const paper = keptPapers.all()[task];
    if (paper?.state === 'filled') keptPapers.keep(task, { ...paper, handedOver: true });
  },
  drop(task: string): void {
    localStorage.removeItem(PREFIX + task);
    changed();
  },
  all(): Readonly<Record<string, KeptPaper>> {
    known ??= Object.fromEntries(
      Object.keys(localStorage)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => [
          key.slice(PREFIX.length),
          JSON.parse(localStorage.getItem(key) ?? 'null') as KeptPaper,
        ]),
    );
    return known;
  },
};

function changed(): void {
  known = undefined;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of this browser may put the paper in.
  window.addEventListener('storage', changed);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', changed);
  };
}

export function useKeptPapers(): Readonly<Record<string, KeptPaper>> {
  return useSyncExternalStore(subscribe, () => keptPapers.all());
}
