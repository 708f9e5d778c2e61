/** A key for one command. `crypto.randomUUID` is missing on plain HTTP, where an office network may well be. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
