import type { ChildCase } from '../../../client/reads';

/** Those that have all the words, in title, party or number, wherever they stand in them. */
export function found(children: readonly ChildCase[], typed: string): readonly ChildCase[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return children;
  return children.filter(({ title, party = '', number = '' }) => {
    const text = plain(`${title} ${party} ${number}`);
    return words.every((word) => text.includes(word));
  });
}

export function inState(children: readonly ChildCase[], state: string): readonly ChildCase[] {
  return state === '' ? children : children.filter((child) => stateOf(child) === state);
}

/** Where a child is: an open one in a stage, a closed one at its outcome. */
export function stateOf({ procedure, stage, outcome, closedAt }: ChildCase): string {
  return closedAt ? `${procedure}.closed.${outcome ?? ''}` : `${procedure}.${stage}`;
}

/** The states that some of them are in, each with one that is in it, in the order in which they are met. */
export function statesOf(
  children: readonly ChildCase[],
): readonly { readonly of: ChildCase; readonly count: number }[] {
  const states = new Map<string, { of: ChildCase; count: number }>();
  for (const child of children) {
    const known = states.get(stateOf(child));
    if (known) known.count += 1;
    else states.set(stateOf(child), { of: child, count: 1 });
  }
  return [...states.values()];
}

/** Without accents and capitals: nobody types them to find something. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
