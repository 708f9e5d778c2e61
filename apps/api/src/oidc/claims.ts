/** Claims of an ID token, an access token or a user info answer. */
export type Claims = Readonly<Record<string, unknown>>;

/** A claim by its name or, where none has that name, by the path of its name: some names are addresses with dots. */
export function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (inside, step) =>
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
          ? (inside as Claims)[step]
          : undefined,
      claims,
    );
}

/** The texts of a claim that is one text or a list of them. */
export function textsOf(claim: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return values.filter((value) => typeof value === 'string');
}
