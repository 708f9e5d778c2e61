import { createContext } from 'react';

/** The case that a form is about: some fields choose among what it has. */
export const CaseOfForm = createContext<string | undefined>(undefined);
