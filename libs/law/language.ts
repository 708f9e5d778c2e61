export type Language = 'it' | 'en';

/** A text shown to people, in both languages of the house. */
export interface Text {
  readonly it: string;
  readonly en: string;
}
