import { createContext, useContext } from 'react';

/** What a secret paper offers, from the context of the task by which it is asked for. */
export interface OfferedPaper {
  readonly task: string;
  readonly ballot: string;
  readonly publicKey: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly choose: number;
}

export const OfferedPaperContext = createContext<OfferedPaper | undefined>(undefined);

export function useOfferedPaper(): OfferedPaper {
  const offered = useContext(OfferedPaperContext);
  if (!offered) throw new Error('A secret paper is filled in where one is offered only');
  return offered;
}
