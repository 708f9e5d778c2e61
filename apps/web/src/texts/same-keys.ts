import type { it } from './it';

/** Texts with the keys of others: one that is missing, or one too many, does not compile. */
export type SameKeys<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]>;
};

/** What a part of the screens says in another language than Italian. */
export type TextsOf<Part extends keyof typeof it> = SameKeys<(typeof it)[Part]>;
