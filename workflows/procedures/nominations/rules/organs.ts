/** TUEL art. 50 c. 8: the organ of a body to which seats belong, as calls, candidacies and pages name it. */
export function organOf({ body, organ }: { readonly body: string; readonly organ: string }): string {
  return `${body} – ${organ}`;
}
