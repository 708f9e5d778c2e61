/** `budgetLine` as `Budget line`: all that can be said of a value that nobody has given a title. */
export function nameInWords(key: string): string {
  const words = key.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
