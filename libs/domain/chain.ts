/**
 * The text PostgreSQL writes for a jsonb value: keys by length, then by bytes, one space after colon and
 * comma. The journal's hashes are made of it, so a dossier can be verified without a database.
 *
 * @throws Error for values that JSON does not know, and for numbers that a double cannot hold exactly
 */
export function canonicalText(value: unknown): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      return numberText(value);
    case 'string':
      return JSON.stringify(value);
    case 'object':
      if (Array.isArray(value)) return `[${value.map(canonicalText).join(', ')}]`;
      return `{${Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => byLengthThenBytes(a, b))
        .map(([key, member]) => `${JSON.stringify(key)}: ${canonicalText(member)}`)
        .join(', ')}}`;
    default:
      throw new Error(`A ${typeof value} has no place in the journal`);
  }
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error('Only finite numbers have a place in the journal');
  const text = JSON.stringify(value);
  if (/e/i.test(text)) throw new Error('Numbers with an exponent have no place in the journal');
  return text;
}

function byLengthThenBytes(a: string, b: string): number {
  const [left, right] = [new TextEncoder().encode(a), new TextEncoder().encode(b)];
  if (left.length !== right.length) return left.length - right.length;
  for (let i = 0; i < left.length; i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
