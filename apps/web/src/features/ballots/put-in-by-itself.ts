import { uncover } from '@ballots';
import { useEffect } from 'react';
import { putIntoBox, readBox } from './box';
import { type KeptPaper, keptPapers, useKeptPapers } from './kept-papers';

const LOOK_EVERY_MS = 4_000;
/** Papers come within this time of one another and in no order, so that who looks first is not known by coming first. */
const WITHIN_MS = 6_000;

/** Looks after the papers of this device: once their boxes are open they are put in, whatever page is shown. */
export function usePutInByItself(): void {
  const papers = useKeptPapers();
  const waiting = Object.values(papers).some(({ state }) => state === 'filled');
  useEffect(() => {
    if (!waiting) return undefined;
    let timer = 0;
    let over = false;
    const look = async (): Promise<void> => {
      for (const [task, kept] of Object.entries(keptPapers.all()))
        if (kept.state === 'filled') await lookAfter(task, kept, () => over).catch(() => undefined);
      if (!over) timer = window.setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    void look();
    return () => {
      over = true;
      window.clearTimeout(timer);
    };
  }, [waiting]);
}

async function lookAfter(
  task: string,
  { ballot, publicKey, paper, handedOver }: Extract<KeptPaper, { state: 'filled' }>,
  isOver: () => boolean,
): Promise<void> {
  const box = await readBox(ballot);
  if (box.state === 'taking') return;
  const signed = box.signed.find((candidate) => candidate.paper === task)?.signed;
  const { serial } = paper.filled;
  // A paper that was filled in and never handed over is none.
  if (signed === undefined && !handedOver) return keptPapers.drop(task);
  if (signed === undefined || box.state === 'annulled')
    return keptPapers.keep(task, { state: 'lost', ballot, serial });
  const vote = await uncover(publicKey, paper, signed);
  await new Promise((resolve) => window.setTimeout(resolve, random(WITHIN_MS)));
  if (isOver()) return;
  const there = await putIntoBox(vote);
  keptPapers.keep(task, { state: there ? 'putIn' : 'lost', ballot, serial });
}

function random(below: number): number {
  return ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32) * below;
}
