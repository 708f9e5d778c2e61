/** A text people read, in both languages of the house. Italian is the one with legal value. */
export interface Text {
  readonly it: string;
  readonly en: string;
}

export type Language = keyof Text;

export const languages: readonly Language[] = ['it', 'en'];
