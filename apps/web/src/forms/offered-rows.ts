import { createContext } from 'react';

/** The context of the task whose form is filled in: some fields choose among the rows of its tables. */
export interface OfferedRows {
  readonly procedure: string;
  readonly context: Readonly<Record<string, unknown>>;
}

export const OfferedRowsContext = createContext<OfferedRows>({ procedure: '', context: {} });
