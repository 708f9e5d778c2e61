import type { FactColumnView } from '@domain';
import { createContext } from 'react';

/** Tables among whose rows some fields of a form choose: what a task shows, or what a campaign has recorded. */
export interface OfferedRows {
  readonly context: Readonly<Record<string, unknown>>;
  /** What is declared of them. */
  readonly facts: Readonly<Record<string, FactColumnView>>;
}

export const OfferedRowsContext = createContext<OfferedRows>({ context: {}, facts: {} });
