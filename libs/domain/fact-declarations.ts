import type { FactDeclaration } from './procedure';

/** Short forms for declaring facts and what tasks show: the title in both languages. */
export const textFact = (it: string, en: string) => ({ title: { it, en }, kind: 'text' }) as const;
export const dateFact = (it: string, en: string) => ({ title: { it, en }, kind: 'date' }) as const;
export const numberFact = (it: string, en: string) => ({ title: { it, en }, kind: 'number' }) as const;
export const moneyFact = (it: string, en: string) => ({ title: { it, en }, kind: 'money' }) as const;
export const yesNoFact = (it: string, en: string) => ({ title: { it, en }, kind: 'boolean' }) as const;
export const tableFact = <const Columns extends Readonly<Record<string, FactDeclaration>>>(
  it: string,
  en: string,
  columns: Columns,
) => ({ title: { it, en }, kind: 'table', columns }) as const;
