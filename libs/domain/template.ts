/** A template of a procedure's `letters/`, by its file name without the ending. It knows what it has to be filled with. */
export type Template<Data = never> = string & { readonly [asksFor]: (data: Data) => void };
declare const asksFor: unique symbol;

/** Names a template; the build writes the types (`letters.ts` of the procedure). */
export function template<Data>(file: string): Template<Data> {
  return file as Template<Data>;
}

/** What a template asks for; of several, what all of them ask for. */
export type DataOf<T extends Template> = [T] extends [Template<infer Data extends object>] ? Data : never;
